package org.entente.ground.matching.clusters;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.entente.ground.matching.threads.Threads;

/**
 * From links to groups of records of one thing. What links connect is only where a group may be;
 * within it the surest join first, as long as what speaks for two parts being one outweighs what
 * speaks against, on average over all pairs of their members. So one weak bridge does not make one
 * of two groups, and several records speak for one that is damaged.
 */
public final class Groups {

  /** So many records are laid each beside each other; more are not. */
  public static final int LARGEST = 400;

  private static final double STEP = 2;

  /** What speaks for two records being of one thing, compared now if they were not before. */
  public interface Speaking {
    double logOdds(int one, int other);
  }

  private final Links links;
  private final int[] groups;
  private final int[] known;
  private final Speaking speaking;
  private final Threads threads;

  private Groups(Links links, int[] known, Speaking speaking, Threads threads) {
    this.links = links;
    this.groups = new int[links.records()];
    this.known = known;
    this.speaking = speaking;
    this.threads = threads;
    Arrays.setAll(groups, IntUnaryOperator.identity());
  }

  /**
   * The group of each record, named by its least member. Where the groups of the first records are
   * known, what links connect of them alone is as it was.
   */
  public static int[] of(Links links, Speaking speaking, int[] known, Threads threads) {
    var groups = new Groups(links, known, speaking, threads);
    var all = new BitSet(links.size());
    all.set(0, links.size());
    groups.split(all, 0);
    return groups.groups;
  }

  /** Looks at what some links connect; where that is too much, at what their surer ones do. */
  private void split(BitSet some, double least) {
    var sets = connected(some, least);
    var parts = Parts.of(sets, links.records());
    threads.parts(
        parts.count(),
        (start, end) -> {
          for (int part = start; part < end; part++) {
            settle(parts.members(part));
          }
        });
    var tooLarge = tooLarge(parts);
    if (!tooLarge.isEmpty()) {
      splitEach(tooLarge, some, surest(some, sets), least + STEP);
    }
  }

  private UnionFind connected(BitSet some, double least) {
    var sets = new UnionFind(links.records());
    for (int at = some.nextSetBit(0); at >= 0; at = some.nextSetBit(at + 1)) {
      if (links.logOdds(at) > least) {
        sets.join(links.first(at), links.second(at));
      }
    }
    return sets;
  }

  /** What is small enough, or known. */
  private void settle(int[] members) {
    if (isKnown(members)) {
      Arrays.stream(members).forEach(member -> groups[member] = known[member]);
    } else if (members.length == 2) {
      groups[members[1]] = members[0];
    } else if (members.length <= LARGEST) {
      join(members);
    }
  }

  private boolean isKnown(int[] members) {
    return members[members.length - 1] < known.length;
  }

  private List<int[]> tooLarge(Parts parts) {
    return IntStream.range(0, parts.count())
        .filter(part -> parts.size(part) > LARGEST)
        .mapToObj(parts::members)
        .filter(members -> !isKnown(members))
        .toList();
  }

  /** Unless all their links are as sure as each other: then each is one. */
  private void splitEach(List<int[]> parts, BitSet some, double[] surest, double least) {
    var open = new BitSet();
    for (int[] members : parts) {
      if (surest[members[0]] < least) {
        Arrays.stream(members).forEach(member -> groups[member] = members[0]);
      } else {
        Arrays.stream(members).forEach(open::set);
      }
    }
    if (!open.isEmpty()) {
      split(among(some, open), least);
    }
  }

  /** How sure the surest link of each part is. */
  private double[] surest(BitSet some, UnionFind parts) {
    var surest = new double[links.records()];
    for (int at = some.nextSetBit(0); at >= 0; at = some.nextSetBit(at + 1)) {
      int part = parts.find(links.first(at));
      surest[part] = Math.max(surest[part], links.logOdds(at));
    }
    return surest;
  }

  /** Those of some links whose records are both among these. */
  private BitSet among(BitSet some, BitSet records) {
    var within = new BitSet(links.size());
    for (int at = some.nextSetBit(0); at >= 0; at = some.nextSetBit(at + 1)) {
      within.set(at, records.get(links.first(at)) && records.get(links.second(at)));
    }
    return within;
  }

  private void join(int[] members) {
    int[] part =
        Agglomeration.of(members.length, (i, j) -> speaking.logOdds(members[i], members[j]));
    for (int at = 0; at < members.length; at++) {
      groups[members[at]] = members[part[at]];
    }
  }
}
