package org.entente.mechanisms.intake;

/** Ends the reading of a file; carries the problem that the sender will be shown. */
public final class IntakeRefusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient IntakeProblem problem;

  public IntakeRefusal(IntakeProblem problem) {
    super(problem.toString());
    this.problem = problem;
  }

  public IntakeProblem problem() {
    return problem;
  }
}
