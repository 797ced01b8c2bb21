package org.entente.ground.shell;

import com.ibm.icu.util.ULocale;
import java.util.Locale;

/**
 * A language in which people read Entente: its code, its own name, its direction, and the locale
 * that decides plurals, numbers and dates. Digits are Latin in every language.
 */
public record Language(String code, String ownName, Direction direction, Locale locale) {

  /** Which way the script runs; the value of {@code dir} on the page. */
  public enum Direction {
    LTR,
    RTL;

    /** As HTML writes it. */
    public String html() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Language {
    if (!code.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")) {
      throw new IllegalArgumentException("not a language code: " + code);
    }
  }

  /** Reads one line of {@code languages.properties}: own name, direction, locale. */
  static Language read(String code, String line) {
    var parts = line.split("\\s*,\\s*", -1);
    if (parts.length != 3) {
      throw new IllegalArgumentException(
          "language " + code + " needs 'own name, ltr|rtl, locale' but has: " + line);
    }
    var direction = Direction.valueOf(parts[1].toUpperCase(Locale.ROOT));
    return new Language(code, parts[0], direction, Locale.forLanguageTag(parts[2]));
  }

  public boolean rightToLeft() {
    return direction == Direction.RTL;
  }

  /** The locale for ICU, with Latin digits. */
  ULocale icu() {
    return ULocale.forLocale(locale).setKeywordValue("numbers", "latn");
  }
}
