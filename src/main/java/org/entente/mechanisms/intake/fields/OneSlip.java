package org.entente.mechanisms.intake.fields;

/** Tells words that one slip of the hand sets apart: a letter too many, too few, or another. */
final class OneSlip {

  private OneSlip() {}

  static boolean apart(String right, String written) {
    if (Math.abs(right.length() - written.length()) > 1 || right.charAt(0) != written.charAt(0)) {
      return false;
    }
    int start = 0;
    int shorter = Math.min(right.length(), written.length());
    while (start < shorter && right.charAt(start) == written.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && right.charAt(right.length() - 1 - end) == written.charAt(written.length() - 1 - end)) {
      end++;
    }
    return Math.max(right.length(), written.length()) - start - end <= 1;
  }
}
