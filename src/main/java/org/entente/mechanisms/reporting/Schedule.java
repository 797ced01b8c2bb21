package org.entente.mechanisms.reporting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.ground.problem.Refused;

/**
 * When a report is owed: how often, from which day on and until which (open when absent), how many
 * days after the last day it speaks of it is due, and after how many more it is late.
 */
public record Schedule(
    Rhythm rhythm, LocalDate from, Optional<LocalDate> until, int dueAfter, int grace) {

  private static final int MOST_DAYS = 366;

  public Schedule {
    if (until.filter(from::isAfter).isPresent()) {
      throw new Refused(
          new ReportingProblem.EndsBeforeItBegins(from.toString(), until.orElseThrow().toString()));
    }
    if (dueAfter < 0 || dueAfter > MOST_DAYS || grace < 0 || grace > MOST_DAYS) {
      throw new Refused(new ReportingProblem.DaysOutOfRange(dueAfter, grace, MOST_DAYS));
    }
  }

  /** The stretches of days that a report is owed for, as far as they begin on or before a day. */
  public List<Span> spans(LocalDate last) {
    var end = until.filter(last::isAfter).orElse(last);
    var spans = new ArrayList<Span>();
    for (var span = rhythm.first(from); !span.from().isAfter(end); span = rhythm.after(span)) {
      spans.add(span);
      if (rhythm == Rhythm.ONCE) {
        break;
      }
    }
    return spans;
  }

  public LocalDate due(Span span) {
    return span.until().plusDays(dueAfter);
  }

  /** The last day on which a report is in time, counting the days of grace. */
  public LocalDate lastDay(Span span) {
    return due(span).plusDays(grace);
  }

  /** The day from which on the next report is awaited instead. */
  LocalDate givenUpOn(Span span) {
    return lastDay(rhythm.after(span)).plusDays(1);
  }

  /** The newest stretch that is over and for which reports had to be there by a day. */
  Optional<Span> newestOwedBy(LocalDate day) {
    return spans(day).stream()
        .filter(span -> lastDay(span).isBefore(day))
        .reduce((_, later) -> later)
        .filter(span -> !givenUpOn(span).isBefore(day));
  }

  /** The stretches that have a day in the month. */
  List<Span> speakingOf(YearMonth month) {
    return spans(month.atEndOfMonth()).stream()
        .filter(span -> span.daysWithin(month.atDay(1), month.atEndOfMonth()) > 0)
        .toList();
  }
}
