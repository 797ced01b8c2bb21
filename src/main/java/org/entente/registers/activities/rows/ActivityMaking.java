package org.entente.registers.activities.rows;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.entente.mechanisms.intake.ReportedRow;
import org.entente.mechanisms.intake.RowRegister.Source;
import org.entente.mechanisms.intake.RowRegister.Taking;
import org.entente.mechanisms.intake.fields.Field;
import org.entente.mechanisms.intake.values.How;
import org.entente.mechanisms.intake.values.Remembered;
import org.entente.reference.places.AdminLevel;
import org.entente.reference.places.Gazetteer;
import org.entente.reference.places.Place;
import org.entente.reference.places.PlaceId;
import org.entente.reference.places.Resolution;
import org.entente.registers.activities.Activities;
import org.entente.registers.activities.Activity;
import org.entente.registers.activities.exact.Coarsening;
import org.entente.registers.activities.exact.Coarsening.WrittenAreas;
import org.entente.registers.activities.exact.Exact;

/** Makes activities of the rows of one report. */
final class ActivityMaking {

  private final Source source;
  private final Remembered<Place, PlaceId> coarse;
  private final Optional<Coarsening> coarsening;

  ActivityMaking(Source source, Gazetteer gazetteer) {
    this.source = source;
    this.coarse = new Remembered<>(place -> coarse(place, gazetteer));
    this.coarsening =
        source
            .blurred()
            .map(
                blurred ->
                    new Coarsening(
                        gazetteer, blurred.othersSee(), cell -> blurred.shows(cell.getKey())));
  }

  List<Activities.Recording> all(List<Taking> takings) {
    return takings.stream().map(this::recording).toList();
  }

  private Activities.Recording recording(Taking taking) {
    var whole = activity(taking);
    var read = coarsening.map(it -> it.of(whole, areas(taking.row()))).orElse(whole);
    var exact =
        source
            .blurred()
            .filter(_ -> !read.equals(whole))
            .map(blurred -> new Exact(whole, blurred.exactLabel()));
    return new Activities.Recording(
        read, source.owner(), source.label(), source.row(taking.row().number()), exact);
  }

  /** What a row writes of the areas that others may see, as one without finer ones would. */
  private WrittenAreas areas(ReportedRow row) {
    int deepest = source.blurred().orElseThrow().othersSee();
    var words = new LinkedHashSet<String>();
    boolean byCode = false;
    for (int level = 0; level <= deepest; level++) {
      row.text(Field.nameAt(level)).ifPresent(words::add);
      row.text(Field.codeAt(level)).ifPresent(words::add);
      byCode = row.text(Field.codeAt(level)).isPresent();
    }
    return new WrittenAreas(words, byCode);
  }

  private Activity activity(Taking taking) {
    var row = taking.row();
    return new Activity(
        new Activity.Id(taking.record()),
        who(row),
        where(row),
        what(row),
        RowDays.of(row.read(), row.settled(), source.period()).when(),
        reach(row),
        new Activity.Reported(row.hash(), row.meaning(), row.cells(), row.copies()));
  }

  private static Activity.Who who(ReportedRow row) {
    var written =
        row.text(Field.ORG_NAME)
            .or(() -> row.text(Field.ORG_ACRONYM))
            .or(() -> row.text(Field.ORG_CODE));
    return new Activity.Who(
        row.recognised().organisation(),
        written.orElseThrow(),
        Optional.of(recognised(row.recognised().who())),
        row.text(Field.FUNDER_NAME),
        row.text(Field.IMPLEMENTER_NAME),
        row.text(Field.PROGRAMME_NAME));
  }

  private static Activity.Recognised recognised(How how) {
    return new Activity.Recognised(how.way().word(), how.confidence());
  }

  private Activity.Where where(ReportedRow row) {
    var place = row.recognised().place().resolved().map(Resolution.Resolved::place);
    return new Activity.Where(
        place.map(Place::id),
        place.map(coarse),
        place.map(it -> it.level().number()),
        row.recognised().where().way().word(),
        row.recognised().where().confidence(),
        row.recognised().placeWritten(),
        point(row));
  }

  /** The area of the first level around a place; the place itself when it is wider than that. */
  private static PlaceId coarse(Place place, Gazetteer gazetteer) {
    return gazetteer.path(place).stream()
        .filter(area -> area.level() == AdminLevel.ADM1)
        .findFirst()
        .orElse(place)
        .id();
  }

  private static Optional<Activity.Point> point(ReportedRow row) {
    return row.recognised()
        .point()
        .map(point -> new Activity.Point(point.latitude(), point.longitude()));
  }

  private static Activity.What what(ReportedRow row) {
    return new Activity.What(
        row.recognised().sector(),
        row.text(Field.SECTOR).or(() -> row.text(Field.SUBSECTOR)).orElse(""),
        row.text(Field.ACTIVITY),
        row.text(Field.DESCRIPTION),
        row.recognised().status(),
        row.text(Field.MODALITY));
  }

  private static Activity.Reach reach(ReportedRow row) {
    return new Activity.Reach(
        row.people(Field.TARGETED),
        row.people(Field.REACHED),
        row.text(Field.UNIT),
        row.count(Field.VALUE).map(BigDecimal::toPlainString),
        row.text(Field.CURRENCY));
  }
}
