package org.entente.readings.scenario.reports;

import java.time.LocalDate;

/** What stands in one cell of a report. */
sealed interface Cell {

  record Text(String text) implements Cell {}

  record Count(int number) implements Cell {}

  record Day(LocalDate day) implements Cell {}

  record Blank() implements Cell {}

  static Cell text(String text) {
    return text.isEmpty() ? new Blank() : new Text(text);
  }
}
