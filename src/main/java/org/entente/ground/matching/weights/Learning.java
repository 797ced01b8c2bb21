package org.entente.ground.matching.weights;

import java.util.Arrays;
import org.entente.ground.matching.comparison.Level;
import org.entente.ground.matching.comparison.Pattern;
import org.entente.ground.matching.weights.Reference.AllPairs;
import org.entente.ground.matching.weights.Reference.CandidatePairs;

/**
 * Learns without examples what levels are worth: expectation and maximisation over counts of
 * patterns (Dempster, Laird and Rubin, 1977; Winkler, 1988), with columns taken as independent
 * among pairs of one thing and among pairs of different ones.
 */
public final class Learning<R extends Reference> {

  private static final int MOST_ROUNDS = 60;
  private static final double SETTLED = 1e-7;

  /** How pairs of one thing are taken to compare before anything is learned, level by level. */
  private static final double[] AT_FIRST = {
    0, 0.35, 0.35, 0.08, 0.05, 0.04, 0.03, 0.03, 0.05, 0.01, 0.01
  };

  private final PatternCounts counts;
  private final int columns;
  private final Background<R> background;

  private Learning(PatternCounts counts, int columns, Background<R> background) {
    this.counts = counts;
    this.columns = columns;
    this.background = background;
  }

  /** Learns among all pairs, from a guess of how many are of one thing. */
  public static Learned<AllPairs> amongAll(
      PatternCounts counts, Shares<AllPairs> shares, double expectedPairs) {
    var learning = new Learning<>(counts, shares.columns(), Background.amongAll(shares));
    return learning.from(learning.atFirst(expectedPairs));
  }

  /** Learns among candidates alone. */
  public static Learned<CandidatePairs> amongCandidates(
      PatternCounts counts, int columns, double expectedPairs) {
    var learning = new Learning<>(counts, columns, Background.amongCandidates(counts));
    return learning.from(learning.atFirst(expectedPairs));
  }

  /** Goes on learning among all pairs, where fewer than before may be of one thing. */
  public static Learned<AllPairs> again(
      PatternCounts counts, Shares<AllPairs> shares, Learned<AllPairs> before) {
    return new Learning<>(counts, shares.columns(), Background.amongAll(shares)).from(before);
  }

  /** Rare values that are the same are of one thing until something speaks against it. */
  private Learned<R> atFirst(double expectedPairs) {
    var same = new double[columns][];
    Arrays.setAll(same, _ -> AT_FIRST.clone());
    var different = new double[columns][Level.ALL.size()];
    for (int column = 0; column < columns; column++) {
      for (int level = Level.SAME.place(); level < different[column].length; level++) {
        different[column][level] = background.count(column, level, 0, 1);
      }
    }
    return new Learned<>(
        Learned.prior(expectedPairs, background.among()),
        new Shares<>(background.among(), same),
        new Shares<>(background.among(), Tally.shares(different)));
  }

  private Learned<R> from(Learned<R> start) {
    var learned = start;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      var next = expected(learned).mostLikely(background);
      boolean settled = Math.abs(next.prior() - learned.prior()) <= SETTLED * learned.prior();
      learned = next;
      if (settled) {
        break;
      }
    }
    return learned;
  }

  private Tally expected(Learned<R> learned) {
    var tally = new Tally(columns);
    double[][] weights = learned.weights();
    for (int at = 0; at < counts.size(); at++) {
      long pattern = counts.pattern(at);
      double logOdds = learned.priorLogOdds();
      for (int column = 0; column < columns; column++) {
        logOdds += weights[column][Pattern.level(pattern, column)];
      }
      tally.add(pattern, counts.count(at), counts.eligible(at) / (1 + Math.exp(-logOdds)));
    }
    return tally;
  }
}
