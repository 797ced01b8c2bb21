package org.entente.ground.matching.comparison;

/** Whether two texts differ by one slip of the pen or the keyboard (Damerau, CACM 7(3) 1964). */
final class Slips {

  private Slips() {}

  /** One letter put in, left out or changed, or two neighbours swapped; false for equal texts. */
  static boolean one(String left, String right) {
    int shorter = Math.min(left.length(), right.length());
    int longer = Math.max(left.length(), right.length());
    if (longer - shorter > 1) {
      return false;
    }
    int from = 0;
    while (from < shorter && left.charAt(from) == right.charAt(from)) {
      from++;
    }
    int tail = 0;
    while (tail < shorter - from
        && left.charAt(left.length() - 1 - tail) == right.charAt(right.length() - 1 - tail)) {
      tail++;
    }
    int differing = longer - from - tail;
    boolean swapped =
        differing == 2
            && longer == shorter
            && left.charAt(from) == right.charAt(from + 1)
            && left.charAt(from + 1) == right.charAt(from);
    return differing == 1 || swapped;
  }
}
