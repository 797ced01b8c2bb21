package org.entente.readings.noticing.rules;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Comparator;
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
 * Work is planned or goes on at a place that no aid reaches in the same time, by a report of access
 * that stands. What is over by the day that rules look from is let be. Both sides are told: whose
 * work it is, and who says that there is no access.
 */
public final class Unreachable implements Rule {

  @Override
  public void notice(Sight sight, Consumer<Matter> found) {
    var byPlace =
        sight.activities().stream()
            .filter(seen -> seen.open() && seen.dated() && seen.place().isPresent())
            .collect(groupingBy(seen -> seen.place().orElseThrow()));
    for (var closure : sight.closures()) {
      closure.places().stream()
          .filter(byPlace::containsKey)
          .forEach(
              place ->
                  notice(closure, place, byPlace.getOrDefault(place, List.of()), sight, found));
    }
  }

  private static void notice(
      Closure closure, PlaceId place, List<Seen> all, Sight sight, Consumer<Matter> found) {
    var involved = all.stream().filter(seen -> closure.meets(seen, sight.day())).toList();
    if (!involved.isEmpty()) {
      found.accept(matter(closure, place, involved));
    }
  }

  private static Matter matter(Closure closure, PlaceId place, List<Seen> involved) {
    var parties =
        Stream.concat(Stream.of(closure.owner()), involved.stream().map(Seen::party))
            .distinct()
            .sorted(Comparator.comparing(PartyId::value))
            .toList();
    var one = involved.getFirst();
    var evidence = new ArrayList<Matter.Evidence>();
    evidence.add(closure.evidence());
    involved.stream().map(Seen::evidence).forEach(evidence::add);
    return new Matter(
        Kind.CONFLICT,
        "access-none",
        closure.owner().value() + " " + place.value() + " " + parties,
        Optional.of(place),
        Optional.empty(),
        parties,
        evidence,
        Map.of(
            "one", one.kindWritten(),
            "oneFrom", one.from().toString(),
            "closedFrom", closure.from().toString(),
            "activities", Integer.toString(involved.size())),
        Set.of("activities", "closedFrom"));
  }
}
