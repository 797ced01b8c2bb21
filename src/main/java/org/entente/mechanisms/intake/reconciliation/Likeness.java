package org.entente.mechanisms.intake.reconciliation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Pairs few rows with few earlier ones by how many cells are equal. Rows of which less than half is
 * equal are not the same, unless there is only one on each side.
 */
record Likeness(List<Row> rows, List<Prior> priors) {

  private static final double ENOUGH = 0.5;

  /** Beyond this many comparisons rows are paired in their order, which costs no more than rows. */
  private static final long MOST_COMPARISONS = 250_000;

  record Pair(Row row, Prior prior, double share) {}

  List<Pair> best() {
    if ((long) rows.size() * priors.size() > MOST_COMPARISONS) {
      return inOrder();
    }
    var pairs = new ArrayList<Pair>();
    for (var row : rows) {
      for (var prior : priors) {
        pairs.add(new Pair(row, prior, share(row.cells(), prior.cells())));
      }
    }
    boolean onlyOne = rows.size() == 1 && priors.size() == 1;
    pairs.removeIf(pair -> !onlyOne && pair.share() < ENOUGH);
    pairs.sort(Comparator.comparingDouble(Pair::share).reversed());
    return oneToOne(pairs);
  }

  private List<Pair> inOrder() {
    var pairs = new ArrayList<Pair>();
    for (int i = 0; i < Math.min(rows.size(), priors.size()); i++) {
      pairs.add(new Pair(rows.get(i), priors.get(i), 0));
    }
    return pairs;
  }

  private static List<Pair> oneToOne(List<Pair> bestFirst) {
    var rows = new HashSet<Integer>();
    var priors = new HashSet<UUID>();
    var taken = new ArrayList<Pair>();
    for (var pair : bestFirst) {
      if (!rows.contains(pair.row().number()) && !priors.contains(pair.prior().record())) {
        rows.add(pair.row().number());
        priors.add(pair.prior().record());
        taken.add(pair);
      }
    }
    return taken;
  }

  private static double share(Map<String, String> left, Map<String, String> right) {
    var headers = new HashSet<>(left.keySet());
    headers.addAll(right.keySet());
    long equal =
        headers.stream()
            .filter(header -> left.getOrDefault(header, "").equals(right.getOrDefault(header, "")))
            .count();
    return headers.isEmpty() ? 1 : (double) equal / headers.size();
  }
}
