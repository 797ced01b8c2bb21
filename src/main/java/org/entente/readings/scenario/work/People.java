package org.entente.readings.scenario.work;

/** How many people a work is meant for and how many it has reached. */
public record People(int targeted, int reached) {

  public People {
    if (targeted < 0 || reached < 0) {
      throw new IllegalArgumentException("fewer than no people: " + targeted + ", " + reached);
    }
  }
}
