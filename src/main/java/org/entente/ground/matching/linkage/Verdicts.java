package org.entente.ground.matching.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.entente.ground.matching.linkage.Verdict.Reason;
import org.entente.ground.matching.records.Table;

/** From groups to a verdict on each pair: all within groups, and those beyond that come near. */
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
    found.verdicts.sort(Comparator.comparingDouble(Verdict::posterior).reversed());
    return List.copyOf(found.verdicts);
  }

  private void within() {
    Members.of(grouping.groups()).forEach(this::group);
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
    for (int at = 0; at < links.size(); at++) {
      int one = links.first(at);
      int other = links.second(at);
      boolean said = grouping.said(one, other);
      double chance = grouping.chance(at);
      if (groups[one] != groups[other] && (said || chance >= WORTH_TELLING)) {
        double own = grouping.ownChance(one, other);
        boolean rivalled = grouping.rivals() && chance < own;
        var reason = rivalled ? Reason.RIVAL : chance < SURER ? Reason.EVIDENCE : Reason.APART;
        add(one, other, Math.min(chance, UNDECIDED), said ? Reason.PERSON : reason);
      }
    }
  }

  private void add(int one, int other, double posterior, Reason reason) {
    verdicts.add(new Verdict(ids.id(one), ids.id(other), posterior, reason));
  }
}
