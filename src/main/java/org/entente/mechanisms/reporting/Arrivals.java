package org.entente.mechanisms.reporting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.ground.identity.PartyId;
import org.entente.mechanisms.intake.Import;
import org.entente.reference.missions.Mission;

/**
 * The reports that came, on the days of the mission: which of them answers for which days. One with
 * a period answers for days of which it covers at least half; one without, for the stretch that was
 * over last when it was given; a report owed once is answered by any that came since.
 */
final class Arrivals {

  private final List<Import.Arrival> all;
  private final Mission mission;

  Arrivals(List<Import.Arrival> all, Mission mission) {
    this.all = all.stream().sorted(Comparator.comparing(Import.Arrival::givenAt)).toList();
    this.mission = mission;
  }

  /** The first report of one of these that answers for the stretch. */
  Optional<Import.Arrival> first(Expectation.Owed owed, List<PartyId> bearers, Span span) {
    return all.stream()
        .filter(arrival -> bearers.contains(arrival.partner()))
        .filter(arrival -> owed.source().map(arrival.source()::equalsIgnoreCase).orElse(true))
        .filter(arrival -> answers(arrival, owed.schedule().rhythm(), span))
        .findFirst();
  }

  private boolean answers(Import.Arrival arrival, Rhythm rhythm, Span span) {
    var given = day(arrival.givenAt());
    if (rhythm == Rhythm.ONCE) {
      return !given.isBefore(span.from());
    }
    return arrival
        .period()
        .map(period -> 2 * span.daysWithin(period.from(), period.until()) >= span.days())
        .orElseGet(() -> given.isAfter(span.until()) && !given.isAfter(rhythm.after(span).until()));
  }

  /** The mission's day of an instant of the world. */
  LocalDate day(Instant world) {
    Duration shift = mission.clockShift();
    return LocalDate.ofInstant(world.plus(shift), mission.zone());
  }
}
