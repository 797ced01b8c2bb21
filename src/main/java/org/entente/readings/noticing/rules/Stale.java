package org.entente.readings.noticing.rules;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.entente.ground.identity.PartyId;
import org.entente.mechanisms.findings.Finding.Kind;
import org.entente.mechanisms.findings.Matter;

/**
 * Work of a party still goes on by its days, and nobody has said anything about it for more than
 * sixty days. It rests on the twenty that were reported last.
 */
public final class Stale implements Rule {

  private static final int DAYS = 60;
  private static final int SHOWN = 20;

  @Override
  public void notice(Sight sight, Consumer<Matter> found) {
    sight.activities().stream()
        .filter(seen -> goesOn(seen, sight.day()))
        .collect(groupingBy(Seen::owner))
        .forEach((owner, all) -> notice(owner, all, sight, found));
  }

  private static boolean goesOn(Seen seen, LocalDate day) {
    return seen.dated() && !seen.from().isAfter(day) && !seen.until().isBefore(day);
  }

  private static void notice(PartyId owner, List<Seen> all, Sight sight, Consumer<Matter> found) {
    var newest =
        all.stream()
            .sorted(Comparator.comparing(Seen::knownAt).reversed().thenComparing(Seen::id))
            .limit(SHOWN)
            .toList();
    var last = day(newest.getFirst().knownAt());
    if (last.isBefore(sight.today().minusDays(DAYS))) {
      found.accept(
          new Matter(
              Kind.STALE,
              "stale",
              owner.value().toString(),
              Optional.empty(),
              Optional.empty(),
              List.of(owner),
              newest.stream().map(Seen::evidence).toList(),
              Map.of("last", last.toString()),
              Set.of("last")));
    }
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }
}
