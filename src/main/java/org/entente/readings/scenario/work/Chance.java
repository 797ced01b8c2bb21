package org.entente.readings.scenario.work;

import java.util.List;
import java.util.SplittableRandom;

/** Chance that depends on the seed and on what it is about, so that order does not matter. */
public final class Chance {

  /**
   * Odd, and not the step of SplittableRandom itself: neighbours would repeat each other's draws.
   */
  private static final long STEP = 0xD1342543DE82EF95L;

  private Chance() {}

  /** The same numbers for the same seed, subject and number, on every machine. */
  public static SplittableRandom about(long seed, String subject, long number) {
    return new SplittableRandom(seed * 31 + subject.hashCode() + number * STEP);
  }

  public static <T> T one(List<T> choices, SplittableRandom chance) {
    return choices.get(chance.nextInt(choices.size()));
  }
}
