package org.entente.mechanisms.reporting.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.ground.identity.Ids;
import org.entente.mechanisms.reporting.Expectation;
import org.entente.mechanisms.reporting.Span;

/** A line of the calendar with its newest stretches of days, and the report of each for each. */
public record CalendarLine(Expectation expectation, List<Span> spans, List<Row> rows) {

  /** Those who owe it, and what came of them by stretch, in the order of the stretches. */
  public record Row(String partners, List<SlotLine> reports) {}

  /** Lines in the order in which their reports come; those of one line together. */
  static List<CalendarLine> of(List<SlotLine> all) {
    Map<Expectation.Id, List<SlotLine>> byLine = new LinkedHashMap<>();
    for (var report : all) {
      byLine.computeIfAbsent(report.slot().expectation().id(), _ -> new ArrayList<>()).add(report);
    }
    return byLine.values().stream().map(CalendarLine::line).toList();
  }

  private static CalendarLine line(List<SlotLine> reports) {
    var spans = reports.stream().map(report -> report.slot().span()).distinct().toList();
    var rows = new LinkedHashMap<Object, List<SlotLine>>();
    for (var report : reports) {
      rows.computeIfAbsent(report.slot().bearers(), _ -> new ArrayList<>()).add(report);
    }
    return new CalendarLine(
        reports.getFirst().slot().expectation(),
        spans,
        rows.values().stream().map(row -> new Row(row.getFirst().partners(), row)).toList());
  }

  public String brief() {
    return Ids.brief(expectation.id().value());
  }

  public Expectation.Owed owed() {
    return expectation.owed();
  }

  /** The share of its reports about a stretch that came, as far as any had to be there. */
  public Optional<Double> share(Span span) {
    var owed =
        rows.stream()
            .flatMap(row -> row.reports().stream())
            .filter(report -> report.slot().span().equals(span))
            .filter(report -> report.standing().received() || report.standing().overdue())
            .toList();
    if (owed.isEmpty()) {
      return Optional.empty();
    }
    var received = owed.stream().filter(report -> report.standing().received()).count();
    return Optional.of((double) received / owed.size());
  }
}
