package org.entente.mechanisms.intake.values;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The names of months as reports write them, full and short, from the Unicode locale data. */
final class Months {

  /** The Arabic calendars differ between the Levant, the Maghreb and the rest. */
  private static final List<String> LANGUAGES =
      List.of("en", "fr", "es", "pt", "ar", "ar-SY", "ar-DZ", "ar-MA", "uk");

  private static final List<TextStyle> STYLES =
      List.of(
          TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);

  private static final Map<String, Month> BY_NAME = byName();

  private Months() {}

  /** The month of a folded word; words cut to their first three letters count in Latin script. */
  static Optional<Month> named(String word) {
    return Optional.ofNullable(BY_NAME.get(word));
  }

  private static Map<String, Month> byName() {
    var names = new HashMap<String, Month>();
    for (var language : LANGUAGES) {
      for (var style : STYLES) {
        for (var month : Month.values()) {
          var name = Folded.text(month.getDisplayName(style, Locale.forLanguageTag(language)));
          names.putIfAbsent(name, month);
        }
      }
    }
    names.putIfAbsent("sept", Month.SEPTEMBER);
    return Map.copyOf(names);
  }
}
