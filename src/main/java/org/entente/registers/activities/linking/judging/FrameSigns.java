package org.entente.registers.activities.linking.judging;

import java.util.Collections;

/** What places and days say of two accounts. */
final class FrameSigns {

  private static final Sign PLACES_EQUAL = new Sign("place", "equal", 2, 1, 0.5);
  private static final Sign PLACES_SHARED = new Sign("place", "close", -1, 0.5, 0.5);
  private static final Sign PLACES_NESTED = new Sign("place", "within", 0, 0.5, 2);
  private static final Sign PLACES_APART = new Sign("place", "different", -8, -5, -2);
  private static final Sign DAYS_EQUAL = new Sign("days", "equal", 1.5, 2, 0.5);
  private static final Sign DAYS_CLOSE = new Sign("days", "close", 0.5, 1.2, 0.5);
  private static final Sign DAYS_WITHIN = new Sign("days", "within", -1, 0.3, 0.7);
  private static final Sign DAYS_APART = new Sign("days", "different", -4, -3, -2);

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
