package org.entente.mechanisms.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Audience;
import org.entente.mechanisms.intake.Imports;
import org.entente.reference.missions.Mission;
import org.entente.reference.missions.Missions;
import org.entente.reference.places.Gazetteer;
import org.entente.reference.places.PlaceId;
import org.entente.reference.places.Places;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The reporting calendar of a mission: what is due, received, late and missing on a day, as far as
 * the audience may read lines and imports; a hidden report is, for it, one that has not come.
 */
@Component
public class ReportingCalendar {

  private final Expectations expectations;
  private final Imports imports;
  private final Missions missions;
  private final Places places;

  ReportingCalendar(Expectations expectations, Imports imports, Missions missions, Places places) {
    this.expectations = expectations;
    this.imports = imports;
    this.missions = missions;
    this.places = places;
  }

  /** Every expected report up to today, of each line the newest stretches, oldest first. */
  @Transactional(readOnly = true)
  public List<Slot> slots(int stretches, Audience audience) {
    var mission = missions.find(audience).orElseThrow();
    var today = missions.today(mission);
    var arrivals = arrivals(Optional.empty(), mission, audience);
    var slots = new ArrayList<Slot>();
    for (var line : expectations.list(audience)) {
      var spans = line.owed().schedule().spans(today);
      spans
          .subList(Math.max(0, spans.size() - stretches), spans.size())
          .forEach(span -> slots.addAll(slots(line, span, arrivals, today)));
    }
    return slots;
  }

  /**
   * How complete the picture is on a day, of the whole mission or of what touches a place; empty
   * when nobody owed anything by then. A moment limits it to what was published by then.
   */
  @Transactional(readOnly = true)
  public Optional<ReportingRate> rate(
      Optional<LocalDate> day,
      Optional<Instant> knownAt,
      Optional<PlaceId> within,
      Audience audience) {
    var on = day.orElseGet(() -> today(audience));
    return rate(line -> line.newestOwedBy(on).stream(), on, knownAt, within, audience);
  }

  /** How complete the picture of a month is by today: of all reports owed that speak of it. */
  @Transactional(readOnly = true)
  public Optional<ReportingRate> rate(
      YearMonth month, Optional<Instant> knownAt, Optional<PlaceId> within, Audience audience) {
    return rate(
        line -> line.speakingOf(month).stream(), today(audience), knownAt, within, audience);
  }

  private LocalDate today(Audience audience) {
    return missions.today(missions.find(audience).orElseThrow());
  }

  private Optional<ReportingRate> rate(
      Function<Schedule, Stream<Span>> owed,
      LocalDate on,
      Optional<Instant> knownAt,
      Optional<PlaceId> within,
      Audience audience) {
    var lines = expectations.list(audience);
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    var gazetteer = places.gazetteer(audience);
    var arrivals = arrivals(knownAt, missions.find(audience).orElseThrow(), audience);
    var slots =
        lines.stream()
            .filter(line -> touches(line, within, gazetteer))
            .flatMap(
                line ->
                    owed.apply(line.owed().schedule())
                        .flatMap(span -> slots(line, span, arrivals, on).stream()))
            .toList();
    return slots.isEmpty() ? Optional.empty() : Optional.of(ReportingRate.of(slots));
  }

  private Arrivals arrivals(Optional<Instant> knownAt, Mission mission, Audience audience) {
    return new Arrivals(imports.listArrivals(knownAt, audience), mission);
  }

  /** A line about no place is about all of them. */
  private static boolean touches(Expectation line, Optional<PlaceId> within, Gazetteer gazetteer) {
    var about = line.owed().place().flatMap(gazetteer::find);
    var asked = within.flatMap(gazetteer::find);
    return about
        .flatMap(
            place ->
                asked.map(area -> gazetteer.within(place, area) || gazetteer.within(area, place)))
        .orElse(true);
  }

  private static List<Slot> slots(Expectation line, Span span, Arrivals arrivals, LocalDate today) {
    var schedule = line.owed().schedule();
    return line.owed().bearers().stream()
        .map(
            bearers ->
                new Slot(
                    line,
                    bearers,
                    span,
                    schedule.due(span),
                    standing(line.owed(), bearers, span, arrivals, today)))
        .toList();
  }

  private static Standing standing(
      Expectation.Owed owed, List<PartyId> bearers, Span span, Arrivals arrivals, LocalDate today) {
    var schedule = owed.schedule();
    var last = schedule.lastDay(span);
    var came = arrivals.first(owed, bearers, span);
    if (came.isPresent()) {
      var on = arrivals.day(came.get().givenAt());
      var late = Math.max(0, ChronoUnit.DAYS.between(last, on));
      return new Standing.Received(came.get().id(), on, late);
    }
    if (!today.isAfter(last)) {
      return new Standing.Awaited();
    }
    return today.isBefore(schedule.givenUpOn(span))
        ? new Standing.Late(ChronoUnit.DAYS.between(last, today))
        : new Standing.Missing();
  }
}
