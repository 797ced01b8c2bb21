package org.entente.mechanisms.intake.format;

/**
 * How much of a stranger's file a node is willing to read. {@code packingRatio} is unpacked to
 * packed bytes of one archive part; {@code cells} counts those of one sheet, from its first column
 * to the last one filled of each row; {@code sharedLetters} counts the letters of a workbook's
 * shared strings, the one part of it that is held in memory.
 */
public record Limits(
    int rows,
    int columns,
    long cells,
    int cellLength,
    long unpackedBytes,
    int packingRatio,
    int archiveParts,
    int sharedLetters) {

  /** Enough for the largest reports seen, with room to spare; a million rows still stream. */
  public static final Limits STANDARD =
      new Limits(1_048_576, 16_384, 50_000_000, 32_767, 1L << 30, 300, 2_000, 40_000_000);
}
