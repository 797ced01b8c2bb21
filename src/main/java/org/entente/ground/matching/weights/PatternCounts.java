package org.entente.ground.matching.weights;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * The patterns that candidate pairs show, in order: how many pairs show each, and how many of those
 * may be of one thing, as far as rivals for the same record go.
 */
public final class PatternCounts {

  private final long[] patterns;
  private final long[] counts;
  private final long[] eligible;

  private PatternCounts(long[] patterns, long[] counts, long[] eligible) {
    this.patterns = patterns;
    this.counts = counts;
    this.eligible = eligible;
  }

  /** Counts the patterns of pairs, all of which may be of one thing. */
  public static PatternCounts of(long[] ofPairs) {
    var sorted = ofPairs.clone();
    Arrays.sort(sorted);
    var patterns = new long[sorted.length];
    var counts = new long[sorted.length];
    int distinct = 0;
    for (int at = 0; at < sorted.length; at++) {
      if (at > 0 && sorted[at] == sorted[at - 1]) {
        counts[distinct - 1]++;
      } else {
        patterns[distinct] = sorted[at];
        counts[distinct++] = 1;
      }
    }
    var trimmed = Arrays.copyOf(counts, distinct);
    return new PatternCounts(Arrays.copyOf(patterns, distinct), trimmed, trimmed);
  }

  /** The same pairs, of which only those may be of one thing that pass. */
  public PatternCounts among(long[] ofPairs, IntPredicate mayBe) {
    var passing = new long[patterns.length];
    for (int pair = 0; pair < ofPairs.length; pair++) {
      if (mayBe.test(pair)) {
        passing[Arrays.binarySearch(patterns, ofPairs[pair])]++;
      }
    }
    return new PatternCounts(patterns, counts, passing);
  }

  /** Of how many pairs. */
  double total() {
    return Arrays.stream(counts).sum();
  }

  int size() {
    return patterns.length;
  }

  long pattern(int at) {
    return patterns[at];
  }

  double count(int at) {
    return counts[at];
  }

  double eligible(int at) {
    return eligible[at];
  }
}
