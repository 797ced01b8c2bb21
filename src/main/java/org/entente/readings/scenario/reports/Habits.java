package org.entente.readings.scenario.reports;

import java.util.Properties;
import org.entente.readings.scenario.cast.Language;

/**
 * How those who fill a table in write: their language, how often they slip, use Arabic-Indic digits
 * or give a wrong code (shares of cells, 0 to 1), whether P-codes begin with ISO3, and the order of
 * day, month and year in dates that are text (blank: dates are dates).
 */
record Habits(
    Language language,
    double untidy,
    double arabicDigits,
    double wrongCodes,
    boolean longCodes,
    String dates) {

  static Habits of(Properties settings) {
    return new Habits(
        Language.of(settings.getProperty("language")),
        share(settings, "untidy"),
        share(settings, "digits"),
        share(settings, "wrongCodes"),
        settings.getProperty("pcodes", "").equals("iso3"),
        settings.getProperty("dates", ""));
  }

  private static double share(Properties settings, String key) {
    return Double.parseDouble(settings.getProperty(key, "0"));
  }
}
