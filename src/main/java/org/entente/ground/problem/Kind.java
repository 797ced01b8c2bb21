package org.entente.ground.problem;

/** The kinds of refusal; each decides the HTTP status (RFC 9110) and the exit code (CLI). */
public enum Kind {
  /** The request or command is put wrongly. */
  WRONG_USE(400, 2),
  /** What was given cannot be read, or is not a kind that is read. */
  UNREADABLE(422, 2),
  /** It can be read, but what is in it cannot be taken. */
  CONTENT(422, 1),
  /** A rule forbids it: a role, a label, a licence. */
  POLICY(403, 3),
  /** It is not there, or not there for this reader: the two look the same. */
  ABSENT(404, 1),
  /** It collides with what is already there. */
  CONFLICT(409, 1);

  private final int httpStatus;
  private final int exitCode;

  Kind(int httpStatus, int exitCode) {
    this.httpStatus = httpStatus;
    this.exitCode = exitCode;
  }

  public int httpStatus() {
    return httpStatus;
  }

  public int exitCode() {
    return exitCode;
  }
}
