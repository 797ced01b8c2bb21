package org.entente.ground.matching.comparison;

/**
 * How much of what two values tell is in both: the cosine of their words weighed by rarity, where a
 * word also stands for one that differs by a slip, a short form or an initial (after Cohen,
 * Ravikumar and Fienberg, 2003, "soft TF-IDF").
 */
final class WordOverlap {

  private static final int MOST_LEFT_OVER = 24;
  private static final int LONG_ENOUGH_FOR_A_SLIP = 4;
  private static final int CUT = 3;
  private static final double SLIPPED = 0.9;
  private static final double SHORTENED = 0.8;
  private static final double INITIAL = 0.7;

  private final WordSets sets;

  WordOverlap(WordSets sets) {
    this.sets = sets;
  }

  /** From 0, nothing in common, to 1. */
  double of(int one, int other) {
    var left = new LeftOver();
    var right = new LeftOver();
    double shared = 0;
    int i = sets.from(one);
    int j = sets.from(other);
    while (i < sets.end(one) || j < sets.end(other)) {
      int first = i < sets.end(one) ? sets.word(i) : Integer.MAX_VALUE;
      int second = j < sets.end(other) ? sets.word(j) : Integer.MAX_VALUE;
      if (first == second) {
        shared += square(first);
        i++;
        j++;
      } else if (first < second) {
        left.add(first);
        i++;
      } else {
        right.add(second);
        j++;
      }
    }
    double whole = Math.sqrt(length(one) * length(other));
    return whole == 0 ? 0 : Math.min(1, (shared + nearly(left, right)) / whole);
  }

  private double length(int value) {
    double length = 0;
    for (int at = sets.from(value); at < sets.end(value); at++) {
      length += square(sets.word(at));
    }
    return length;
  }

  private double square(int word) {
    return sets.weight(word) * sets.weight(word);
  }

  private double nearly(LeftOver left, LeftOver right) {
    double sum = 0;
    for (int i = 0; i < left.size; i++) {
      double best = 0;
      int partner = -1;
      for (int j = 0; j < right.size; j++) {
        double likeness = right.words[j] < 0 ? 0 : likeness(left.words[i], right.words[j]);
        if (likeness > best) {
          best = likeness;
          partner = j;
        }
      }
      if (partner >= 0) {
        sum += best * sets.weight(left.words[i]) * sets.weight(right.words[partner]);
        right.words[partner] = -1;
      }
    }
    return sum;
  }

  private double likeness(int one, int other) {
    var left = sets.text(one);
    var right = sets.text(other);
    var shorter = left.length() <= right.length() ? left : right;
    var longer = left.length() <= right.length() ? right : left;
    if (Character.isDigit(shorter.charAt(0)) || shorter.charAt(0) != longer.charAt(0)) {
      return 0;
    }
    if (shorter.length() >= LONG_ENOUGH_FOR_A_SLIP && Slips.one(shorter, longer)) {
      return SLIPPED;
    }
    if (!longer.startsWith(shorter)) {
      return 0;
    }
    return shorter.length() == 1 ? INITIAL : shorter.length() >= CUT ? SHORTENED : 0;
  }

  /** The words that only one of the two has; a long text has enough without the last of them. */
  private static final class LeftOver {
    private final int[] words = new int[MOST_LEFT_OVER];
    private int size;

    void add(int word) {
      if (size < MOST_LEFT_OVER) {
        words[size++] = word;
      }
    }
  }
}
