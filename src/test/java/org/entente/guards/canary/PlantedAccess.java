package org.entente.guards.canary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.RunningNode;
import org.entente.ground.history.Act;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Labels;
import org.entente.ground.releasability.Scope;
import org.entente.ground.releasability.label.Label;
import org.entente.guards.FieldMission;
import org.entente.reference.places.Pcode;
import org.entente.reference.places.Places;
import org.entente.registers.access.AccessFilter;
import org.entente.registers.access.AccessReport;
import org.entente.registers.access.AccessReports;

/**
 * That no aid reaches a district in which others work openly, for an organisation's own people
 * alone: a finding about those others rests on it.
 */
final class PlantedAccess {

  private PlantedAccess() {}

  /** Plants it with words that occur nowhere else. */
  static void by(FieldMission field, PartyId owner, String words) {
    var all = field.everything();
    var act = Act.of(all.mission(), "grace", "access", Instant.parse("2026-03-02T08:00:00Z"));
    int label =
        RunningNode.door(Labels.class)
            .intern(Label.of("confidential", owner).releasableTo(List.of(owner)));
    Scope.run(
        all,
        () ->
            RunningNode.door(AccessReports.class)
                .record(
                    List.of(new AccessReports.Recording(report(words, all), owner, label)), act));
  }

  private static AccessReport report(String words, Audience all) {
    var place =
        RunningNode.door(Places.class)
            .gazetteer(all)
            .find(Pcode.read("XE0102").orElseThrow())
            .orElseThrow();
    return new AccessReport(
        new AccessReport.Id(RunningNode.door(Ids.class).next()),
        new AccessReport.Where(place.id(), "XE0102"),
        new AccessReport.When(LocalDate.parse("2026-02-01"), Optional.empty()),
        AccessReport.Level.NONE,
        Optional.of(AccessReport.Category.MINES),
        new AccessReport.Hit(words, Optional.of(778877L)),
        new AccessReport.Reported(words, words));
  }

  /** The one of the mission. */
  static UUID id(Audience all) {
    return RunningNode.door(AccessReports.class)
        .list(AccessFilter.all(), all, 0, 1)
        .getFirst()
        .report()
        .id()
        .value();
  }
}
