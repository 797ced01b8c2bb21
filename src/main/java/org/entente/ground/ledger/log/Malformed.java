package org.entente.ground.ledger.log;

import java.io.Serial;

/** What was given is not written as its format wants; the message names the place. */
public final class Malformed extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  public Malformed(String what) {
    super(what);
  }
}
