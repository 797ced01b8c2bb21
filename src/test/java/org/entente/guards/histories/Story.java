package org.entente.guards.histories;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.ground.identity.PartyId;

/**
 * A mission as somebody would tell it who knows the rules and no code: which records stand under
 * which marks, what was said of them, who signed what, and what day it is.
 */
final class Story {

  static final String WATER = "WSH";

  /** A record: who does it, where, in which sector, for how many, and every mark it ever had. */
  record Told(PartyId who, String place, String sector, long reached, List<Marked> marks) {
    Marked now() {
      return marks.getLast();
    }
  }

  /** That two records tell of the same, under the marks that both had when it was said. */
  record Same(String one, String other, List<Marked> marks) {
    boolean isOf(String here, String there) {
      return Set.of(one, other).equals(Set.of(here, there));
    }
  }

  /** That two parties are one. */
  record One(PartyId party, PartyId into) {
    boolean isOf(PartyId here, PartyId there) {
      return Set.of(party, into).equals(Set.of(here, there));
    }
  }

  /** What one party lets another read: all up to a level, and what is for planning or not. */
  record Sharing(PartyId giver, Optional<PartyId> receiver, String level, boolean planning) {}

  /** An agreement of two parties, and who signed it. */
  record Pact(
      List<PartyId> parties, Optional<LocalDate> until, Sharing sharing, Set<PartyId> signed) {}

  LocalDate today;
  final Map<String, Told> standing = new TreeMap<>();
  final Map<String, Told> gone = new TreeMap<>();
  final List<Same> same = new ArrayList<>();
  final List<One> merged = new ArrayList<>();
  final Map<PartyId, Optional<LocalDate>> members = new HashMap<>();
  final Map<PartyId, Pact> pacts = new HashMap<>();
  private final PartyId group;
  private final Map<PartyId, Marked> parties;

  /** A mission with a group, and the marks of all parties. */
  Story(LocalDate today, PartyId group, Map<PartyId, Marked> parties) {
    this.today = today;
    this.group = group;
    this.parties = parties;
  }

  Given to(Reader reader) {
    var seen = seen(standing, reader);
    var names = seen.keySet();
    return new Given(
        names,
        names,
        pasts(reader),
        seen.size(),
        groups(names, ties(reader)).size(),
        seen.values().stream().filter(it -> it.sector().equals(WATER)).count(),
        names,
        groups(known(reader), mergers(reader)).size(),
        matrix(seen, reader),
        names);
  }

