package org.entente.readings.scenario.reports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.readings.scenario.cast.Language;
import org.entente.readings.scenario.land.Country;
import org.entente.readings.scenario.work.Telling;

/** What a clerk adds up below and beside the table: sums of columns, rows by region and sector. */
final class Totals {

  private final Map<Integer, Integer> sums = new TreeMap<>();
  private final Map<String, Map<String, Integer>> rows = new TreeMap<>();
  private final Map<String, Integer> sectors = new LinkedHashMap<>();
  private final Country country;

  Totals(Country country) {
    this.country = country;
  }

  void add(Telling telling, List<Cell> cells) {
    for (int column = 0; column < cells.size(); column++) {
      if (cells.get(column) instanceof Cell.Count(var number)) {
        sums.merge(column, number, Integer::sum);
      }
    }
    var region = country.above(telling.work().where(), 1).name().latin();
    var sector = telling.work().deed().sector().usual(Language.EN);
    rows.computeIfAbsent(region, _ -> new TreeMap<>()).merge(sector, 1, Integer::sum);
    sectors.merge(sector, 1, Integer::sum);
  }

  /** The sum of every column that holds numbers. */
  Map<Integer, Integer> sums() {
    return sums;
  }

  /** The number of rows by region, then by sector. */
  Map<String, Map<String, Integer>> rows() {
    return rows;
  }

  /** The number of rows of each sector, in the order in which they first came. */
  Map<String, Integer> sectors() {
    return sectors;
  }
}
