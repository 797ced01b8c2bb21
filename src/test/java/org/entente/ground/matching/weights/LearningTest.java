package org.entente.ground.matching.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import org.entente.console.bench.linkage.Persons;
import org.entente.ground.matching.comparison.Comparing;
import org.entente.ground.matching.comparison.Level;
import org.entente.ground.matching.records.Table;
import org.entente.ground.matching.threads.Threads;
import org.junit.jupiter.api.Test;

/** Weights and priors of one reference go together, and those of two do not. */
class LearningTest {

  /** Where all pairs are candidates, both ways of counting speak of the same pairs. */
  @Test
  void chancesAmongAllPairsAndAmongCandidatesAgreeWhereAllPairsAreCandidates() {
    for (long seed = 1; seed <= 5; seed++) {
      var table = Table.of(Persons.make(200, seed).rows(), Threads.of(1));
      var comparing = new Comparing(table);
      var patterns = allPatterns(table, comparing);
      var counts = PatternCounts.of(patterns);

      var all = Learning.amongAll(counts, AmongAll.of(table, comparing, Threads.of(1)), 90);
      var candidates = Learning.amongCandidates(counts, comparing.columns().size(), 90);

      assertThat(candidates.prior()).isCloseTo(all.prior(), within(all.prior() * 0.1));
    }
  }

  /** Among fewer pairs the prior is larger, and so is the chance of agreeing: both or neither. */
  @Test
  void whateverTheReferenceAboutAsManyPairsAreOfOneThing() {
    for (long seed = 1; seed <= 5; seed++) {
      var table = Table.of(Persons.make(200, seed).rows(), Threads.of(1));
      var comparing = new Comparing(table);
      var counts =
          PatternCounts.of(
              agreeingInTwo(allPatterns(table, comparing), comparing.columns().size()));

      var all = Learning.amongAll(counts, AmongAll.of(table, comparing, Threads.of(1)), 60);
      var candidates = Learning.amongCandidates(counts, comparing.columns().size(), 60);

      double expected = all.prior() * table.pairs();
      assertThat(candidates.prior()).isGreaterThan(all.prior() * 2);
      assertThat(candidates.prior() * counts.total()).isCloseTo(expected, within(expected * 0.5));
    }
  }

  @Test
  void aPriorThatIsNoShareIsRefused() {
    var among = new Reference.AllPairs(10);
    var shares = new Shares<>(among, new double[][] {new double[Level.ALL.size()]});

    assertThatThrownBy(() -> new Learned<>(0, shares, shares))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Learned<>(1, shares, shares))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static long[] allPatterns(Table table, Comparing comparing) {
    var patterns = new ArrayList<Long>();
    for (int one = 0; one < table.size(); one++) {
      for (int other = one + 1; other < table.size(); other++) {
        patterns.add(comparing.pattern(one, other));
      }
    }
    return patterns.stream().mapToLong(Long::longValue).toArray();
  }

  private static long[] agreeingInTwo(long[] patterns, int columns) {
    return Arrays.stream(patterns).filter(pattern -> agreements(pattern, columns) >= 2).toArray();
  }

  private static long agreements(long pattern, int columns) {
    return java.util.stream.IntStream.range(0, columns)
        .map(at -> org.entente.ground.matching.comparison.Pattern.level(pattern, at))
        .filter(level -> level == Level.SAME.place() || level == Level.RARE.place())
        .count();
  }
}
