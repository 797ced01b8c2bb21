package org.entente.readings.scenario.reports;

import java.util.List;
import java.util.Properties;
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

  List<String> headers() {
    return columns.stream().map(Column::header).toList();
  }

  List<String> tags() {
    return columns.stream().map(Column::tag).toList();
  }
}
