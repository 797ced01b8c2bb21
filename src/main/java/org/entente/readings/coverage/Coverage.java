package org.entente.readings.coverage;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Gate;
import org.entente.mechanisms.reporting.ReportingCalendar;
import org.entente.reference.partners.Partners;
import org.entente.reference.places.AdminLevel;
import org.entente.reference.places.Gazetteer;
import org.entente.reference.places.Place;
import org.entente.reference.places.PlaceId;
import org.entente.reference.places.Places;
import org.entente.registers.activities.Activities;
import org.entente.registers.activities.ActivitiesChanged;
import org.entente.registers.activities.ActivitiesRestored;
import org.entente.registers.activities.ActivityFilter;
import org.entente.registers.activities.Presence;
import org.entente.registers.activities.linking.ties.Retellings;
import org.entente.registers.activities.linking.ties.Retold;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The picture of who does what where: kept up to date by events, read for an audience. */
@Component
public class Coverage {

  private final PresenceStore store;
  private final Activities activities;
  private final Retellings retellings;
  private final Places places;
  private final Partners partners;
  private final ReportingCalendar calendar;
  private final Audiences audiences;
  private final Gate gate;

  Coverage(
      PresenceStore store,
      Activities activities,
      Retellings retellings,
      Places places,
      Partners partners,
      ReportingCalendar calendar,
      Audiences audiences,
      Gate gate) {
    this.store = store;
    this.activities = activities;
    this.retellings = retellings;
    this.places = places;
    this.partners = partners;
    this.calendar = calendar;
    this.audiences = audiences;
    this.gate = gate;
  }

  /** The matrix at a level, now or as of another moment, of the whole mission or within a place. */
  @Transactional(readOnly = true)
  public Matrix matrix(AdminLevel level, Optional<PlaceId> within, AsOf asOf, Audience audience) {
    var gazetteer =
        asOf.day()
            .map(day -> places.gazetteer(day, audience))
            .orElseGet(() -> places.gazetteer(audience));
    var outer = within.flatMap(gazetteer::find);
    var areas =
        gazetteer.places().stream()
            .filter(place -> place.level() == level)
            .filter(place -> outer.map(area -> gazetteer.within(place, area)).orElse(true))
            .sorted(
                Comparator.comparing((Place place) -> place.label(Locale.ROOT))
                    .thenComparing(place -> place.pcode().value()))
            .map(Place::id)
            .toList();
    var representation = partners.representation(audience);
    var presences =
        gate.release(Optional.of(audience), presences(asOf, audience)).stream()
            .map(presence -> presence.of(representation.of(presence.party())))
            .filter(
                presence ->
                    outer.map(area -> liesIn(presence.place(), area, gazetteer)).orElse(true))
            .toList();
    var retold =
        retold(asOf, audience).stream()
            .filter(
                report -> outer.map(area -> liesIn(report.place(), area, gazetteer)).orElse(true))
            .toList();
    return new MatrixBuilder()
        .add(presences, areaAt(level, gazetteer))
        .once(retold, areaAt(level, gazetteer))
        .reports(calendar.rate(asOf.day(), asOf.knownAt(), within, audience))
        .build(audience, level, areas);
  }

  private static boolean liesIn(Optional<PlaceId> id, Place area, Gazetteer gazetteer) {
    return id.flatMap(gazetteer::find).map(place -> gazetteer.within(place, area)).orElse(false);
  }

  /** Finds the area of the level that a place lies in; a wider place lies in none. */
  private static Function<Optional<PlaceId>, Optional<PlaceId>> areaAt(
      AdminLevel level, Gazetteer gazetteer) {
    return id ->
        id.flatMap(gazetteer::find).stream()
            .flatMap(place -> gazetteer.path(place).stream())
            .filter(place -> place.level() == level && gazetteer.holds(place))
            .map(Place::id)
            .findFirst();
  }

  private List<Presence> presences(AsOf asOf, Audience audience) {
    if (asOf.isNow()) {
      return store.list(audience);
    }
    var filter = ActivityFilter.on(asOf.day());
    return asOf.knownAt()
        .map(instant -> activities.listPresenceKnownAt(instant, filter, audience))
        .orElseGet(() -> activities.listPresence(filter, audience));
  }

  /** What is known today to be the same; of what was known at another moment nothing is. */
  private List<Retold> retold(AsOf asOf, Audience audience) {
    return asOf.knownAt().isPresent()
        ? List.of()
        : retellings.list(ActivityFilter.on(asOf.day()), audience);
  }

  /**
   * Recomputes what changed, within the transaction that changed it and under its scope: rows of
   * labels that it does not see are neither counted nor touched.
   */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(ActivitiesChanged changed) {
    var node = audiences.node(changed.mission());
    store.removeAt(changed.mission(), changed.places(), changed.unplaced());
    store.add(
        changed.mission(), activities.listPresenceAt(changed.places(), changed.unplaced(), node));
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(ActivitiesRestored restored) {
    var node = audiences.node(restored.mission());
    store.removeAll(restored.mission());
    store.add(restored.mission(), activities.listPresence(ActivityFilter.all(), node));
  }
}
