package org.entente.reference.missions;

import org.entente.ground.problem.Kind;
import org.entente.ground.problem.Problem;

/** Everything that the register of missions refuses. */
public sealed interface MissionProblem extends Problem {

  @Override
  default Kind kind() {
    return switch (this) {
      case CodeNotAllowed _, MissionNameMissing _, CountryNotAllowed _, ZoneUnknown _ ->
          Kind.WRONG_USE;
      case CodeTaken _ -> Kind.CONFLICT;
      case NoSuchMission _ -> Kind.ABSENT;
    };
  }

  record CodeNotAllowed(String value) implements MissionProblem {}

  record MissionNameMissing(String mission) implements MissionProblem {}

  record CountryNotAllowed(String value) implements MissionProblem {}

  record ZoneUnknown(String value) implements MissionProblem {}

  record CodeTaken(String value) implements MissionProblem {}

  record NoSuchMission(String value) implements MissionProblem {}
}
