package org.entente.reference.places.resolving;

/** How alike two keys are, 0 to 1, by Jaro and Winkler: made for short names with slips. */
final class Likeness {

  private static final double PREFIX_WEIGHT = 0.1;
  private static final int PREFIX = 4;

  private Likeness() {}

  static double of(String one, String other) {
    if (one.equals(other)) {
      return 1;
    }
    double jaro = jaro(one, other);
    int prefix = 0;
    int most = Math.min(PREFIX, Math.min(one.length(), other.length()));
    while (prefix < most && one.charAt(prefix) == other.charAt(prefix)) {
      prefix++;
    }
    return jaro + prefix * PREFIX_WEIGHT * (1 - jaro);
  }

  private static double jaro(String one, String other) {
    int reach = Math.max(0, Math.max(one.length(), other.length()) / 2 - 1);
    var used = new boolean[other.length()];
    var matched = new StringBuilder();
    for (int i = 0; i < one.length(); i++) {
      int end = Math.min(other.length(), i + reach + 1);
      for (int j = Math.max(0, i - reach); j < end; j++) {
        if (!used[j] && one.charAt(i) == other.charAt(j)) {
          used[j] = true;
          matched.append(one.charAt(i));
          break;
        }
      }
    }
    double common = matched.length();
    if (common == 0) {
      return 0;
    }
    double moved = moved(matched, other, used) / 2.0;
    return (common / one.length() + common / other.length() + (common - moved) / common) / 3;
  }

  private static int moved(CharSequence matched, String other, boolean[] used) {
    int moved = 0;
    int at = 0;
    for (int j = 0; j < used.length; j++) {
      if (used[j] && matched.charAt(at++) != other.charAt(j)) {
        moved++;
      }
    }
    return moved;
  }
}
