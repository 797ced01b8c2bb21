package org.entente.registers.activities.linking.judging;

import java.util.Collections;
import org.entente.registers.activities.linking.judging.weights.Sign;

/** What places and days show of two accounts. */
final class FrameSigns {

  private static final Sign PLACES_EQUAL = Sign.of("place", "equal");
  private static final Sign PLACES_SHARED = Sign.of("place", "close");
  private static final Sign PLACES_NESTED = Sign.of("place", "within");
  private static final Sign PLACES_APART = Sign.of("place", "different");
  private static final Sign DAYS_EQUAL = Sign.of("days", "equal");
  private static final Sign DAYS_CLOSE = Sign.of("days", "close");
  private static final Sign DAYS_WITHIN = Sign.of("days", "within");
  private static final Sign DAYS_APART = Sign.of("days", "different");

  private static final double CLOSE = 0.7;
  private static final int OPEN_END = 36_500;

  private FrameSigns() {}

  static Sign place(Told one, Told other) {
    var left = one.where();
    var right = other.where();
    if (left.places().isEmpty() || right.places().isEmpty()) {
      return Sign.silent("place");
    }
    if (left.places().equals(right.places())) {
      return PLACES_EQUAL;
    }
    if (left.isWithin(right) || right.isWithin(left)) {
      return PLACES_NESTED;
    }
    return Collections.disjoint(left.places(), right.places()) ? PLACES_APART : PLACES_SHARED;
  }

  static Sign days(Told one, Told other) {
    var left = one.when();
    var right = other.when();
    if (left.start().isEmpty() || right.start().isEmpty()) {
      return Sign.silent("days");
    }
    if (left.equals(right)) {
      return DAYS_EQUAL;
    }
    long begins = Math.max(from(left), from(right));
    long ends = Math.min(until(left), until(right));
    if (ends < begins) {
      return DAYS_APART;
    }
    long whole = Math.max(until(left), until(right)) - Math.min(from(left), from(right)) + 1;
    return (double) (ends - begins + 1) / whole >= CLOSE ? DAYS_CLOSE : DAYS_WITHIN;
  }

  private static long from(Told.When when) {
    return when.start().orElseThrow().toEpochDay();
  }

  private static long until(Told.When when) {
    return when.end().map(day -> day.toEpochDay()).orElseGet(() -> from(when) + OPEN_END);
  }
}
