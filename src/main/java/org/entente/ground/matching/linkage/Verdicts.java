package org.entente.ground.matching.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.entente.ground.matching.clusters.Groups;
import org.entente.ground.matching.linkage.Verdict.Reason;
import org.entente.ground.matching.records.Copies;
import org.entente.ground.matching.records.Table;

/**
 * From groups to a verdict on each pair: all within groups, and those beyond that come near. Of a
 * group that is too large for all its pairs, those are told that were compared; of a copy, that it
 * is one with its record, or with those of the other table that its record is one with.
 */
final class Verdicts {

  private static final double WORTH_TELLING = 0.05;
  private static final double UNDECIDED = Math.nextDown(0.5);
  private static final double SURER = 0.5;

  private final Table table;
  private final Ids ids;
  private final Grouping grouping;
  private final List<Verdict> verdicts = new ArrayList<>();

  private Verdicts(Table table, Ids ids, Grouping grouping) {
    this.table = table;
    this.ids = ids;
    this.grouping = grouping;
  }

  /** The surest first; of equally sure ones in the order of their records. */
  static List<Verdict> of(Table table, Ids ids, Grouping grouping) {
    var found = new Verdicts(table, ids, grouping);
    found.within();
    found.beyond();
    found.copies();
    found.verdicts.sort(Comparator.comparingDouble(Verdict::posterior).reversed());
    return List.copyOf(found.verdicts);
  }

  private void within() {
    Members.of(grouping.groups()).stream()
        .filter(members -> members.length <= Groups.LARGEST)
        .forEach(this::group);
  }

  private void group(int[] members) {
    var chances = new double[members.length][members.length];
    for (int i = 0; i < members.length; i++) {
      for (int j = 0; j < i; j++) {
        chances[i][j] = grouping.ownChance(members[j], members[i]);
        chances[j][i] = chances[i][j];
      }
    }
    for (int j = 0; j < members.length; j++) {
      for (int i = j + 1; i < members.length; i++) {
        if (table.comparable(members[j], members[i])) {
          boolean own = chances[i][j] >= SURER;
          boolean said = grouping.said(members[j], members[i]);
          add(
              members[j],
              members[i],
              own ? chances[i][j] : Math.max(SURER, through(chances, i, j)),
              said ? Reason.PERSON : own ? Reason.EVIDENCE : Reason.GROUP);
        }
      }
    }
  }

  /** The best way from one to the other by a third. */
  private static double through(double[][] chances, int i, int j) {
    double best = 0;
    for (int third = 0; third < chances.length; third++) {
      double way = third == i || third == j ? 0 : chances[i][third] * chances[third][j];
      best = Math.max(best, way);
    }
    return best;
  }

  private void beyond() {
    var links = grouping.links();
    int[] groups = grouping.groups();
    var sizes = new int[groups.length];
    IntStream.of(groups).forEach(group -> sizes[group]++);
    for (int at = 0; at < links.size(); at++) {
      int group = groups[links.first(at)];
      if (group != groups[links.second(at)]) {
        apart(at, links.first(at), links.second(at));
      } else if (sizes[group] > Groups.LARGEST) {
        together(links.first(at), links.second(at));
      }
    }
  }

  private void apart(int at, int one, int other) {
    boolean said = grouping.said(one, other);
    double chance = grouping.chance(at);
    if (said || chance >= WORTH_TELLING) {
      boolean rivalled = grouping.rivals() && chance < grouping.ownChance(one, other);
      var reason = rivalled ? Reason.RIVAL : chance < SURER ? Reason.EVIDENCE : Reason.APART;
      add(one, other, Math.min(chance, UNDECIDED), said ? Reason.PERSON : reason);
    }
  }

  private void together(int one, int other) {
    double own = grouping.ownChance(one, other);
    var reason = own >= SURER ? Reason.EVIDENCE : Reason.GROUP;
    add(one, other, Math.max(SURER, own), grouping.said(one, other) ? Reason.PERSON : reason);
  }

  private void copies() {
    int[] groups = RowGroups.of(table, ids, grouping);
    var members = new HashMap<Integer, int[]>();
    Members.of(grouping.groups()).forEach(some -> members.put(ids.row(some[0]), some));
    for (int row = 0; row < groups.length; row++) {
      if (ids.isCopy(row) && groups[row] != row) {
        if (table.twoSides()) {
          copy(row, members.getOrDefault(groups[row], new int[0]));
        } else {
          int record = ids.record(row);
          double least = ids.copiesAreOne(record) ? Copies.leastChance() : 0;
          add(
              ids.id(record),
              ids.idOfRow(row),
              Math.max(least, grouping.ownChance(record, record)));
        }
      }
    }
  }

  /** One of two tables: it goes with those of the other that its record goes with. */
  private void copy(int row, int[] members) {
    int record = ids.record(row);
    for (int partner : members) {
      if (table.comparable(record, partner)) {
        double chance = Math.max(SURER, grouping.ownChance(record, partner));
        boolean left = record < partner;
        add(
            left ? ids.idOfRow(row) : ids.id(partner),
            left ? ids.id(partner) : ids.idOfRow(row),
            chance);
      }
    }
  }

  private void add(String left, String right, double posterior) {
    verdicts.add(new Verdict(left, right, posterior, Reason.EVIDENCE));
  }

  private void add(int one, int other, double posterior, Reason reason) {
    verdicts.add(new Verdict(ids.id(one), ids.id(other), posterior, reason));
  }
}
