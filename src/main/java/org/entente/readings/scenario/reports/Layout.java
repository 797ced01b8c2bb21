package org.entente.readings.scenario.reports;

import java.util.List;
import java.util.Properties;
import org.entente.readings.scenario.cast.Language;
import org.entente.readings.scenario.data.DataFile;

/**
 * How a partner lays its table out, from the data files: its columns, the habits of those who fill
 * it in, and the settings of the page.
 */
record Layout(List<Column> columns, Habits habits, Properties settings) {

  Layout {
    columns = List.copyOf(columns);
  }

  static Layout of(String name) {
    var columns =
        DataFile.rows("columns.csv").stream()
            .filter(row -> row.getField("layout").equals(name))
            .map(
                row ->
                    new Column(
                        Field.valueOf(row.getField("field")),
                        row.getField("parent"),
                        row.getField("header"),
                        row.getField("tag")))
            .toList();
    var settings = DataFile.settings("layouts/" + name + ".properties");
    return new Layout(columns, Habits.of(settings), settings);
  }

  /** A setting of the page, blank when it has none. */
  String setting(String key) {
    return settings.getProperty(key, "");
  }

  boolean is(String key) {
    return Boolean.parseBoolean(setting(key));
  }

  boolean workbook() {
    return setting("format").equals("xlsx");
  }

  /** The lowest administrative level that a row can name. */
  int deepestLevel() {
    return columns.stream().mapToInt(column -> column.field().level()).max().orElse(0);
  }

  boolean has(Field field) {
    return columns.stream().anyMatch(column -> column.field() == field);
  }

  List<String> headers() {
    return columns.stream().map(Column::header).toList();
  }

  List<String> tags() {
    return columns.stream().map(Column::tag).toList();
  }

  /**
   * A column of a report: the heading above its heading, its own, and its HXL tag, each blank if
   * none.
   */
  record Column(Field field, String parent, String header, String tag) {}

  /**
   * How those who fill a table in write: their language, how often they slip, use Arabic-Indic
   * digits or give a wrong code (shares of cells, 0 to 1), whether P-codes begin with ISO3, and the
   * order of day, month and year in dates that are text (blank: dates are dates).
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
}
