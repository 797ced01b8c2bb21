package org.entente.registers.activities.linking.judging;

import java.util.Arrays;
import java.util.PriorityQueue;
import org.entente.ground.jobs.Progress;

/**
 * Finds for an account the few others that bear the most telling marks of it: the more accounts
 * there are the fewer, as what is telling is more telling among more. Marks that very many bear
 * find nothing. Some hundred bytes for each account. For one thread.
 */
final class Neighbours {

  private static final int MOST = 100;
  private static final double FEW_ACCOUNTS = 10_000;
  private static final int TOO_COMMON = 1_000;
  private static final double LEAST = 4;
  private static final int AT_ONCE = 500;

  private final Marks marks;
  private final int most;
  private final double[] shares;
  private final int[] touched;

  /** Another account, and how telling the marks are that it shares. */
  private record Near(int account, double share) implements Comparable<Near> {

    /** The farther comes first; of equal ones the later account. */
    @Override
    public int compareTo(Near other) {
      return share == other.share
          ? Integer.compare(other.account, account)
          : Double.compare(share, other.share);
    }
  }

  Neighbours(Marks marks) {
    int accounts = marks.accounts().size();
    this.marks = marks;
    this.most = (int) (MOST / Math.sqrt(Math.max(1, accounts / FEW_ACCOUNTS)));
    this.shares = new double[accounts];
    this.touched = new int[accounts];
  }

  /** Every two of which one is a neighbour of the other, once, in order. */
  long[] pairs(Progress progress) {
    int accounts = shares.length;
    var pairs = new long[accounts * most];
    int found = 0;
    for (int at = 0; at < accounts; at++) {
      if (at % AT_ONCE == 0) {
        progress.reached(at, accounts);
      }
      for (var near : of(at)) {
        pairs[found++] = pair(at, near.account());
      }
    }
    Arrays.sort(pairs, 0, found);
    int distinct = 0;
    for (int at = 0; at < found; at++) {
      if (at == 0 || pairs[at] != pairs[at - 1]) {
        pairs[distinct++] = pairs[at];
      }
    }
    return Arrays.copyOf(pairs, distinct);
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

  private Iterable<Near> of(int account) {
    int reached = gather(account);
    var nearest = new PriorityQueue<Near>(most + 1);
    for (int at = 0; at < reached; at++) {
      int other = touched[at];
      if (other != account && shares[other] >= LEAST) {
        nearest.add(new Near(other, shares[other]));
        if (nearest.size() > most) {
          nearest.remove();
        }
      }
      shares[other] = 0;
    }
    return nearest;
  }

  /** Adds up what each other account shares with one; how many were reached. */
  private int gather(int account) {
    int reached = 0;
    for (int mark : marks.of(account)) {
      int bearers = marks.bearers(mark);
      if (bearers > 1 && bearers <= TOO_COMMON) {
        double rarity = marks.rarity(mark);
        int first = marks.firstBearer(mark);
        for (int at = first; at < first + bearers; at++) {
          int other = marks.bearer(at);
          if (shares[other] == 0) {
            touched[reached++] = other;
          }
          shares[other] += rarity;
        }
      }
    }
    return reached;
  }
}
