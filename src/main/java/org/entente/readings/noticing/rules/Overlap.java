package org.entente.readings.noticing.rules;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.entente.ground.identity.PartyId;
import org.entente.mechanisms.findings.Finding.Kind;
import org.entente.mechanisms.findings.Matter;
import org.entente.reference.places.PlaceId;

/**
 * Several parties do the same kind of work at the same place at the same time. What people said to
 * be one activity is one, and so is what tells of the same people, or of the same days where one
 * tells no figures: who tells of it besides its doer, as its agency, is no other doer. While it is
 * open which of several organisations a name means, it is no other organisation.
 */
public final class Overlap implements Rule {

  private record Same(PlaceId place, String kind) {}

  @Override
  public void notice(Sight sight, Consumer<Matter> found) {
    sight.activities().stream()
        .filter(seen -> seen.place().isPresent() && !seen.kind().isEmpty() && seen.partyKnown())
        .collect(groupingBy(Overlap::same))
        .forEach((same, group) -> notice(same, group, sight, found));
  }

  private static Same same(Seen seen) {
    return new Same(seen.place().orElseThrow(), seen.kind());
  }

  private static void notice(Same same, List<Seen> group, Sight sight, Consumer<Matter> found) {
    if (parties(group).size() < 2) {
      return;
    }
    for (var meeting : Meetings.of(group)) {
      var apart = apart(works(meeting, sight));
      if (parties(apart).size() > 1) {
        found.accept(matter(same, apart));
      }
    }
  }

  /** One work as one or several tell of it. */
  private record Work(UUID foremost, List<Seen> tellings) {

    boolean isOf(Seen seen, Sight sight) {
      return foremost.equals(sight.foremost(seen))
          || tellings.stream().anyMatch(seen::mayBeOneWith);
    }

    /** Of an agency and its implementing partner, who both tell of it, the partner. */
    Set<PartyId> doers() {
      int last = tellings.stream().mapToInt(Seen::step).max().orElse(0);
      return parties(tellings.stream().filter(seen -> seen.step() == last).toList());
    }

    boolean isOfOthersThan(Work other) {
      return Collections.disjoint(doers(), other.doers());
    }

    Seen byItsDoer() {
      return tellings.stream().max(Comparator.comparingInt(Seen::step)).orElseThrow();
    }
  }

  private static List<Work> works(List<Seen> meeting, Sight sight) {
    var works = new ArrayList<Work>();
    for (var seen : meeting) {
      works.stream()
          .filter(work -> work.isOf(seen, sight))
          .findFirst()
          .orElseGet(
              () -> {
                works.add(new Work(sight.foremost(seen), new ArrayList<>()));
                return works.getLast();
              })
          .tellings()
          .add(seen);
    }
    return works;
  }

  /** Each work once, of those that others than its own hands do as well. */
  private static List<Seen> apart(List<Work> works) {
    return works.stream()
        .filter(work -> works.stream().anyMatch(work::isOfOthersThan))
        .map(Work::byItsDoer)
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
        String.join(" ", same.place().value().toString(), same.kind(), about),
        Optional.of(same.place()),
        apart.stream().flatMap(seen -> seen.sector().stream()).findFirst(),
        parties,
        apart.stream().map(Seen::evidence).toList(),
        facts,
        Set.of("activities", "people"));
  }
}