  private Map<String, Told> seen(Map<String, Told> records, Reader reader) {
    return records.entrySet().stream()
        .filter(each -> reads(reader, each.getValue().now()))
        .collect(
            Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, _) -> a, TreeMap::new));
  }

  /** How many revisions are told of each record; of one that is gone, that it is gone too. */
  private Map<String, Integer> pasts(Reader reader) {
    var pasts = new TreeMap<String, Integer>();
    seen(standing, reader).forEach((name, it) -> pasts.put(name, told(it, reader)));
    seen(gone, reader).forEach((name, it) -> pasts.put(name, told(it, reader) + 1));
    return pasts;
  }

  private int told(Told record, Reader reader) {
    return (int) record.marks().stream().filter(mark -> reads(reader, mark)).count();
  }

  private Set<PartyId> known(Reader reader) {
    return parties.keySet().stream()
        .filter(party -> reads(reader, Objects.requireNonNull(parties.get(party))))
        .collect(Collectors.toSet());
  }

  private List<List<String>> ties(Reader reader) {
    return same.stream()
        .filter(it -> it.marks().stream().allMatch(mark -> reads(reader, mark)))
        .map(it -> List.of(it.one(), it.other()))
        .toList();
  }

  private List<List<PartyId>> mergers(Reader reader) {
    var known = known(reader);
    return merged.stream()
        .filter(it -> known.contains(it.party()) && known.contains(it.into()))
        .map(it -> List.of(it.party(), it.into()))
        .toList();
  }

  private Map<String, String> matrix(Map<String, Told> seen, Reader reader) {
    var cells = new TreeMap<String, String>();
    var byCell =
        seen.keySet().stream()
            .collect(Collectors.groupingBy(name -> place(seen, name) + " " + sector(seen, name)));
    byCell.forEach(
        (cell, names) -> {
          var inCell = names.stream().map(seen::get).map(Objects::requireNonNull).toList();
          var who = inCell.stream().map(Told::who).collect(Collectors.toSet());
          cells.put(
              cell,
              Given.cell(
                  representatives(who, mergers(reader)),
                  groupsTogether(seen.keySet(), names, ties(reader)),
                  inCell.stream().mapToLong(Told::reached).max().orElse(0)));
        });
    return cells;
  }

  private static String place(Map<String, Told> seen, String name) {
    return Objects.requireNonNull(seen.get(name)).place();
  }

  private static String sector(Map<String, Told> seen, String name) {
    return Objects.requireNonNull(seen.get(name)).sector();
  }

  /** How many parties these are; those that are one may be so by others in between. */
  private int representatives(Set<PartyId> who, List<List<PartyId>> one) {
    var all = Stream.concat(who.stream(), parties.keySet().stream()).collect(Collectors.toSet());
    return touching(groups(all, one), who);
  }

  private static int groupsTogether(Set<String> all, List<String> some, List<List<String>> same) {
    return touching(groups(all, same), Set.copyOf(some));
  }

  private static <T> int touching(Set<Set<T>> groups, Set<T> some) {
    return (int) groups.stream().filter(group -> group.stream().anyMatch(some::contains)).count();
  }

  /** Those of a set that belong together when each of these two do; what is not in it is passed. */
  private static <T> Set<Set<T>> groups(Set<T> all, List<List<T>> pairs) {
    var group = new HashMap<T, Set<T>>();
    all.forEach(each -> group.put(each, new HashSet<>(Set.of(each))));
    for (var pair : pairs) {
      var one = group.get(pair.getFirst());
      var other = group.get(pair.getLast());
      if (one != null && other != null && !one.equals(other)) {
        one.addAll(other);
        other.forEach(each -> group.put(each, one));
      }
    }
    return new HashSet<>(group.values());
  }

  /** Whether a reader may have what is marked so. */
  private boolean reads(Reader reader, Marked marked) {
    if (reader.party().equals(marked.owner())) {
      return true;
    }
    if (marked.heldUntil().filter(today::isBefore).isPresent()) {
      return false;
    }
    return admitted(reader, marked, reader.level(), false, Optional.empty())
        || (!reader.level().equals("public")
            && pacts.entrySet().stream()
                .anyMatch(it -> opens(it.getKey(), it.getValue(), reader, marked)));
  }

  private boolean opens(PartyId name, Pact pact, Reader reader, Marked marked) {
    var named = Optional.of(name);
    return pact.until().filter(today::isAfter).isEmpty()
        && pact.signed().contains(reader.party())
        && pact.signed().contains(marked.owner())
        && (admitted(reader, marked, reader.level(), false, named)
            || (shares(pact.sharing(), reader, marked)
                && admitted(
                    reader,
                    marked,
                    higher(reader.level(), pact.sharing().level()),
                    pact.sharing().planning(),
                    named)));
  }

  private static boolean shares(Sharing sharing, Reader reader, Marked marked) {
    return sharing.giver().equals(marked.owner())
        && sharing.receiver().map(reader.party()::equals).orElse(true);
  }

  private boolean admitted(
      Reader reader, Marked marked, String level, boolean plans, Optional<PartyId> pact) {
    Function<PartyId, Boolean> isNamed =
        party ->
            party.equals(reader.party())
                || (party.equals(group) && isMember(reader.party()))
                || pact.filter(party::equals).isPresent();
    return Marked.rank(level) >= Marked.rank(marked.level())
        && (!marked.planning() || plans)
        && (marked.only().isEmpty() || marked.only().stream().anyMatch(isNamed::apply));
  }

  private boolean isMember(PartyId party) {
    var until = members.get(party);
    return until != null && until.map(today::isBefore).orElse(true);
  }

  private static String higher(String one, String other) {
    return Marked.rank(one) >= Marked.rank(other) ? one : other;
  }

  /** All names that records ever had. */
  Set<String> names() {
    var all = new TreeSet<>(standing.keySet());
    all.addAll(gone.keySet());
    return all;
  }
}
