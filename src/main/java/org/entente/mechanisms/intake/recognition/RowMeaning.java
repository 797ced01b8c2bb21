package org.entente.mechanisms.intake.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.entente.mechanisms.intake.fields.Field;
import org.entente.mechanisms.intake.instructions.Instructions.ValueMeaning.Kind;
import org.entente.mechanisms.intake.understanding.ReadLine.ReadRow;
import org.entente.mechanisms.intake.understanding.SettledValues;
import org.entente.mechanisms.intake.values.How;
import org.entente.mechanisms.intake.values.RowHash;
import org.entente.reference.places.Resolution;

/**
 * A print of what a row was taken to mean: the values of its fields, dates and numbers as read, its
 * place, sector and status, and whom a person said that it means. Two prints differ when the record
 * would; how sure a likeness was is no part of it, nor is an organisation that the registers found
 * by themselves, so that nothing changes unasked because somebody else's entry did. For one thread.
 */
final class RowMeaning {

  /** So many hexadecimal digits tell the meanings of one row apart. */
  private static final int DIGITS = 16;

  private static final List<Field> FIELDS =
      Stream.of(Field.values())
          .filter(field -> field != Field.STATUS && field != Field.CONTACT)
          .toList();

  private final RowHash hash =
      new RowHash(
          Stream.concat(
                  FIELDS.stream().map(Field::label),
                  Stream.of("place found", "place mapped", "sector found", "status found", "who"))
              .toList());
  private final SettledValues settled;

  RowMeaning(SettledValues settled) {
    this.settled = settled;
  }

  /** Sixteen hexadecimal digits. */
  String of(Reading reading, Organisations.Found organisation) {
    var values = new ArrayList<String>(FIELDS.size() + 5);
    FIELDS.forEach(field -> values.add(value(reading.row(), field)));
    values.add(
        reading
            .place()
            .resolved()
            .map(Resolution.Resolved::place)
            .map(place -> place.id().value().toString())
            .orElse(""));
    values.add(reading.decided().contains(Kind.PLACE) ? "yes" : "");
    values.add(reading.sector().code().orElse(""));
    values.add(reading.status().orElse(""));
    boolean mapped = organisation.how().equals(How.MAPPED);
    values.add(mapped ? organisation.party().value().toString() : "");
    return hash.of(values).substring(0, DIGITS);
  }

  private String value(ReadRow row, Field field) {
    if (field.isDate()) {
      return settled.date(row, field).map(day -> day.first(0) + ".." + day.last(0)).orElse("");
    }
    if (field.isCount()) {
      return settled
          .count(row, field)
          .map(count -> count.stripTrailingZeros().toPlainString())
          .orElse("");
    }
    return row.value(field);
  }
}
