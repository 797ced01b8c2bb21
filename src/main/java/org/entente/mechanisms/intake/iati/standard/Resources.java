package org.entente.mechanisms.intake.iati.standard;

import java.io.InputStream;

/** The files of the standard, as they lie beside this class. */
final class Resources {

  private Resources() {}

  static InputStream open(String name) {
    var file = Resources.class.getResourceAsStream(name);
    if (file == null) {
      throw new IllegalStateException(name + " is not in the program");
    }
    return file;
  }
}
