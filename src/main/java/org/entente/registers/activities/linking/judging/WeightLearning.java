package org.entente.registers.activities.linking.judging;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.entente.ground.jobs.Progress;
import org.entente.mechanisms.review.Relation;
import org.entente.registers.activities.linking.judging.weights.LearnedWeights;
import org.entente.registers.activities.linking.judging.weights.LearnedWeights.Candidacy;
import org.entente.registers.activities.linking.judging.weights.LearnedWeights.Lesson;
import org.entente.registers.activities.linking.judging.weights.Levels;
import org.entente.registers.activities.linking.judging.weights.Weights;

/**
 * Learns weights from accounts themselves, without examples: from pairs of accounts of two sources,
 * as those of one source are hardly ever what we look for. The same accounts teach the same.
 */
public final class WeightLearning {

  private static final int DRAWN = 200_000;
  private static final long SEED = 1;

  private final List<Told> accounts;
  private final Judge judge;
  private final Levels levels = new Levels();

  private WeightLearning(List<Told> accounts) {
    this.accounts = accounts;
    this.judge = Judge.over(accounts);
  }

  public static LearnedWeights of(List<Told> accounts) {
    return new WeightLearning(List.copyOf(accounts)).learned();
  }

  private LearnedWeights learned() {
    var candidates =
        LongStream.of(judge.pairs(Progress.unwatched()))
            .filter(pair -> !judge.areOfOneSource(left(pair), right(pair)))
            .toArray();
    var weighed =
        LongStream.of(candidates).mapToObj(pair -> judge.weigh(left(pair), right(pair))).toList();
    var rivals = judge.rivals(weighed);
    var classes = new EnumMap<Relation, Candidacy>(Relation.class);
    for (var relation : Judge.RELATIONS) {
      classes.put(relation, relation(relation, weighed, rivals));
    }
    var patterns = LongStream.of(candidates).map(this::pattern).toArray();
    return LearnedWeights.of(new Lesson(levels, patterns, drawn(), allPairs()), classes);
  }

  /** A pair that no better one speaks against may be of a relation, unless it is ruled out. */
  private Candidacy relation(Relation relation, List<Judge.Weighed> weighed, Rivals rivals) {
    return new Candidacy(
        at ->
            likeliest(weighed.get(at).odds()) == relation
                && taken(weighed.get(at), relation, rivals),
        at ->
            weighed.get(at).odds().of(relation) > Math.exp(Weights.NEVER / 2)
                && rivals.share(judge.bid(weighed.get(at), relation)) > 0);
  }

  private boolean taken(Judge.Weighed pair, Relation relation, Rivals rivals) {
    return 2 * pair.odds().of(relation) > 1 + pair.odds().all()
        && rivals.share(judge.bid(pair, relation)) > 0;
  }

  private static Relation likeliest(Odds odds) {
    return Judge.RELATIONS.stream().max(Comparator.comparingDouble(odds::of)).orElseThrow();
  }

  /** Pairs of accounts of two sources, drawn evenly. */
  private long[] drawn() {
    var random = new SplittableRandom(SEED);
    return LongStream.range(0, DRAWN)
        .map(
            _ ->
                ((long) random.nextInt(accounts.size()) << Integer.SIZE)
                    | random.nextInt(accounts.size()))
        .filter(pair -> !judge.areOfOneSource(left(pair), right(pair)))
        .map(this::pattern)
        .toArray();
  }

  private long pattern(long pair) {
    return levels.pattern(judge.signs(left(pair), right(pair)));
  }

  /** Of two sources each. */
  private double allPairs() {
    double all = (double) accounts.size() * accounts.size();
    var sizes = new HashMap<String, Integer>();
    accounts.forEach(told -> sizes.merge(told.source(), 1, Integer::sum));
    return Math.max(1, (all - sizes.values().stream().mapToDouble(n -> (double) n * n).sum()) / 2);
  }

  private static int left(long pair) {
    return Neighbours.left(pair);
  }

  private static int right(long pair) {
    return Neighbours.right(pair);
  }
}
