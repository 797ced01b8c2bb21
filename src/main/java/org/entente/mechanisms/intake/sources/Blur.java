package org.entente.mechanisms.intake.sources;

/**
 * That exact places are for fewer readers than the records: who may read those under this label
 * beside the record's own (by number) sees them; others see the area of a level, 0 for the country
 * to 4.
 */
public record Blur(int exactLabel, int othersSee) {

  private static final int DEEPEST = 4;

  public Blur {
    if (othersSee < 0 || othersSee > DEEPEST) {
      throw new IllegalArgumentException("no administrative level: " + othersSee);
    }
  }
}
