package org.entente.mechanisms.intake.format.hostile;

import java.io.IOException;

/**
 * A file that would harm a careless reader, made when it is asked for; {@code outcome} is what we
 * make of it: the refusal with its detail, or how many rows are read without harm.
 */
record Hostile(String name, String outcome, Making making) {

  /** Makes the bytes of a file. */
  interface Making {
    byte[] bytes() throws IOException;
  }

  static Hostile file(String name, String outcome, Making making) {
    return new Hostile(name, outcome, making);
  }
}
