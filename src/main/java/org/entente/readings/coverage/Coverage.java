package org.entente.readings.coverage;

import static java.util.stream.Collectors.toMap;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.entente.ground.identity.MissionId;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Gate;
import org.entente.mechanisms.reporting.ReportingCalendar;
import org.entente.mechanisms.reporting.ReportingRate;
import org.entente.reference.partners.Partners;
import org.entente.reference.places.AdminLevel;
import org.entente.reference.places.Place;
import org.entente.reference.places.PlaceId;
import org.entente.reference.places.Places;
import org.entente.registers.activities.Activities;
import org.entente.registers.activities.ActivitiesChanged;
import org.entente.registers.activities.ActivitiesRestored;
import org.entente.registers.activities.ActivityFilter;
import org.entente.registers.activities.linking.ties.Retellings;
import org.entente.registers.activities.linking.ties.Retold;
import org.entente.registers.activities.presence.Months;
import org.entente.registers.activities.presence.Presence;
import org.entente.registers.activities.presence.Spot;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The picture of who does what where: kept up to date by events, read for an audience. */
@Component
public class Coverage {

  /** At so many spots is counted at once. */
  private static final int AT_ONCE = 1_000;

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
        asOf.lastDay()
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
    var lies = new Lie(gazetteer, level, outer);
    var presences =
        gate.release(Optional.of(audience), presences(asOf, audience)).stream()
            .filter(presence -> lies.inside(presence.place()))
            .map(presence -> presence.of(representation.of(presence.party())))
            .toList();
    var retold =
        retold(asOf, audience).stream().filter(report -> lies.inside(report.place())).toList();
    return new MatrixBuilder()
        .add(presences, lies::area)
        .once(retold, lies::area)
        .reports(rate(within, asOf, audience))
        .build(audience, level, areas);
  }

  private Optional<ReportingRate> rate(Optional<PlaceId> within, AsOf asOf, Audience audience) {
    return asOf.month()
        .map(month -> calendar.rate(month, asOf.knownAt(), within, audience))
        .orElseGet(() -> calendar.rate(asOf.day(), asOf.knownAt(), within, audience));
  }

  private List<Presence> presences(AsOf asOf, Audience audience) {
    if (asOf.isKept()) {
      return store.list(asOf.month(), audience);
    }
    var filter = filter(asOf);
    return asOf.knownAt()
        .map(instant -> activities.listPresenceKnownAt(instant, filter, audience))
        .orElseGet(() -> activities.listPresence(filter, audience));
  }

  /** What is known today to be the same; of what was known at another moment nothing is. */
  private List<Retold> retold(AsOf asOf, Audience audience) {
    return asOf.knownAt().isPresent() ? List.of() : retellings.list(filter(asOf), audience);
  }

  private static ActivityFilter filter(AsOf asOf) {
    return ActivityFilter.all().during(asOf.day(), asOf.month());
  }

  /** How many activities there are in each month in which there are any, the earliest first. */
  @Transactional(readOnly = true)
  public SortedMap<YearMonth, Long> months(Audience audience) {
    return store.months(audience);
  }

  /**
   * Recomputes what changed, within the transaction that changed it and under its scope: rows of
   * labels that it does not see are neither counted nor touched.
   */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(ActivitiesChanged changed) {
    var spots = changed.spots();
    store.removeAt(changed.mission(), spots);
    recount(changed.mission(), spots);
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(ActivitiesRestored restored) {
    store.removeAll(restored.mission());
    var node = audiences.node(restored.mission());
    recount(restored.mission(), activities.listSpots(node));
  }

  private void recount(MissionId mission, Map<Spot, Optional<Months>> spots) {
    var node = audiences.node(mission);
    var all = List.copyOf(spots.entrySet());
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      var piece = all.subList(from, Math.min(from + AT_ONCE, all.size()));
      var some = piece.stream().collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
      store.add(mission, activities.listPresenceAt(some, node));
    }
    spots.values().stream()
        .flatMap(Optional::stream)
        .reduce(Months::and)
        .ifPresent(months -> store.sumUp(mission, months));
  }
}
