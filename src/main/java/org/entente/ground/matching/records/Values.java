package org.entente.ground.matching.records;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The distinct values of a column: their folded text, how many records have each, and for numbers
 * and days where among all records they lie (0 to 1).
 */
public final class Values {

  /** Of so many records a value may well be of one thing. */
  static final int FEW = 5;

  private static final int RUN_BITS = 26;

  /** Letters, runs and length of each value. */
  private static final int FEATURES = 3;

  private final List<String> texts;
  private final int[] counts;
  private final double[] numbers;
  private final double[] positions;
  private final long[] features;
  private final long filled;
  private final double usualHolders;

  /** Numbers are given where the values lie on a scale, else none. */
  Values(List<String> texts, int[] counts, double[] numbers) {
    this(texts, counts, numbers, new long[0]);
  }

  private Values(List<String> texts, int[] counts, double[] numbers, long[] features) {
    this.texts = texts;
    this.counts = counts;
    this.numbers = numbers;
    this.positions = positions(counts, numbers);
    this.filled = sum(counts);
    this.usualHolders = usualHolders(counts, filled);
    this.features = features(texts, features);
  }

  public int size() {
    return texts.size();
  }

  public String text(int code) {
    return texts.get(code);
  }

  /** Which letters a value has, a bit for each: what differs here differs in the text. */
  public long letters(int code) {
    return features[code * FEATURES];
  }

  /** Which runs of two letters a value has, a bit for each, some of which share one. */
  public long runs(int code) {
    return features[code * FEATURES + 1];
  }

  /** How many letters a value has. */
  public int length(int code) {
    return (int) features[code * FEATURES + 2];
  }

  private static long runs(String text) {
    long runs = 0;
    for (int at = 0; at + 1 < text.length(); at++) {
      int run = (text.charAt(at) * 31 + text.charAt(at + 1)) * 0x9E3779B9;
      runs |= 1L << (run >>> RUN_BITS);
    }
    return runs;
  }

  private static long letters(String text) {
    long letters = 0;
    for (int at = 0; at < text.length(); at++) {
      letters |= 1L << (text.charAt(at) - ' ');
    }
    return letters;
  }

  /** How many records have this value. */
  public int count(int code) {
    return counts[code];
  }

  /** Whether so few records have this value that they may well be of one thing. */
  public boolean isRare(int code) {
    return counts[code] <= FEW;
  }

  /** How many records have any value. */
  public long filled() {
    return filled;
  }

  private static long sum(int[] counts) {
    return Arrays.stream(counts).asLongStream().sum();
  }

  /** The share of records with a lesser value, half of the equal ones counted; NaN for none. */
  public double position(int code) {
    return positions[code];
  }

  /** Of all ordered pairs of two different records with values, the share that have the same. */
  public double coincidence() {
    double pairs = 0;
    for (int count : counts) {
      pairs += (double) count * (count - 1);
    }
    double filled = filled();
    return filled < 2 ? 0 : pairs / (filled * (filled - 1));
  }

  /**
   * How many records share the value of a record, as a geometric mean: what to expect of most
   * records, where a few values are very common.
   */
  public double usualHolders() {
    return usualHolders;
  }

  private static double usualHolders(int[] counts, long filled) {
    double sum = 0;
    for (int count : counts) {
      sum += count > 1 ? count * Math.log(count) : 0;
    }
    return filled == 0 ? 0 : Math.exp(sum / filled);
  }

  /** The same with values more, each at the next number, and of which value each record more is. */
  Values with(List<String> moreTexts, double[] moreNumbers, int[] moreRecords) {
    var allTexts = new ArrayList<String>(texts.size() + moreTexts.size());
    allTexts.addAll(texts);
    allTexts.addAll(moreTexts);
    var allCounts = Arrays.copyOf(counts, allTexts.size());
    for (int code : moreRecords) {
      if (code != Column.MISSING) {
        allCounts[code]++;
      }
    }
    var allNumbers = Arrays.copyOf(numbers, numbers.length == 0 ? 0 : allTexts.size());
    for (int code = texts.size(); code < allNumbers.length; code++) {
      allNumbers[code] = moreNumbers[code - texts.size()];
    }
    return new Values(allTexts, allCounts, allNumbers, features);
  }

  /** What most values are told apart by, value by value: it lies together in memory. */
  private static long[] features(List<String> texts, long[] known) {
    var all = Arrays.copyOf(known, texts.size() * FEATURES);
    for (int code = known.length / FEATURES; code < texts.size(); code++) {
      var text = texts.get(code);
      all[code * FEATURES] = letters(text);
      all[code * FEATURES + 1] = runs(text);
      all[code * FEATURES + 2] = text.length();
    }
    return all;
  }

  /** Of values that are equal as numbers, each lies where all of them together do. */
  private static double[] positions(int[] counts, double[] numbers) {
    var sorted = numbers.clone();
    Arrays.sort(sorted);
    var before = new double[sorted.length + 1];
    var places = new int[numbers.length];
    for (int code = 0; code < numbers.length; code++) {
      places[code] = Double.isNaN(numbers[code]) ? -1 : Arrays.binarySearch(sorted, numbers[code]);
      if (places[code] >= 0) {
        before[places[code] + 1] += counts[code];
      }
    }
    for (int at = 0; at < sorted.length; at++) {
      before[at + 1] += before[at];
    }
    var positions = new double[numbers.length];
    for (int code = 0; code < numbers.length; code++) {
      int at = places[code];
      positions[code] =
          at < 0 ? Double.NaN : (before[at] + before[at + 1]) / 2 / before[sorted.length];
    }
    return positions;
  }
}
