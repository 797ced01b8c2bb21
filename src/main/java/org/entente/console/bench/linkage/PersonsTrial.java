package org.entente.console.bench.linkage;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import org.entente.ground.matching.linkage.Constraints;
import org.entente.ground.matching.linkage.Linkage;
import org.entente.ground.matching.linkage.Linked;

/**
 * Made persons, from records in memory to groups, once in a fresh process: everything between is
 * counted, compiling included.
 */
record PersonsTrial(int records, int threads) {

  private static final long SEED = 7;

  /**
   * Seconds of CPU and by the clock; pairwise precision and recall; peak resident memory in MiB; a
   * checksum of the groups, which tells whether two runs found the very same.
   */
  record Figures(
      int records,
      int threads,
      double cpu,
      double clock,
      double pairsPerRecord,
      double precision,
      double recall,
      long residentMb,
      String groups) {

    double f1() {
      return 2 * precision * recall / (precision + recall);
    }
  }

  Figures run() throws IOException {
    var made = Persons.make(records, SEED);
    var spending = Spent.from();
    var linked = Linkage.onThreads(threads).link(made.rows(), Constraints.none());
    var groups = linked.groups();
    double clock = spending.clock();
    double spent = spending.cpu();
    double known = pairs(counts(made.persons()));
    double decided = groups.stream().mapToDouble(group -> pairs(group.size())).sum();
    double right = groups.stream().mapToDouble(group -> right(group, made.persons())).sum();
    return new Figures(
        records,
        threads,
        spent,
        clock,
        linked.account().pairsPerRecord(),
        right / decided,
        right / known,
        Spent.residentMb(),
        checksum(groups));
  }

  private static String checksum(List<List<Linked.Member>> groups) {
    var sum = new CRC32();
    for (var group : groups) {
      group.forEach(member -> sum.update((member.id() + ' ').getBytes(US_ASCII)));
      sum.update('\n');
    }
    return String.format(Locale.ROOT, "%08x", sum.getValue());
  }

  private static double right(List<Linked.Member> group, List<Integer> persons) {
    return pairs(
        counts(group.stream().map(member -> persons.get(Persons.numberOf(member.id()))).toList()));
  }

  private static Map<Integer, Integer> counts(List<Integer> persons) {
    var counts = new HashMap<Integer, Integer>();
    persons.forEach(person -> counts.merge(person, 1, Integer::sum));
    return counts;
  }

  private static double pairs(Map<Integer, Integer> counts) {
    return counts.values().stream().mapToDouble(PersonsTrial::pairs).sum();
  }

  private static double pairs(int size) {
    return size * (size - 1.0) / 2;
  }
}
