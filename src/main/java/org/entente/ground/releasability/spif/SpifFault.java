package org.entente.ground.releasability.spif;

import java.io.Serial;

/** Thrown for a security policy information file that contradicts itself or is no such file. */
public final class SpifFault extends Exception {

  @Serial private static final long serialVersionUID = 1L;

  SpifFault(String message) {
    super(message);
  }

  SpifFault(String message, Throwable cause) {
    super(message, cause);
  }
}
