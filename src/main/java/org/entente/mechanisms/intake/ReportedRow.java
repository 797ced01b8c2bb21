package org.entente.mechanisms.intake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import org.entente.ground.identity.PartyId;
import org.entente.mechanisms.intake.fields.Field;
import org.entente.mechanisms.intake.reconciliation.Key;
import org.entente.mechanisms.intake.reconciliation.Prior;
import org.entente.mechanisms.intake.understanding.ReadLine.ReadRow;
import org.entente.mechanisms.intake.understanding.SettledValues;
import org.entente.mechanisms.intake.values.How;
import org.entente.mechanisms.intake.values.When;
import org.entente.reference.places.Resolution;
import org.entente.reference.places.geometry.Point;

/**
 * A distinct row of a report, understood: its number in the file (the first of its equals), how
 * many rows equal it, its hash, a print of what it is taken to mean, its cells by header as given,
 * and what organisation, place and sector it names.
 */
public record ReportedRow(
    ReadRow read,
    int copies,
    String hash,
    Optional<String> meaning,
    Map<String, String> cells,
    Recognition recognised,
    SettledValues settled) {

  /**
   * What was recognised in a row (sector and status by code), how organisation and place were, and
   * the place in its own words.
   */
  public record Recognition(
      PartyId organisation,
      How who,
      String placeWritten,
      Resolution place,
      How where,
      Optional<Point> point,
      Optional<String> sector,
      Optional<String> status) {}

  /** What the row is about, for knowing it again when it comes back edited. */
  public Key key() {
    return Key.of(
        recognised.organisation(),
        recognised.place().resolved().map(found -> found.place().id().value().toString()),
        recognised.placeWritten(),
        recognised.sector(),
        read.value(Field.SECTOR));
  }

  /** The same without its key: to be kept with these cells. */
  public ReportedRow keptWith(Map<String, String> others) {
    return new ReportedRow(read, copies, hash, meaning, others, recognised, settled);
  }

  /** The same, to be kept as the row that it was first reported with. */
  public ReportedRow keptAs(Prior first) {
    return new ReportedRow(
        read, copies, first.hash(), first.meaning(), first.cells(), recognised, settled);
  }

  public int number() {
    return read.row();
  }

  /** The cleaned text of a field; empty when the row has none. */
  public Optional<String> text(Field field) {
    return Optional.of(read.value(field)).filter(text -> !text.isEmpty());
  }

  public Optional<When> date(Field field) {
    return settled.date(read, field);
  }

  public Optional<BigDecimal> count(Field field) {
    return settled.count(read, field);
  }

  /** Whole people: half a person is a shared household's, and rounds up; none below zero. */
  public Optional<Long> people(Field field) {
    return count(field)
        .filter(count -> count.signum() >= 0)
        .map(count -> count.setScale(0, RoundingMode.CEILING).longValue());
  }
}
