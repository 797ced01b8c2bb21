package org.entente.readings.noticing.rules;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.entente.mechanisms.findings.Finding.Kind;
import org.entente.mechanisms.findings.Matter;

/**
 * Values that can hardly be meant: a day more than ten years away; people a thousand times as many
 * as is usual in the sector (the median of at least twenty), or reached ten times as many as meant.
 */
public final class Doubtful implements Rule {

  private static final int YEARS = 10;
  private static final int ENOUGH = 20;
  private static final int USUAL = 1_000;
  private static final int MEANT = 10;

  /** Below it a slip of the pen changes little. */
  private static final long MANY = 1_000;

  @Override
  public void notice(Sight sight, Consumer<Matter> found) {
    sight.activities().forEach(seen -> days(seen, sight.day(), found));
    sight.activities().stream()
        .filter(seen -> seen.sector().isPresent())
        .collect(groupingBy(seen -> seen.sector().orElseThrow()))
        .values()
        .forEach(sector -> people(sector, found));
  }

  private static void days(Seen seen, LocalDate day, Consumer<Matter> found) {
    Stream.concat(seen.start().stream(), seen.end().stream())
        .filter(it -> it.isBefore(day.minusYears(YEARS)) || it.isAfter(day.plusYears(YEARS)))
        .findFirst()
        .ifPresent(it -> found.accept(matter(seen, "doubtful-day", Map.of("day", it.toString()))));
  }

  private static void people(List<Seen> sector, Consumer<Matter> found) {
    var counts = sector.stream().mapToLong(Doubtful::most).filter(it -> it > 0).sorted().toArray();
    long usual = counts.length < ENOUGH ? 0 : counts[counts.length / 2];
    for (var seen : sector) {
      boolean enormous = usual > 0 && most(seen) >= usual * USUAL;
      boolean beyond =
          seen.targeted() > 0
              && seen.reached() >= MANY
              && seen.reached() >= seen.targeted() * MEANT;
      if (enormous) {
        var facts = Map.of("people", Long.toString(most(seen)), "usual", Long.toString(usual));
        found.accept(matter(seen, "doubtful-people", facts));
      } else if (beyond) {
        var facts =
            Map.of(
                "reached", Long.toString(seen.reached()),
                "people", Long.toString(seen.targeted()));
        found.accept(matter(seen, "doubtful-reached", facts));
      }
    }
  }

  private static long most(Seen seen) {
    return Math.max(seen.targeted(), seen.reached());
  }

  private static Matter matter(Seen seen, String rule, Map<String, String> facts) {
    var weighty = facts.containsKey("usual") ? Set.of("people") : facts.keySet();
    return new Matter(
        Kind.DOUBTFUL,
        rule,
        seen.id().toString(),
        seen.place(),
        seen.sector(),
        Stream.of(seen.party(), seen.owner()).distinct().toList(),
        List.of(seen.evidence()),
        facts,
        Set.copyOf(weighty));
  }
}
