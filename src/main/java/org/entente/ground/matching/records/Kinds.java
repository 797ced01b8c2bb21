package org.entente.ground.matching.records;

import java.util.List;

/** Finds out from its values, not from its heading, what a column holds. */
final class Kinds {

  private static final int LOOKED_AT = 4_000;
  private static final double ALMOST_ALL = 0.9;
  private static final double WORDS_OF_A_TEXT = 3.5;

  private Kinds() {}

  static Kind of(List<String> distinct, Days days) {
    var sample = distinct.subList(0, Math.min(LOOKED_AT, distinct.size()));
    if (sample.isEmpty()) {
      return Kind.NAME;
    }
    double enough = ALMOST_ALL * sample.size();
    if (sample.stream().filter(value -> !Double.isNaN(days.read(value))).count() >= enough) {
      return Kind.DATE;
    }
    if (sample.stream().filter(value -> !Double.isNaN(Numbers.read(value))).count() >= enough) {
      return Kind.NUMBER;
    }
    double words = sample.stream().mapToLong(Kinds::words).average().orElse(0);
    return words >= WORDS_OF_A_TEXT ? Kind.TEXT : Kind.NAME;
  }

  /** Runs of what is not blank: an address for mail is one word. */
  private static long words(String value) {
    long words = 0;
    boolean blank = true;
    for (int at = 0; at < value.length(); at++) {
      boolean blankNow = Character.isWhitespace(value.charAt(at));
      words += blank && !blankNow ? 1 : 0;
      blank = blankNow;
    }
    return words;
  }
}
