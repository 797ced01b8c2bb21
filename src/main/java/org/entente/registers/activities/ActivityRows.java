package org.entente.registers.activities;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.entente.ground.history.Act;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Audience;
import org.entente.mechanisms.intake.ReportedRow;
import org.entente.mechanisms.intake.RowIssue;
import org.entente.mechanisms.intake.RowRegister;
import org.entente.mechanisms.intake.fields.Field;
import org.entente.mechanisms.intake.reconciliation.Key;
import org.entente.mechanisms.intake.reconciliation.Prior;
import org.entente.mechanisms.intake.reconciliation.Priors;
import org.entente.mechanisms.intake.understanding.ReadLine.ReadRow;
import org.entente.mechanisms.intake.understanding.SettledValues;
import org.entente.reference.places.AdminLevel;
import org.entente.reference.places.Gazetteer;
import org.entente.reference.places.Place;
import org.entente.reference.places.PlaceId;
import org.entente.reference.places.Places;
import org.entente.reference.places.Resolution;
import org.springframework.stereotype.Component;

/** Makes activities of the rows of 3W, 4W and 5W reports. */
@Component
class ActivityRows implements RowRegister {

  private final Activities activities;
  private final Places places;

  ActivityRows(Activities activities, Places places) {
    this.activities = activities;
    this.places = places;
  }

  @Override
  public void eachHash(PartyId owner, Audience audience, BiConsumer<UUID, String> reader) {
    activities.eachHashOwnedBy(owner, audience, reader);
  }

  @Override
  public Priors priors(PartyId owner, Audience audience) {
    return new Priors() {
      @Override
      public void each(Consumer<Prior> reader) {
        activities.eachOwnedBy(owner, audience, entry -> reader.accept(prior(entry.activity())));
      }

      @Override
      public List<Prior> list(Collection<UUID> records) {
        return activities.listOf(records, audience).stream()
            .map(entry -> prior(entry.activity()))
            .toList();
      }
    };
  }

  private static Prior prior(Activity activity) {
    var key =
        Key.of(
            activity.who().party(),
            activity.where().place().map(place -> place.value().toString()),
            activity.where().written(),
            activity.what().sector(),
            activity.what().sectorWritten());
    return new Prior(
        activity.id().value(), activity.reported().hash(), key, activity.reported().cells());
  }

  @Override
  public List<Standing> listStanding(Collection<UUID> records, Audience audience) {
    return records.isEmpty() ? List.of() : activities.listStanding(records, audience);
  }

  @Override
  public Optional<RowIssue.Code> objection(ReadRow row, SettledValues settled, Source source) {
    var days = RowDays.of(row, settled, source.period());
    return days.contradict() ? Optional.of(RowIssue.Code.ENDS_BEFORE_START) : Optional.empty();
  }

  @Override
  public Taker taker(Source source, Act act, Audience audience) {
    var gazetteer = places.gazetteer(audience);
    var recordings = activities.recordings(act, audience);
    return new Taker() {
      @Override
      public Runnable make(List<Taking> takings) {
        return recordings.prepare(
            takings.stream().map(taking -> recording(taking, source, gazetteer)).toList());
      }

      @Override
      public void finish() {
        recordings.finish();
      }
    };
  }

  private static Activities.Recording recording(Taking taking, Source source, Gazetteer gazetteer) {
    return new Activities.Recording(
        activity(taking.record(), taking.row(), source, gazetteer),
        source.owner(),
        source.label(),
        source.row(taking.row().number()));
  }

  private static Activity activity(
      UUID record, ReportedRow row, Source source, Gazetteer gazetteer) {
    return new Activity(
        new Activity.Id(record),
        who(row),
        where(row, gazetteer),
        what(row),
        RowDays.of(row.read(), row.settled(), source.period()).when(),
        reach(row),
        new Activity.Reported(row.hash(), row.cells(), row.copies()));
  }

  private static Activity.Who who(ReportedRow row) {
    var written =
        row.text(Field.ORG_NAME)
            .or(() -> row.text(Field.ORG_ACRONYM))
            .or(() -> row.text(Field.ORG_CODE));
    return new Activity.Who(
        row.recognised().organisation(),
        written.orElseThrow(),
        row.text(Field.FUNDER_NAME),
        row.text(Field.IMPLEMENTER_NAME),
        row.text(Field.PROGRAMME_NAME));
  }

  private static Activity.Where where(ReportedRow row, Gazetteer gazetteer) {
    var found = row.recognised().place().resolved();
    var place = found.map(Resolution.Resolved::place);
    return new Activity.Where(
        place.map(Place::id),
        place.flatMap(it -> coarse(it, gazetteer)),
        place.map(it -> it.level().number()),
        found.map(it -> it.method().name().toLowerCase(Locale.ROOT)).orElse("unresolved"),
        found.map(Resolution.Resolved::confidence).orElse(0.0),
        row.recognised().placeWritten(),
        point(row));
  }

  /** The area of the first level around a place; the place itself when it is wider than that. */
  private static Optional<PlaceId> coarse(Place place, Gazetteer gazetteer) {
    return gazetteer.path(place).stream()
        .filter(area -> area.level() == AdminLevel.ADM1)
        .findFirst()
        .or(() -> Optional.of(place))
        .map(Place::id);
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
