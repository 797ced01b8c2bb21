package org.entente.readings.noticing.rules;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.entente.ground.identity.PartyId;
import org.entente.mechanisms.findings.Finding.Kind;
import org.entente.mechanisms.findings.Matter;
import org.entente.reference.places.PlaceId;

/**
 * Several parties do the same at the same place at the same time. What people said to be one
 * activity is one; equal figures are no overlap but may be counted twice.
 */
public final class Overlap implements Rule {

  private record Same(PlaceId place, String sector, String kind) {}

  private record Figures(long targeted, long reached) {}

  @Override
  public void notice(Sight sight, Consumer<Matter> found) {
    sight.activities().stream()
        .filter(seen -> seen.place().isPresent() && seen.sector().isPresent())
        .filter(seen -> !seen.kind().isEmpty())
        .collect(groupingBy(Overlap::same))
        .forEach((same, group) -> notice(same, group, sight, found));
  }

  private static Same same(Seen seen) {
    return new Same(seen.place().orElseThrow(), seen.sector().orElseThrow(), seen.kind());
  }

  private static void notice(Same same, List<Seen> group, Sight sight, Consumer<Matter> found) {
    if (parties(group).size() < 2) {
      return;
    }
    for (var meeting : Meetings.of(group)) {
      var apart = apart(meeting, sight);
      if (parties(apart).size() > 1) {
        found.accept(matter(same, apart));
      }
    }
  }

  /** Each activity once, and of those with equal figures one. */
  private static List<Seen> apart(List<Seen> meeting, Sight sight) {
    var ones = new HashSet<Object>();
    return meeting.stream()
        .filter(seen -> ones.add(sight.foremost(seen)))
        .filter(
            seen -> seen.targeted() == 0 || ones.add(new Figures(seen.targeted(), seen.reached())))
        .toList();
  }

  private static Set<PartyId> parties(List<Seen> some) {
    return some.stream().map(Seen::party).collect(toSet());
  }

  private static Matter matter(Same same, List<Seen> apart) {
    var parties = parties(apart).stream().sorted(Comparator.comparing(PartyId::value)).toList();
    var from = apart.stream().map(Seen::from).min(LocalDate::compareTo).orElseThrow();
    var until = apart.stream().map(Seen::until).max(LocalDate::compareTo).orElseThrow();
    var facts =
        Map.of(
            "activity", apart.getFirst().kindWritten(),
            "activities", Integer.toString(apart.size()),
            "count", Integer.toString(parties.size()),
            "from", from.toString(),
            "until", until.toString(),
            "people", Long.toString(apart.stream().mapToLong(Seen::targeted).sum()));
    var about = parties.stream().map(party -> party.value().toString()).collect(joining(" "));
    return new Matter(
        Kind.OVERLAP,
        "overlap",
        String.join(" ", same.place().value().toString(), same.sector(), same.kind(), about),
        Optional.of(same.place()),
        Optional.of(same.sector()),
        parties,
        apart.stream().map(Seen::evidence).toList(),
        facts,
        Set.of("activities", "people"));
  }
}
