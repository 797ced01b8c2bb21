package org.entente.console.demonstration;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.entente.Node;
import org.entente.console.Reporting;
import org.entente.ground.history.Act;
import org.entente.ground.identity.MissionId;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Scope;
import org.entente.ground.releasability.label.Label;
import org.entente.mechanisms.reporting.Expectation.Bearing;
import org.entente.mechanisms.reporting.Expectation.Owed;
import org.entente.mechanisms.reporting.Expectations;
import org.entente.mechanisms.reporting.Rhythm;
import org.entente.mechanisms.reporting.Schedule;
import org.entente.reference.missions.Missions;

/**
 * The reports that the demonstration expects: what came, what one of two partners owes and brought,
 * and one that is late. They are due around the day on which it is loaded.
 */
final class DemonstrationCalendar {

  private static final int MOST_DAYS = 366;

  /** A report by name, the partners who owe it, the last day it speaks of, and when it is due. */
  private record Line(
      String name, List<String> partners, Bearing bearing, LocalDate about, int dueInDays) {}

  private static final List<Line> LINES =
      List.of(
          new Line(
              "4W, January to March",
              List.of("UARA", "SSF", "LWA"),
              Bearing.ALL_OF,
              LocalDate.parse("2026-03-31"),
              5),
          new Line(
              "Works of the military, April",
              List.of("JSM", "MWPI"),
              Bearing.ANY_OF,
              LocalDate.parse("2026-04-30"),
              5),
          new Line(
              "4W, April",
              List.of("TCD", "SSF"),
              Bearing.ALL_OF,
              LocalDate.parse("2026-04-30"),
              -9));

  private DemonstrationCalendar() {}

  static void add(Node node, MissionId mission, Reporting reporting) {
    var all = node.door(Audiences.class).node(mission);
    var owner = reporting.partner("MWPI");
    Scope.run(
        all,
        () -> {
          var missions = node.door(Missions.class);
          var today = missions.today(missions.find(all).orElseThrow());
          var now = node.door(InstantSource.class).instant();
          for (var line : LINES) {
            node.door(Expectations.class)
                .add(
                    owed(line, today, reporting),
                    Label.of("public", owner),
                    Act.of(mission, Reporting.OPERATOR, "demo", now));
          }
        });
  }

  private static Owed owed(Line line, LocalDate today, Reporting reporting) {
    long days = ChronoUnit.DAYS.between(line.about(), today.plusDays(line.dueInDays()));
    int dueAfter = Math.clamp(days, 0, MOST_DAYS);
    return new Owed(
        line.name(),
        line.partners().stream().map(reporting::partner).toList(),
        line.bearing(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        new Schedule(Rhythm.ONCE, line.about(), Optional.empty(), dueAfter, 0));
  }
}
