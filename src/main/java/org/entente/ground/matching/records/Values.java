package org.entente.ground.matching.records;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The distinct values of a column: their folded text, how many records have each, and for numbers
 * and days where among all records they lie (0 to 1).
 */
public final class Values {

  private static final int FEW = 5;

  private final List<String> texts;
  private final int[] counts;
  private final double[] positions;
  private final long filled;

  Values(List<String> texts, int[] counts, double[] numbers) {
    this.texts = texts;
    this.counts = counts;
    this.positions = positions(counts, numbers);
    this.filled = sum(counts);
  }

  public int size() {
    return texts.size();
  }

  public String text(int code) {
    return texts.get(code);
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
