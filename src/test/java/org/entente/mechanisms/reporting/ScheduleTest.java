package org.entente.mechanisms.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Optional;
import org.entente.ground.problem.Refused;
import org.junit.jupiter.api.Test;

class ScheduleTest {

  @Test
  void weeksAreCountedFromTheDayOnWhichTheyBegan() {
    var weekly = schedule(Rhythm.WEEKLY, "2026-03-04");

    assertThat(weekly.spans(day("2026-03-18")))
        .containsExactly(
            span("2026-03-04", "2026-03-10"),
            span("2026-03-11", "2026-03-17"),
            span("2026-03-18", "2026-03-24"));
  }

  @Test
  void monthsAndQuartersAreThoseOfTheCalendarWhateverDayTheyBeganOn() {
    assertThat(schedule(Rhythm.MONTHLY, "2024-01-17").spans(day("2024-02-29")))
        .containsExactly(span("2024-01-01", "2024-01-31"), span("2024-02-01", "2024-02-29"));
    assertThat(schedule(Rhythm.QUARTERLY, "2025-12-31").spans(day("2026-01-01")))
        .containsExactly(span("2025-10-01", "2025-12-31"), span("2026-01-01", "2026-03-31"));
  }

  @Test
  void nothingIsOwedBeforeItBeginsNorAfterItEnds() {
    var ended =
        new Schedule(Rhythm.MONTHLY, day("2026-01-01"), Optional.of(day("2026-02-28")), 10, 5);

    assertThat(ended.spans(day("2025-12-31"))).isEmpty();
    assertThat(ended.spans(day("2026-12-31"))).hasSize(2);
    assertThat(ended.newestOwedBy(day("2026-03-20"))).contains(span("2026-02-01", "2026-02-28"));
    assertThat(ended.newestOwedBy(day("2026-06-01"))).isEmpty();
  }

  @Test
  void aReportIsOwedFromTheDayAfterItsGraceUntilTheNextOneIs() {
    var monthly = new Schedule(Rhythm.MONTHLY, day("2026-01-01"), Optional.empty(), 10, 5);

    assertThat(monthly.due(span("2026-01-01", "2026-01-31"))).isEqualTo("2026-02-10");
    assertThat(monthly.newestOwedBy(day("2026-02-15"))).isEmpty();
    assertThat(monthly.newestOwedBy(day("2026-02-16"))).contains(span("2026-01-01", "2026-01-31"));
    assertThat(monthly.newestOwedBy(day("2026-03-15"))).contains(span("2026-01-01", "2026-01-31"));
    assertThat(monthly.newestOwedBy(day("2026-03-16"))).contains(span("2026-02-01", "2026-02-28"));
  }

  @Test
  void whatIsOwedOnceIsOwedForOneDayAndWaitedForAMonth() {
    var once = schedule(Rhythm.ONCE, "2026-03-31");

    assertThat(once.spans(day("2027-03-31"))).containsExactly(span("2026-03-31", "2026-03-31"));
    assertThat(once.newestOwedBy(day("2026-04-01"))).isPresent();
    assertThat(once.newestOwedBy(day("2026-06-01"))).isEmpty();
  }

  @Test
  void aScheduleThatEndsBeforeItBeginsOrIsDueInYearsIsRefused() {
    var backwards =
        catchThrowableOfType(
            Refused.class,
            () ->
                new Schedule(
                    Rhythm.WEEKLY, day("2026-03-31"), Optional.of(day("2026-03-30")), 0, 0));
    var endless =
        catchThrowableOfType(
            Refused.class,
            () -> new Schedule(Rhythm.WEEKLY, day("2026-03-31"), Optional.empty(), 400, 0));

    assertThat(backwards.problem()).isInstanceOf(ReportingProblem.EndsBeforeItBegins.class);
    assertThat(endless.problem()).isInstanceOf(ReportingProblem.DaysOutOfRange.class);
  }

  private static Schedule schedule(Rhythm rhythm, String from) {
    return new Schedule(rhythm, day(from), Optional.empty(), 0, 0);
  }

  private static Span span(String from, String until) {
    return new Span(day(from), day(until));
  }

  private static LocalDate day(String written) {
    return LocalDate.parse(written);
  }
}
