package org.entente.readings.noticing.rules;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.entente.ground.identity.PartyId;
import org.entente.mechanisms.findings.Finding.Kind;
import org.entente.mechanisms.findings.Matter;
import org.entente.reference.places.PlaceId;

/**
 * The same figures of people stand in the same district and time, for the same kind of work or in
 * the same sector, in what several parties do or report: a donor and its implementer, or two
 * reports of one work. Where nobody was reached yet, the kind of work must be the same. A report
 * that does not say how many were meant does not say otherwise. What people said to be one is
 * counted once already. Reports name the same place more or less finely, so the district decides.
 */
public final class DoubleCount implements Rule {

  private record Same(PlaceId district, long people) {}

  private record Told(PartyId party, PartyId owner) {}

  @Override
  public void notice(Sight sight, Consumer<Matter> found) {
    var counted = new HashSet<UUID>();
    Consumer<List<Seen>> one =
        apart -> {
          found.accept(matter(apart));
          apart.forEach(seen -> counted.add(seen.id()));
        };
    notice(sight, Seen::reached, DoubleCount::isReachedTwice, one);
    var rest = sight.activities().stream().filter(seen -> !counted.contains(seen.id())).toList();
    var others = new Sight(rest, sight.today(), sight.day(), sight.tied(), sight.closures());
    notice(others, Seen::targeted, DoubleCount::isMeantTwice, one);
  }

  private static boolean isReachedTwice(Seen one, Seen other) {
    boolean sameSector = one.sector().isPresent() && one.sector().equals(other.sector());
    return one.reachedTheSameAs(other) && (sameSector || sameKind(one, other));
  }

  private static boolean isMeantTwice(Seen one, Seen other) {
    return one.meantForTheSameAs(other) && sameKind(one, other);
  }

  private static boolean sameKind(Seen one, Seen other) {
    return !one.kind().isEmpty() && one.kind().equals(other.kind());
  }

  /** Equal figures are few, so that those who have them are compared with each other. */
  private static void notice(
      Sight sight,
      ToLongFunction<Seen> people,
      BiPredicate<Seen, Seen> isOne,
      Consumer<List<Seen>> found) {
    sight.activities().stream()
        .filter(seen -> seen.district().isPresent() && people.applyAsLong(seen) > 0)
        .collect(
            groupingBy(seen -> new Same(seen.district().orElseThrow(), people.applyAsLong(seen))))
        .values()
        .stream()
        .filter(group -> group.size() > 1)
        .flatMap(group -> Meetings.of(group).stream())
        .flatMap(meeting -> alike(meeting, isOne).stream())
        .map(alike -> apart(alike, sight))
        .filter(apart -> tellings(apart) > 1)
        .forEach(found);
  }

  private static List<Seen> apart(List<Seen> alike, Sight sight) {
    var ones = new HashSet<UUID>();
    return alike.stream().filter(seen -> ones.add(sight.foremost(seen))).toList();
  }

  private static List<List<Seen>> alike(List<Seen> meeting, BiPredicate<Seen, Seen> isOne) {
    var all = new ArrayList<List<Seen>>();
    for (var seen : meeting) {
      all.stream()
          .filter(some -> some.stream().allMatch(one -> isOne.test(one, seen)))
          .findFirst()
          .orElseGet(
              () -> {
                all.add(new ArrayList<>());
                return all.getLast();
              })
          .add(seen);
    }
    return all;
  }

  private static long tellings(List<Seen> some) {
    return some.stream().map(seen -> new Told(seen.party(), seen.owner())).distinct().count();
  }

  private static Matter matter(List<Seen> apart) {
    var parties =
        apart.stream()
            .flatMap(seen -> Stream.of(seen.party(), seen.owner()))
            .collect(toSet())
            .stream()
            .sorted(Comparator.comparing(PartyId::value))
            .toList();
    long targeted = apart.stream().mapToLong(Seen::targeted).max().orElse(0);
    long reached = apart.stream().mapToLong(Seen::reached).max().orElse(0);
    var district = apart.getFirst().district().orElseThrow();
    var facts =
        Map.of(
            "activities", Integer.toString(apart.size()),
            "people", Long.toString(targeted > 0 ? targeted : reached),
            "reached", Long.toString(reached));
    return new Matter(
        Kind.DOUBLE_COUNT,
        "double-count",
        district.value() + " " + targeted + " " + reached + " " + parties,
        apart.getFirst().place(),
        apart.stream().flatMap(seen -> seen.sector().stream()).findFirst(),
        parties,
        apart.stream().map(Seen::evidence).toList(),
        facts,
        Set.of("activities"));
  }
}
