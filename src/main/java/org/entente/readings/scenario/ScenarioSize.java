package org.entente.readings.scenario;

/**
 * How many activities the partners of a mission carry out, from 1 to five million, and how many
 * rows they write of them at most.
 */
public record ScenarioSize(int activities, int rows) {

  private static final int MOST = 5_000_000;

  public ScenarioSize {
    if (activities < 1 || activities > MOST) {
      throw new IllegalArgumentException(
          "a scenario has 1 to %,d activities, not %,d".formatted(MOST, activities));
    }
  }

  /** So many activities, however many rows tell of them. */
  public ScenarioSize(int activities) {
    this(activities, Integer.MAX_VALUE);
  }

  /** So many rows, of as many activities as it takes. */
  public static ScenarioSize ofRows(int rows) {
    return new ScenarioSize(rows, rows);
  }
}
