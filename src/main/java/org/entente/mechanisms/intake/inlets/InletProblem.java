package org.entente.mechanisms.intake.inlets;

import org.entente.ground.problem.Kind;
import org.entente.ground.problem.Problem;

/** What is refused at an inlet, before anybody looks into a file. */
public sealed interface InletProblem extends Problem {

  @Override
  default Kind kind() {
    return switch (this) {
      case TooManyFiles _, TooManyBytes _, TooManyJobs _ -> Kind.CONFLICT;
      case PartnerNotKnown _, AddressNotAllowed _ -> Kind.WRONG_USE;
      case FileTooLarge _,
          PastedTooLarge _,
          MailWithoutReport _,
          MailUnreadable _,
          AddressUnreadable _ ->
          Kind.UNREADABLE;
    };
  }

  /** More files within a day than the node takes from one partner, or from one person. */
  record TooManyFiles(String from, int most) implements InletProblem {}

  /** The same in megabytes. */
  record TooManyBytes(String from, int mostMegabytes) implements InletProblem {}

  /** More jobs of one person wait or run than the node takes. */
  record TooManyJobs(String from, int most) implements InletProblem {}

  /** A single file is larger than the node takes. */
  record FileTooLarge(int mostMegabytes) implements InletProblem {}

  /** The folder is named after nobody whom the register of partners knows for sure. */
  record PartnerNotKnown(String name) implements InletProblem {}

  /** More text was pasted into a form than the server holds in memory for one. */
  record PastedTooLarge(int mostMegabytes) implements InletProblem {}

  record MailWithoutReport(String file) implements InletProblem {}

  record MailUnreadable(String file) implements InletProblem {}

  /** Its host is none of those that the node may fetch from, or does not lie in the open net. */
  record AddressNotAllowed(String address) implements InletProblem {}

  /** It did not answer, or not with a file. */
  record AddressUnreadable(String address) implements InletProblem {}
}
