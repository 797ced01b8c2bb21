package org.entente.mechanisms.review.judging;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.entente.mechanisms.review.Pair;

/**
 * More than two records of a type that are one by what was said of them pair by pair, and what was
 * said, the least likely first.
 */
public record Group(List<UUID> members, List<Link> links) {

  /** Two are a pair, which is seen to on its card. */
  private static final int LEAST = 3;

  public Group {
    members = List.copyOf(members);
    links = List.copyOf(links);
  }

  /** That two of them are the same; a bridge when nothing else holds its two sides together. */
  public record Link(Judgement said, boolean bridge) {

    public double posterior() {
      return said.said().evidence().posterior();
    }
  }

  /** The type of its records. */
  public String type() {
    return links.getFirst().said().type();
  }

  /** What holds the given members and the others together. */
  public List<Judgement> between(Set<UUID> some) {
    return links.stream()
        .map(Link::said)
        .filter(it -> some.contains(it.pair().left()) != some.contains(it.pair().right()))
        .toList();
  }

  /** The groups that judgements of being the same make, by their oldest member. */
  static List<Group> of(Collection<Judgement> same) {
    var said = new Said(same);
    var done = new HashSet<UUID>();
    var groups = new ArrayList<Group>();
    for (var record : said.neighbours.keySet()) {
      if (!done.contains(record)) {
        var members = said.reach(record, Set.of());
        done.addAll(members);
        if (members.size() >= LEAST) {
          groups.add(said.group(members));
        }
      }
    }
    return groups;
  }

  /** Who is said to be the same as whom. */
  private static final class Said {

    private final Map<Pair, Judgement> byPair;
    private final Map<UUID, Set<UUID>> neighbours = new TreeMap<>();

    Said(Collection<Judgement> same) {
      byPair = same.stream().collect(toMap(Judgement::pair, Function.identity(), (one, _) -> one));
      for (var pair : byPair.keySet()) {
        neighbours.computeIfAbsent(pair.left(), _ -> new TreeSet<>()).add(pair.right());
        neighbours.computeIfAbsent(pair.right(), _ -> new TreeSet<>()).add(pair.left());
      }
    }

    /** All that hang together with a record, but by these pairs. */
    Set<UUID> reach(UUID from, Set<Pair> without) {
      var reached = new TreeSet<>(Set.of(from));
      var open = new ArrayDeque<>(reached);
      while (!open.isEmpty()) {
        var at = open.remove();
        for (var next : neighbours.getOrDefault(at, Set.of())) {
          if (!without.contains(Pair.of(at, next)) && reached.add(next)) {
            open.add(next);
          }
        }
      }
      return reached;
    }

    Group group(Set<UUID> members) {
      var links =
          byPair.entrySet().stream()
              .filter(each -> members.contains(each.getKey().left()))
              .map(each -> new Link(each.getValue(), isBridge(each.getKey())))
              .sorted(
                  Comparator.comparingDouble(Link::posterior)
                      .thenComparing(link -> link.said().id().value()))
              .toList();
      return new Group(List.copyOf(members), links);
    }

    private boolean isBridge(Pair pair) {
      return !reach(pair.left(), Set.of(pair)).contains(pair.right());
    }
  }
}
