package org.entente.mechanisms.reporting.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.entente.ground.releasability.Audience;
import org.entente.ground.shell.Figure;
import org.entente.mechanisms.reporting.ReportingCalendar;
import org.entente.mechanisms.reporting.ReportingRate;
import org.entente.reference.missions.Missions;
import org.springframework.stereotype.Component;

/** The key figures of the calendar, each with what it rests on, by the key of its label. */
@Component
class ReportingFigures {

  private final ReportingCalendar calendar;
  private final Missions missions;

  ReportingFigures(ReportingCalendar calendar, Missions missions) {
    this.calendar = calendar;
    this.missions = missions;
  }

  SequencedMap<String, Figure> of(List<SlotLine> reports, Audience audience) {
    var figures = new LinkedHashMap<String, Figure>();
    var rate = calendar.rate(Optional.empty(), Optional.empty(), Optional.empty(), audience);
    if (rate.isEmpty()) {
      return figures;
    }
    var late = reports.stream().filter(report -> report.standing().overdue()).count();
    figures.put(
        "reporting.figure.received",
        Figure.reported(
            rate.get().received(), basis("reporting.rule.received", rate.get(), audience)));
    figures.put(
        "reporting.figure.overdue",
        Figure.reported(late, basis("reporting.rule.overdue", rate.get(), audience)));
    return figures;
  }

  private Figure.Basis basis(String rule, ReportingRate rate, Audience audience) {
    var mission = missions.find(audience).orElseThrow();
    return new Figure.Basis(
        rule,
        Optional.empty(),
        new Figure.Received(rate.received(), rate.expected()),
        rate.received(),
        missions.clock(mission).instant().atZone(mission.zone()));
  }
}
