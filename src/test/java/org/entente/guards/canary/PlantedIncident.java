package org.entente.guards.canary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.entente.RunningNode;
import org.entente.ground.history.Act;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Labels;
import org.entente.ground.releasability.Scope;
import org.entente.guards.FieldMission;
import org.entente.reference.places.Pcode;
import org.entente.reference.places.Places;
import org.entente.registers.incidents.Incident;
import org.entente.registers.incidents.IncidentFilter;
import org.entente.registers.incidents.Incidents;

/** An incident that an organisation has written for its own people alone. */
final class PlantedIncident {

  private PlantedIncident() {}

  /** Plants it at the first district, with words that occur nowhere else. */
  static void by(FieldMission field, PartyId owner, String words) {
    var all = field.everything();
    var act = Act.of(all.mission(), "grace", "incident", Instant.parse("2026-03-02T08:00:00Z"));
    int label = RunningNode.door(Labels.class).intern(Incidents.exactFor(owner));
    Scope.run(
        all,
        () ->
            RunningNode.door(Incidents.class)
                .record(
                    List.of(
                        new Incidents.Recording(
                            incident(words, all), owner, label, label, Optional.empty())),
                    act,
                    all));
  }

  private static Incident incident(String words, Audience all) {
    var place =
        RunningNode.door(Places.class)
            .gazetteer(all)
            .find(Pcode.read("XE0101").orElseThrow())
            .orElseThrow();
    var day = LocalDate.parse("2026-02-10");
    return new Incident(
        new Incident.Id(RunningNode.door(Ids.class).next()),
        new Incident.When(day, day, Incident.Timing.DAY, Optional.empty()),
        new Incident.Where(
            Optional.of(place.id()),
            "code",
            1,
            words,
            Optional.empty(),
            Incident.Placing.ADM2,
            Optional.empty()),
        new Incident.What(Incident.Kind.BATTLE, Optional.of(words)),
        new Incident.Who(words, "", words, ""),
        new Incident.Harm(Optional.empty(), Optional.of(778877L), Optional.empty()),
        new Incident.Reported(
            Incident.Origin.HAND, Optional.empty(), words, words, Map.of(words, words)));
  }

  /** The one of the mission. */
  static UUID id(Audience all) {
    return RunningNode.door(Incidents.class)
        .list(IncidentFilter.all(), all, 0, 1)
        .getFirst()
        .incident()
        .id()
        .value();
  }
}
