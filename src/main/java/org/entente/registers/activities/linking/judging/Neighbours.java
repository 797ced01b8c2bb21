package org.entente.registers.activities.linking.judging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Finds for an account the few others that bear the most telling marks of it. For one thread. */
final class Neighbours {

  private static final int MOST = 100;
  private static final int TOO_COMMON = 1_000;
  private static final double LEAST = 4;

  private final Marks marks;
  private final double[] shares;

  Neighbours(Marks marks) {
    this.marks = marks;
    this.shares = new double[marks.accounts().size()];
  }

  /** Every two of which one is a neighbour of the other, once, in order. */
  LongStream pairs() {
    var pairs =
        IntStream.range(0, marks.accounts().size())
            .boxed()
            .flatMapToLong(at -> of(at).stream().mapToLong(other -> pair(at, other)))
            .sorted()
            .toArray();
    return IntStream.range(0, pairs.length)
        .filter(at -> at == 0 || pairs[at] != pairs[at - 1])
        .mapToLong(at -> pairs[at]);
  }

  private static long pair(int one, int other) {
    return ((long) Math.min(one, other) << Integer.SIZE) | Math.max(one, other);
  }

  static int left(long pair) {
    return (int) (pair >>> Integer.SIZE);
  }

  static int right(long pair) {
    return (int) pair;
  }

  /** Those others, in their order. */
  private List<Integer> of(int account) {
    var touched = new ArrayList<Integer>();
    for (var mark : marks.of(account)) {
      var bearers = marks.bearers(mark);
      if (bearers.length > 1 && bearers.length <= TOO_COMMON) {
        double rarity = marks.rarity(mark);
        for (int other : bearers) {
          if (shares[other] == 0) {
            touched.add(other);
          }
          shares[other] += rarity;
        }
      }
    }
    var nearest =
        touched.stream()
            .filter(other -> other != account && shares[other] >= LEAST)
            .sorted(
                Comparator.<Integer>comparingDouble(other -> -shares[other])
                    .thenComparing(Comparator.naturalOrder()))
            .limit(MOST)
            .sorted()
            .toList();
    touched.forEach(other -> shares[other] = 0);
    return nearest;
  }
}
