package org.entente.readings.noticing.rules;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.entente.ground.identity.PartyId;
import org.entente.mechanisms.findings.Finding.Kind;
import org.entente.mechanisms.findings.Matter;
import org.entente.reference.places.PlaceId;

/**
 * The same figures of people stand in the same district, sector and time, in what several parties
 * do or report: a donor and its implementer, or two reports of one work. Where nobody was reached
 * yet, the kind of work must be the same too. What people said to be one is counted once already.
 * Reports name the same place more or less finely, so the district decides.
 */
public final class DoubleCount implements Rule {

  private record Same(PlaceId district, String sector, long targeted, long reached, String kind) {}

  private record Told(PartyId party, PartyId owner) {}

  @Override
  public void notice(Sight sight, Consumer<Matter> found) {
    sight.activities().stream()
        .filter(seen -> seen.district().isPresent() && seen.sector().isPresent())
        .filter(seen -> seen.targeted() > 0)
        .collect(groupingBy(DoubleCount::same))
        .forEach((same, group) -> notice(same, group, sight, found));
  }

  private static Same same(Seen seen) {
    var kind = seen.reached() > 0 ? "" : seen.kind();
    var district = seen.district().orElseThrow();
    return new Same(district, seen.sector().orElseThrow(), seen.targeted(), seen.reached(), kind);
  }

  private static void notice(Same same, List<Seen> group, Sight sight, Consumer<Matter> found) {
    if (group.size() < 2) {
      return;
    }
    for (var meeting : Meetings.of(group)) {
      var ones = new HashSet<Object>();
      var apart = meeting.stream().filter(seen -> ones.add(sight.foremost(seen))).toList();
      if (tellings(apart) > 1) {
        found.accept(matter(same, apart));
      }
    }
  }

  private static long tellings(List<Seen> some) {
    return some.stream().map(seen -> new Told(seen.party(), seen.owner())).distinct().count();
  }

  private static Matter matter(Same same, List<Seen> apart) {
    var parties =
        apart.stream()
            .flatMap(seen -> Stream.of(seen.party(), seen.owner()))
            .collect(toSet())
            .stream()
            .sorted(Comparator.comparing(PartyId::value))
            .toList();
    var facts =
        Map.of(
            "activities", Integer.toString(apart.size()),
            "people", Long.toString(same.targeted()),
            "reached", Long.toString(same.reached()));
    return new Matter(
        Kind.DOUBLE_COUNT,
        "double-count",
        same + " " + parties,
        apart.getFirst().place(),
        Optional.of(same.sector()),
        parties,
        apart.stream().map(Seen::evidence).toList(),
        facts,
        Set.of("activities"));
  }
}
