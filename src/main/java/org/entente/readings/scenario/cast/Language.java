package org.entente.readings.scenario.cast;

import java.util.Locale;

/** The languages in which partners write. */
public enum Language {
  EN,
  FR,
  AR;

  /** The two letters of ISO 639-1 in lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Language of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
