package org.entente.ground.problem;

import java.io.Serial;

/** Thrown with a {@link Problem} so that the transaction rolls back; shown once, at the edge. */
public final class Refused extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public Refused(Problem problem) {
    super(problem.code() + " " + problem.facts());
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
