package org.entente.mechanisms.intake.recognition;

import java.util.List;
import java.util.Optional;
import org.entente.mechanisms.intake.ReportedRow;
import org.entente.mechanisms.intake.RowIssue;
import org.entente.mechanisms.intake.gathering.Distinct;

/** A distinct row of a report with what was made of it. */
public sealed interface Recognised {

  /** The row as the file has it, and how often. */
  Distinct distinct();

  /** All that there is to say about it, the worst first. */
  List<RowIssue> issues();

  /** It can be taken. */
  record Taken(
      Distinct distinct,
      Reading reading,
      Organisations.Found organisation,
      List<RowIssue> issues,
      ReportedRow row)
      implements Recognised {

    public Taken {
      issues = List.copyOf(issues);
    }
  }

  /** An error keeps it out. */
  record Rejected(Distinct distinct, Reading reading, List<RowIssue> issues) implements Recognised {

    public Rejected {
      issues = List.copyOf(issues);
    }
  }

  /** It is passed by, for a reason that is a note: a person left it out, or it is not its own. */
  record LeftOut(Distinct distinct, RowIssue.Code why) implements Recognised {

    @Override
    public List<RowIssue> issues() {
      return List.of(RowIssue.of(why, distinct.row().row(), "", ""));
    }
  }

  /** The row to be taken, unless it is kept out. */
  default Optional<ReportedRow> toTake() {
    return switch (this) {
      case Taken taken -> Optional.of(taken.row());
      case Rejected _, LeftOut _ -> Optional.empty();
    };
  }
}
