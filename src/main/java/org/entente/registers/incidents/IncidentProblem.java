package org.entente.registers.incidents;

import java.time.LocalDate;
import org.entente.ground.problem.Kind;
import org.entente.ground.problem.Problem;

/** Everything that the register of incidents refuses. */
public sealed interface IncidentProblem extends Problem {

  @Override
  default Kind kind() {
    return switch (this) {
      case NegativeHarm _, IncidentEndsBeforeItBegins _ -> Kind.WRONG_USE;
      case NoEventColumns _ -> Kind.CONTENT;
      case NoSuchIncident _ -> Kind.ABSENT;
    };
  }

  record NegativeHarm(long killed) implements IncidentProblem {}

  record IncidentEndsBeforeItBegins(LocalDate from, LocalDate until) implements IncidentProblem {}

  /** No sheet of the file has the columns of a collection that is read. */
  record NoEventColumns(String file) implements IncidentProblem {}

  /** Not there, not there for this reader, or not this reader's to change. */
  record NoSuchIncident(String value) implements IncidentProblem {}
}
