package org.entente.registers.activities.linking.judging;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** The words of an account, each weighed by how rare it is among all: for the cosine of two. */
final class Profile {

  private final int[] words;
  private final Marks marks;
  private final double length;

  /** The words by their numbers, in order. */
  Profile(int[] words, Marks marks) {
    this.words = words;
    this.marks = marks;
    this.length = Math.sqrt(Arrays.stream(words).mapToDouble(this::square).sum());
  }

  private double square(int word) {
    return marks.rarity(word) * marks.rarity(word);
  }

  boolean isEmpty() {
    return length == 0;
  }

  /** How much they share, 0 to 1. */
  double likeness(Profile other) {
    double shared = 0;
    int at = 0;
    for (int word : words) {
      while (at < other.words.length && other.words[at] < word) {
        at++;
      }
      if (at < other.words.length && other.words[at] == word) {
        shared += square(word);
      }
    }
    return shared / (length * other.length);
  }

  /** Whether they differ, and the words of either that the other has not all pass. */
  boolean differOnlyBy(IntPredicate passing, Profile other) {
    return !Arrays.equals(words, other.words)
        && Arrays.stream(words).filter(word -> !other.has(word)).allMatch(passing)
        && Arrays.stream(other.words).filter(word -> !has(word)).allMatch(passing);
  }

  private boolean has(int word) {
    return Arrays.binarySearch(words, word) >= 0;
  }
}
