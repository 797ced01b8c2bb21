package org.entente.ground.matching.clusters;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntUnaryOperator;

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

  private final int[] groups;
  private final int[] known;
  private final Speaking speaking;

  private Groups(int[] groups, int[] known, Speaking speaking) {
    this.groups = groups;
    this.known = known;
    this.speaking = speaking;
  }

  /** The group of each record, named by its least member. */
  public static int[] of(Links links, Speaking speaking) {
    return of(links, speaking, new int[0]);
  }

  /**
   * The same where the groups of the first records are known: what links connect of them alone is
   * as it was.
   */
  public static int[] of(Links links, Speaking speaking, int[] known) {
    var singles = new int[links.records()];
    Arrays.setAll(singles, IntUnaryOperator.identity());
    var groups = new Groups(singles, known, speaking);
    groups.split(links, everything(links), 0);
    return groups.groups;
  }

  private static BitSet everything(Links links) {
    var all = new BitSet(links.size());
    all.set(0, links.size());
    return all;
  }

  /**
   * Looks at what some links connect; where that is too much, at what their surer ones do, unless
   * they are all as sure as each other.
   */
  private void split(Links links, BitSet some, double least) {
    var sets = new UnionFind(links.records());
    for (int at = some.nextSetBit(0); at >= 0; at = some.nextSetBit(at + 1)) {
      if (links.logOdds(at) > least) {
        sets.join(links.first(at), links.second(at));
      }
    }
    var surest = surest(links, some, sets);
    var parts = Parts.of(sets, links.records());
    var tooLarge = new BitSet();
    for (int part = 0; part < parts.count(); part++) {
      var members = parts.members(part);
      if (members[members.length - 1] < known.length) {
        Arrays.stream(members).forEach(member -> groups[member] = known[member]);
      } else if (members.length == 2) {
        groups[members[1]] = members[0];
      } else if (members.length > LARGEST && surest[members[0]] < least + STEP) {
        Arrays.stream(members).forEach(member -> groups[member] = members[0]);
      } else if (members.length > LARGEST) {
        Arrays.stream(members).forEach(tooLarge::set);
      } else if (members.length > 1) {
        join(members);
      }
    }
    if (!tooLarge.isEmpty()) {
      split(links, among(links, some, tooLarge), least + STEP);
    }
  }

  /** How sure the surest link of each part is. */
  private static double[] surest(Links links, BitSet some, UnionFind parts) {
    var surest = new double[links.records()];
    for (int at = some.nextSetBit(0); at >= 0; at = some.nextSetBit(at + 1)) {
      int part = parts.find(links.first(at));
      surest[part] = Math.max(surest[part], links.logOdds(at));
    }
    return surest;
  }

  /** Those of some links whose records are both among these. */
  private static BitSet among(Links links, BitSet some, BitSet records) {
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
