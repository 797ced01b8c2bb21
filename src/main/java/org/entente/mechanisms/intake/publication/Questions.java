package org.entente.mechanisms.intake.publication;

import java.util.List;
import org.entente.mechanisms.intake.fields.Field;
import org.entente.mechanisms.intake.questions.UnknownValue;
import org.entente.mechanisms.intake.questions.UnknownValues;
import org.entente.mechanisms.intake.recognition.Headers;
import org.entente.mechanisms.intake.recognition.Organisations;
import org.entente.mechanisms.intake.recognition.Reading;
import org.entente.mechanisms.intake.recognition.Recognised;
import org.entente.reference.places.Resolution.Method;

/**
 * What no register knows for sure in the rows that are taken, for a person to say what it means.
 */
final class Questions {

  private final Headers headers;
  private final UnknownValues unknown = new UnknownValues();

  Questions(Headers headers) {
    this.headers = headers;
  }

  void add(Recognised.Taken taken) {
    var reading = taken.reading();
    int rows = taken.distinct().copies();
    if (!placed(reading)) {
      var where = headers.of(reading.whereColumn());
      unknown.place(
          where, reading.where(), reading.areas(), reading.narrowest(), reading.place(), rows);
    }
    if (reading.sector().code().isEmpty()) {
      unknown.sector(headers.of(Field.SECTOR), reading.sector().written(), rows);
    }
    if (reading.status().isEmpty()) {
      unknown.status(headers.of(Field.STATUS), reading.row().value(Field.STATUS), rows);
    }
    var organisation = taken.organisation();
    boolean byLikeness = organisation.kind() == Organisations.Kind.LIKE_KNOWN;
    if (byLikeness || organisation.kind() == Organisations.Kind.REVIEW) {
      var who = reading.whoColumn();
      var may = organisation.candidates();
      unknown.organisation(headers.of(who), reading.row().value(who), may, rows, byLikeness);
    }
  }

  /** Whether the place is certain: of most rows it is, and nothing more need be found out. */
  private static boolean placed(Reading reading) {
    return reading.place().resolved().filter(found -> found.method() != Method.FUZZY).isPresent();
  }

  List<UnknownValue> all() {
    return unknown.all();
  }
}
