package org.entente.registers.incidents;

/**
 * How many incidents, and the sums of the people killed in them, at least, most likely and at most,
 * a figure that a source does not give being the nearest one that it does; of how many none is
 * known.
 */
public record IncidentTotal(long incidents, long low, long best, long high, long unknown) {

  /** Whether the sums leave anything open. */
  public boolean isRange() {
    return low != high;
  }
}
