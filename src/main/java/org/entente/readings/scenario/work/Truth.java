package org.entente.readings.scenario.work;

import java.util.List;
import org.entente.readings.scenario.land.Area;

/**
 * What one row of a report truly means; {@code row} counts from 1, {@code sheet} is blank in a file
 * without sheets, {@code place} is of the deepest level that the file has columns for; {@code days}
 * are those that its row tells; {@code counted} when it says how many people.
 */
public record Truth(
    String sheet, int row, Telling telling, Area place, Period days, boolean counted) {

  public static List<String> header() {
    return List.of("file", "sheet", "row", "activity", "org", "pcode", "sector", "relation");
  }

  public List<String> line() {
    return List.of(
        telling.report().file(),
        sheet,
        Integer.toString(row),
        telling.work().id(),
        telling.who().code(),
        place.pcode(),
        telling.work().deed().sector().code(),
        telling.relation().word());
  }
}
