package org.entente.console.bench.linkage;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.ground.matching.linkage.Constraints;
import org.entente.ground.matching.linkage.Linkage;
import org.entente.ground.matching.linkage.Linked;
import org.entente.ground.matching.records.Rows;

/** Rows that come to made persons that are linked already, and what linking all anew would say. */
record AddedTrial(int records, int added) {

  private static final long SEED = 7;

  /**
   * Seconds of CPU for the rows added, and for all anew; the share of all records that are in a
   * group of the very same records both ways.
   */
  record Figures(int records, int added, double cpu, double anew, double same) {}

  Figures run() {
    var made = Persons.make(records + added, SEED).rows();
    var linkage = Linkage.onThreads(1);
    var before = linkage.link(part(made, 0, records), Constraints.none());
    before.groups();
    var spending = Spent.from();
    var groups = before.with(part(made, records, records + added)).groups();
    double cpu = spending.cpu();
    spending = Spent.from();
    var anew = linkage.link(made, Constraints.none()).groups();
    return new Figures(records, added, cpu, spending.cpu(), same(groups, anew));
  }

  private static Rows part(Rows rows, int from, int end) {
    return new Rows(rows.headings(), rows.rows().subList(from, end));
  }

  private double same(List<List<Linked.Member>> groups, List<List<Linked.Member>> anew) {
    var one = groupOfEach(groups);
    var other = groupOfEach(anew);
    double same = 0;
    for (int record = 0; record < records + added; record++) {
      same += Arrays.equals(one.get(record), other.get(record)) ? 1 : 0;
    }
    return same / (records + added);
  }

  private static Map<Integer, int[]> groupOfEach(List<List<Linked.Member>> groups) {
    var groupOf = new HashMap<Integer, int[]>();
    for (var group : groups) {
      int[] members =
          group.stream().mapToInt(member -> Persons.numberOf(member.id())).sorted().toArray();
      Arrays.stream(members).forEach(member -> groupOf.put(member, members));
    }
    return groupOf;
  }
}
