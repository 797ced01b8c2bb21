package org.entente.readings.scenario;

/** How many activities the partners of a mission carry out, from 1 to five million. */
public record ScenarioSize(int activities) {

  private static final int MOST = 5_000_000;

  public ScenarioSize {
    if (activities < 1 || activities > MOST) {
      throw new IllegalArgumentException(
          "a scenario has 1 to %,d activities, not %,d".formatted(MOST, activities));
    }
  }
}
