package org.entente.mechanisms.reporting.web;

import java.util.Optional;
import java.util.Set;
import org.entente.ground.releasability.Audience;
import org.entente.ground.shell.Words;
import org.entente.ground.shell.parts.TodayPart;
import org.springframework.stereotype.Component;

/** Expected reports on the front page: which are late. */
@Component
class ReportsToday implements TodayPart {

  private static final int SHOWN = 5;

  private final ReportingDesk desk;

  ReportsToday(ReportingDesk desk) {
    this.desk = desk;
  }

  @Override
  public int order() {
    return 15;
  }

  @Override
  public String titleKey() {
    return "reporting.today";
  }

  @Override
  public String template() {
    return "mechanisms/reporting/web/today";
  }

  /** Nothing while nobody owes a report. */
  @Override
  public Optional<Object> show(Audience audience, Set<String> roles, Words words) {
    var reports = desk.reports(audience, words);
    var overdue = ReportPages.overdue(reports);
    return reports.isEmpty()
        ? Optional.empty()
        : Optional.of(new LateReports(overdue.stream().limit(SHOWN).toList(), overdue.size()));
  }
}
