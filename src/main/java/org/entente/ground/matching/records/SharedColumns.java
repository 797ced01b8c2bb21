package org.entente.ground.matching.records;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which column of one table is which of another: the one with the same heading, else the one that
 * shares most of its words.
 */
final class SharedColumns {

  private static final int LOOKED_AT = 20_000;
  private static final double ENOUGH = 0.2;

  private SharedColumns() {}

  /** Both tables with the columns that they share, in the order of the left one. */
  static List<Rows> of(Rows left, Rows right) {
    var free = new ArrayList<Integer>();
    for (int at = 0; at < right.headings().size(); at++) {
      free.add(at);
    }
    var partner = new int[left.headings().size()];
    Arrays.fill(partner, -1);
    byHeading(left, right, partner, free);
    byWords(left, right, partner, free);
    var shared = new ArrayList<Integer>();
    for (int at = 0; at < partner.length; at++) {
      if (partner[at] >= 0) {
        shared.add(at);
      }
    }
    var headings = shared.stream().map(left.headings()::get).toList();
    return List.of(
        left.arranged(headings, shared.stream().mapToInt(at -> at).toArray()),
        right.arranged(headings, shared.stream().mapToInt(at -> partner[at]).toArray()));
  }

  private static void byHeading(Rows left, Rows right, int[] partner, List<Integer> free) {
    for (int at = 0; at < partner.length; at++) {
      var heading = Folding.of(left.headings().get(at));
      for (int other = 0; other < right.headings().size() && partner[at] < 0; other++) {
        if (Folding.of(right.headings().get(other)).equals(heading)
            && free.remove(Integer.valueOf(other))) {
          partner[at] = other;
        }
      }
    }
  }

  private static void byWords(Rows left, Rows right, int[] partner, List<Integer> free) {
    for (int at = 0; at < partner.length; at++) {
      if (partner[at] < 0) {
        var words = words(left, at);
        int best = -1;
        double most = ENOUGH;
        for (int other : free) {
          double share = share(words, words(right, other));
          if (share > most) {
            most = share;
            best = other;
          }
        }
        partner[at] = best;
        free.remove(Integer.valueOf(best));
      }
    }
  }

  private static double share(Set<String> one, Set<String> other) {
    var both = new HashSet<>(one);
    both.retainAll(other);
    int fewer = Math.min(one.size(), other.size());
    return fewer == 0 ? 0 : (double) both.size() / fewer;
  }

  private static Set<String> words(Rows rows, int column) {
    return rows.rows().stream()
        .limit(LOOKED_AT)
        .flatMap(row -> Arrays.stream(Folding.of(row.cell(column)).split(" ", -1)))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toSet());
  }
}
