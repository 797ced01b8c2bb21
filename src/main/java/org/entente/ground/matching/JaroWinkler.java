package org.entente.ground.matching;

/**
 * How alike two short texts are, 0 to 1, by the letters they share in nearly the same order (Jaro,
 * JASA 84, 1989), more so when they begin alike (Winkler, 1990): made for names with slips.
 */
public final class JaroWinkler {

  private static final double PREFIX_WEIGHT = 0.1;
  private static final int PREFIX = 4;

  /** Below this, that two texts begin alike counts for nothing. */
  public static final double ALIKE_AT_ALL = 0.7;

  private JaroWinkler() {}

  public static double of(String one, String other) {
    if (one.equals(other)) {
      return 1;
    }
    double jaro = jaro(one, other);
    if (jaro < ALIKE_AT_ALL) {
      return jaro;
    }
    int prefix = 0;
    int most = Math.min(PREFIX, Math.min(one.length(), other.length()));
    while (prefix < most && one.charAt(prefix) == other.charAt(prefix)) {
      prefix++;
    }
    return jaro + prefix * PREFIX_WEIGHT * (1 - jaro);
  }

  private static double jaro(String one, String other) {
    return Math.max(one.length(), other.length()) <= Long.SIZE
        ? jaroOfShort(one, other)
        : jaroOfLong(one, other);
  }

  /** The same for texts of at most 64 letters, whose letters in use fit into one number. */
  private static double jaroOfShort(String one, String other) {
    var shorter = one.length() <= other.length() ? one : other;
    var longer = one.length() <= other.length() ? other : one;
    int reach = Math.max(0, longer.length() / 2 - 1);
    long matched = 0;
    long used = 0;
    for (int i = 0; i < shorter.length(); i++) {
      char letter = shorter.charAt(i);
      int end = Math.min(longer.length(), i + reach + 1);
      for (int j = Math.max(0, i - reach); j < end; j++) {
        if (longer.charAt(j) == letter && (used >>> j & 1) == 0) {
          used |= 1L << j;
          matched |= 1L << i;
          break;
        }
      }
    }
    if (matched == 0) {
      return 0;
    }
    double common = Long.bitCount(matched);
    double moved = moved(shorter, matched, longer, used) / 2.0;
    return (common / one.length() + common / other.length() + (common - moved) / common) / 3;
  }

  private static int moved(String shorter, long matched, String longer, long used) {
    int moved = 0;
    long left = matched;
    long right = used;
    while (left != 0) {
      int i = Long.numberOfTrailingZeros(left);
      int j = Long.numberOfTrailingZeros(right);
      moved += shorter.charAt(i) == longer.charAt(j) ? 0 : 1;
      left &= left - 1;
      right &= right - 1;
    }
    return moved;
  }

  private static double jaroOfLong(String one, String other) {
    var shorter = one.length() <= other.length() ? one : other;
    var longer = one.length() <= other.length() ? other : one;
    int reach = Math.max(0, longer.length() / 2 - 1);
    var used = new boolean[longer.length()];
    var matched = new StringBuilder();
    for (int i = 0; i < shorter.length(); i++) {
      int end = Math.min(longer.length(), i + reach + 1);
      for (int j = Math.max(0, i - reach); j < end; j++) {
        if (!used[j] && shorter.charAt(i) == longer.charAt(j)) {
          used[j] = true;
          matched.append(shorter.charAt(i));
          break;
        }
      }
    }
    double common = matched.length();
    if (common == 0) {
      return 0;
    }
    double moved = moved(matched, longer, used) / 2.0;
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
