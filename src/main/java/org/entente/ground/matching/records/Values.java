package org.entente.ground.matching.records;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The distinct values of a column: their folded text, how many records have each, and for numbers
 * and days where among all records they lie (0 to 1).
 */
public final class Values {

  /** Of so many records a value may well be of one thing. */
  static final int FEW = 5;

  private static final int RUN_BITS = 26;

  private final List<String> texts;
  private final int[] counts;
  private final double[] positions;
  private final long[] letters;
  private final long[] runs;
  private final long filled;

  Values(List<String> texts, int[] counts, double[] numbers) {
    this.texts = texts;
    this.counts = counts;
    this.positions = positions(counts, numbers);
    this.filled = sum(counts);
    this.letters = texts.stream().mapToLong(Values::letters).toArray();
    this.runs = texts.stream().mapToLong(Values::runs).toArray();
  }

  public int size() {
    return texts.size();
  }

  public String text(int code) {
    return texts.get(code);
  }

  /** Which letters a value has, a bit for each: what differs here differs in the text. */
  public long letters(int code) {
    return letters[code];
  }

  /** Which runs of two letters a value has, a bit for each, some of which share one. */
  public long runs(int code) {
    return runs[code];
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
    double sum = 0;
    for (int count : counts) {
      sum += count * Math.log(Math.max(1, count));
    }
    return filled == 0 ? 0 : Math.exp(sum / filled);
  }

  private static double[] positions(int[] counts, double[] numbers) {
    var positions = new double[numbers.length];
    Arrays.fill(positions, Double.NaN);
    var sorted =
        IntStream.range(0, numbers.length)
            .filter(code -> !Double.isNaN(numbers[code]))
            .boxed()
            .sorted((one, other) -> Double.compare(numbers[one], numbers[other]))
            .mapToInt(Integer::intValue)
            .toArray();
    double total = IntStream.of(sorted).mapToLong(code -> counts[code]).sum();
    double before = 0;
    for (int code : sorted) {
      positions[code] = (before + counts[code] / 2.0) / total;
      before += counts[code];
    }
    return positions;
  }
}
