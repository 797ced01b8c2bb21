package org.entente.mechanisms.intake.format.archive;

import java.io.IOException;
import org.entente.mechanisms.intake.IntakeProblem.Limit;

/** Thrown out of the unpacking when more bytes come than the limit {@code what} allows. */
final class OverLimit extends IOException {

  private static final long serialVersionUID = 1L;

  private final Limit what;
  private final long allowed;
  private final long bytes;

  OverLimit(Limit what, long allowed, long bytes) {
    super(what + " " + allowed);
    this.what = what;
    this.allowed = allowed;
    this.bytes = bytes;
  }

  Limit what() {
    return what;
  }

  /** The limit in its own unit, for messages. */
  long allowed() {
    return allowed;
  }

  /** How many bytes may come. */
  long bytes() {
    return bytes;
  }
}
