package org.entente.ground.database.embedded.system;

import java.time.Duration;

/**
 * How long to wait before a program that ended is started again: a second, and twice as long each
 * time, up to a minute, until it has lived for a minute.
 */
public final class Pause {

  static final Duration FIRST = Duration.ofSeconds(1);
  static final Duration LONGEST = Duration.ofMinutes(1);
  static final Duration SETTLED = Duration.ofMinutes(1);

  private Duration next = FIRST;

  /** The pause after it lived for so long. */
  public Duration afterALifeOf(Duration life) {
    var pause = life.compareTo(SETTLED) < 0 ? next : FIRST;
    var doubled = pause.multipliedBy(2);
    next = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    return pause;
  }
}
