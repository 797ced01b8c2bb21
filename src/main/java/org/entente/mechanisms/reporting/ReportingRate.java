package org.entente.mechanisms.reporting;

import java.util.Collection;

/**
 * How many of the reports expected have come: of each line those about the newest days for which
 * they had to be there; known to whoever asks by the imports that may be read.
 */
public record ReportingRate(int received, int expected) {

  public ReportingRate {
    if (received < 0 || received > expected) {
      throw new IllegalArgumentException("no such rate: " + received + " of " + expected);
    }
  }

  static ReportingRate of(Collection<Slot> slots) {
    var received = slots.stream().filter(slot -> slot.standing().received()).count();
    return new ReportingRate(Math.toIntExact(received), slots.size());
  }

  /** From 0 to 1; there is none where nothing is expected. */
  public double share() {
    return (double) received / expected;
  }
}
