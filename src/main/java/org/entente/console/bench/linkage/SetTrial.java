package org.entente.console.bench.linkage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.ground.matching.linkage.Constraints;
import org.entente.ground.matching.linkage.Linkage;
import org.entente.ground.matching.linkage.Linked;
import org.entente.ground.matching.linkage.Verdict;

/** A set that is found again by ours, in a fresh process, as peers do it. */
record SetTrial(Path folder) {

  private static final int STEPS = 100;

  /**
   * Seconds of CPU from records in memory to groups; pairwise precision and recall; the best F1
   * that any threshold would give, and that threshold, -1 where none is better than the own one.
   */
  record Figures(
      double cpu, long residentMb, double precision, double recall, double best, double at) {

    double f1() {
      return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }
  }

  Figures run() throws IOException {
    var set = TrialSet.read(folder);
    var left = set.left();
    var right = set.right();
    var spent = Spent.from();
    var linkage = Linkage.onThreads(1);
    var linked =
        set.twoTables()
            ? linkage.link(left, right, Constraints.none())
            : linkage.link(left, Constraints.none());
    var groups = linked.groups();
    double cpu = spent.cpu();
    long resident = Spent.residentMb();
    var truth = new HashSet<Long>();
    set.truth().forEach(pair -> truth.add(key(pair[0], pair[1])));
    double decided = 0;
    for (var group : groups) {
      double lefts = group.stream().filter(Linked.Member::left).count();
      decided +=
          set.twoTables()
              ? lefts * (group.size() - lefts)
              : group.size() * (group.size() - 1.0) / 2;
    }
    double found = right(groups, set.truth());
    double precision = decided == 0 ? 0 : found / decided;
    double recall = found / truth.size();
    var own = new Figures(cpu, resident, precision, recall, 0, -1);
    return best(own, linked.verdicts(), truth);
  }

  private static double right(List<List<Linked.Member>> groups, List<int[]> truth) {
    var groupOf = new HashMap<Integer, Integer>();
    for (int number = 0; number < groups.size(); number++) {
      int group = number;
      groups.get(number).forEach(it -> groupOf.put(Integer.parseInt(it.id()), group));
    }
    return truth.stream()
        .filter(
            pair ->
                groupOf.containsKey(pair[0]) && groupOf.get(pair[0]).equals(groupOf.get(pair[1])))
        .count();
  }

  private static Figures best(Figures own, List<Verdict> verdicts, Set<Long> truth) {
    double best = own.f1();
    double at = -1;
    double decided = 0;
    double right = 0;
    int next = 0;
    for (int step = STEPS; step > 0; step--) {
      double threshold = (double) step / STEPS;
      while (next < verdicts.size() && verdicts.get(next).posterior() >= threshold) {
        decided++;
        right += truth.contains(key(verdicts.get(next))) ? 1 : 0;
        next++;
      }
      double f1 = 2 * right / (decided + truth.size());
      at = f1 > best ? threshold : at;
      best = Math.max(best, f1);
    }
    return new Figures(own.cpu, own.residentMb, own.precision, own.recall, best, at);
  }

  private static long key(Verdict verdict) {
    return key(Integer.parseInt(verdict.left()), Integer.parseInt(verdict.right()));
  }

  private static long key(int one, int other) {
    return (long) Math.min(one, other) << Integer.SIZE | Math.max(one, other);
  }
}
