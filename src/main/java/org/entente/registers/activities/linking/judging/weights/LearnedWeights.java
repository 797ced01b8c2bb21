package org.entente.registers.activities.linking.judging.weights;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.entente.ground.matching.comparison.Level;
import org.entente.ground.matching.comparison.Pattern;
import org.entente.ground.matching.weights.Learned;
import org.entente.ground.matching.weights.Learning;
import org.entente.ground.matching.weights.PatternCounts;
import org.entente.ground.matching.weights.Reference.AllPairs;
import org.entente.ground.matching.weights.Shares;
import org.entente.mechanisms.review.Relation;

/**
 * Weights learned without examples from the pairs of one mission: expectation and maximisation over
 * counts of patterns, from what the shipped weights say at first, with chance agreement counted
 * among all pairs. What rules a relation out stays; a relation of too few pairs keeps the shipped
 * weights whole, so that conventions are never mixed within one.
 */
public final class LearnedWeights implements Weights {

  /** So many pairs of a relation teach nothing. */
  private static final int TOO_FEW = 50;

  private final Levels levels;
  private final Map<Relation, Learned<AllPairs>> learned = new EnumMap<>(Relation.class);

  private LearnedWeights(Levels levels) {
    this.levels = levels;
  }

  /** The patterns of candidate pairs, of pairs drawn from all, and how many there are in all. */
  public static final class Lesson {

    private final Levels levels;
    private final long[] candidates;
    private final long[] drawn;
    private final double allPairs;

    public Lesson(Levels levels, long[] candidates, long[] drawn, double allPairs) {
      this.levels = levels;
      this.candidates = candidates.clone();
      this.drawn = drawn.clone();
      this.allPairs = allPairs;
    }
  }

  /** Which candidates show a relation at first, and which may at all, by their numbers. */
  public record Candidacy(IntPredicate atFirst, IntPredicate mayBe) {}

  public static LearnedWeights of(Lesson lesson, Map<Relation, Candidacy> classes) {
    var weights = new LearnedWeights(lesson.levels);
    var counts = PatternCounts.of(lesson.candidates);
    classes.forEach(
        (relation, given) ->
            weights
                .learn(lesson, counts, given)
                .ifPresent(learned -> weights.learned.put(relation, learned)));
    return weights;
  }

  private Optional<Learned<AllPairs>> learn(Lesson lesson, PatternCounts counts, Candidacy given) {
    var all = new AllPairs(lesson.allPairs);
    var first = new double[levels.columns()][Level.ALL.size()];
    double pairs = 0;
    for (int at = 0; at < lesson.candidates.length; at++) {
      if (given.atFirst().test(at)) {
        count(lesson.candidates[at], first);
        pairs++;
      }
    }
    if (pairs < TOO_FEW) {
      return Optional.empty();
    }
    var drawn = new double[levels.columns()][Level.ALL.size()];
    for (long pattern : lesson.drawn) {
      count(pattern, drawn);
    }
    var shares = Shares.counted(all, drawn);
    var start =
        new Learned<>(
            pairs / lesson.allPairs,
            Shares.counted(all, told(first)),
            Shares.counted(all, told(drawn)));
    return Optional.of(
        Learning.again(counts.among(lesson.candidates, given.mayBe()), shares, start));
  }

  private static void count(long pattern, double[][] counts) {
    for (int column = 0; column < counts.length; column++) {
      counts[column][Pattern.level(pattern, column)]++;
    }
  }

  /** The counts of what both told. */
  private static double[][] told(double[][] counts) {
    var told = new double[counts.length][];
    for (int column = 0; column < counts.length; column++) {
      told[column] = counts[column].clone();
      told[column][Level.MISSING.place()] = 0;
    }
    return told;
  }

  /** Whether a relation was learned, and not taken from what is shipped. */
  public boolean has(Relation relation) {
    return learned.containsKey(relation);
  }

  @Override
  public double of(Sign sign, Relation relation) {
    double shipped = ShippedWeights.all().of(sign, relation);
    var own = learned.get(relation);
    var column = levels.findColumn(sign);
    if (own == null || sign.isSilent() || shipped <= NEVER || column.isEmpty()) {
      return shipped;
    }
    var level = levels.findLevel(column.getAsInt(), sign);
    return level.isEmpty()
        ? shipped
        : own.weight(column.getAsInt(), Level.ALL.get(level.getAsInt()));
  }

  @Override
  public double beforehand(Relation relation) {
    var own = learned.get(relation);
    return own == null ? ShippedWeights.all().beforehand(relation) : own.priorLogOdds();
  }
}
