package org.entente.reference.missions.web;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.entente.ground.identity.MissionId;
import org.entente.ground.problem.Refused;
import org.entente.ground.shell.Faults;
import org.entente.ground.shell.Faults.Fault;
import org.entente.ground.shell.Words;
import org.entente.reference.missions.Mission;
import org.entente.reference.missions.MissionProblem;
import org.springframework.util.MultiValueMap;

/** A mission about to be made, as typed so far; its clock is the world's. */
public record NewMission(String code, String name, String country, String zone, boolean exercise) {

  static NewMission blank() {
    return new NewMission("", "", "", "UTC", false);
  }

  static NewMission read(MultiValueMap<String, String> form) {
    return new NewMission(
        first(form, "code"),
        first(form, "name"),
        first(form, "country"),
        first(form, "zone"),
        first(form, "kind").equals("exercise"));
  }

  private static String first(MultiValueMap<String, String> form, String field) {
    return form.getOrDefault(field, List.of()).stream().findFirst().orElse("").strip();
  }

  /** The mission; refused when a part of it cannot be. */
  Mission mission(MissionId id) {
    if (!ZoneId.getAvailableZoneIds().contains(zone)) {
      throw new Refused(new MissionProblem.ZoneUnknown(zone));
    }
    return new Mission(
        id,
        code,
        name,
        exercise ? Mission.Kind.EXERCISE : Mission.Kind.REAL,
        Optional.of(country).filter(written -> !written.isEmpty()),
        ZoneId.of(zone),
        Duration.ZERO);
  }

  /** The refusal as a fault of its field; what no field is about is refused as a whole. */
  static Faults faults(Refused refused, Words words) {
    if (!(refused.problem() instanceof MissionProblem problem)) {
      throw refused;
    }
    var field =
        switch (problem) {
          case MissionProblem.CodeNotAllowed _, MissionProblem.CodeTaken _ -> "code";
          case MissionProblem.MissionNameMissing _ -> "name";
          case MissionProblem.CountryNotAllowed _ -> "country";
          case MissionProblem.ZoneUnknown _ -> "zone";
          case MissionProblem.NoSuchMission _ -> throw refused;
        };
    var message = words.say("problem." + problem.code(), problem.facts());
    return new Faults(List.of(new Fault(field, message)));
  }
}
