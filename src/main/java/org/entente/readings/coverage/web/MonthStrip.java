package org.entente.readings.coverage.web;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import org.entente.ground.shell.Here;
import org.entente.ground.shell.Words;

/**
 * The months of which anything is known, as bars: the taller, the more goes on in it. Three years
 * at most are drawn; all stand in the list of choices.
 */
public record MonthStrip(String chosen, List<Bar> bars, SequencedMap<String, String> choices) {

  private static final int DRAWN = 36;
  private static final int TALLEST = 10;

  /** One month: how tall of ten, its year where one begins, what it says, where it leads. */
  public record Bar(int height, String year, String says, String href, boolean chosen) {}

  static MonthStrip of(
      SortedMap<YearMonth, Long> months, Optional<YearMonth> chosen, Here here, Words words) {
    var choices = new LinkedHashMap<String, String>();
    months.keySet().forEach(month -> choices.putFirst(month.toString(), words.month(month)));
    return new MonthStrip(
        chosen.map(words::month).orElse(""), bars(months, chosen, here, words), choices);
  }

  private static List<Bar> bars(
      SortedMap<YearMonth, Long> months, Optional<YearMonth> chosen, Here here, Words words) {
    if (months.isEmpty()) {
      return List.of();
    }
    var last = last(months, chosen);
    var first = later(months.firstKey(), last.minusMonths(DRAWN - 1L));
    long most = months.values().stream().mapToLong(Long::longValue).max().orElseThrow();
    var bars = new ArrayList<Bar>();
    for (var month = first; !month.isAfter(last); month = month.plusMonths(1)) {
      long activities = months.getOrDefault(month, 0L);
      var says =
          words.say("coverage.month.says", "month", words.month(month), "activities", activities);
      var href = here.without("as_of").with("month", month.toString()).href();
      int height = (int) Math.ceilDiv(activities * TALLEST, most);
      var year =
          bars.isEmpty() || month.getMonthValue() == 1 ? Integer.toString(month.getYear()) : "";
      bars.add(new Bar(height, year, says, href, chosen.filter(month::equals).isPresent()));
    }
    return bars;
  }

  /** The newest month, or the chosen one when it would not be drawn beside it. */
  private static YearMonth last(SortedMap<YearMonth, Long> months, Optional<YearMonth> chosen) {
    var newest = months.lastKey();
    return chosen
        .filter(month -> month.isBefore(newest.minusMonths(DRAWN - 1L)))
        .filter(month -> !month.isBefore(months.firstKey()))
        .orElse(newest);
  }

  private static YearMonth later(YearMonth one, YearMonth other) {
    return one.isBefore(other) ? other : one;
  }
}
