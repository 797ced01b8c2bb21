package org.entente.console.bench.linkage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Words that no language has, made of syllables, some of which are drawn far more often than others
 * (Zipf): the first is twice as common as the second, three times as common as the third.
 */
final class Words {

  private static final String[] ONSETS = {
    "b", "d", "f", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "z", "br", "dr", "kh",
    "sh", "tr", "st", "ch", "gr", "kl", ""
  };
  private static final String[] VOWELS = {"a", "e", "i", "o", "u", "aa", "ei", "ou", "ia"};
  private static final String[] CODAS = {"", "", "", "n", "r", "l", "s", "m", "t", "nd", "rk"};
  private static final int LONGEST = 4;

  private final List<String> words;
  private final double[] upTo;

  Words(int count, SplittableRandom random) {
    var made = new HashSet<String>();
    this.words = new ArrayList<>(count);
    while (words.size() < count) {
      var word = word(random, 2 + random.nextInt(LONGEST - 1));
      if (made.add(word)) {
        words.add(word);
      }
    }
    this.upTo = new double[count];
    double sum = 0;
    for (int rank = 0; rank < count; rank++) {
      sum += 1.0 / (rank + 1);
      upTo[rank] = sum;
    }
  }

  private static String word(SplittableRandom random, int syllables) {
    var word = new StringBuilder();
    for (int at = 0; at < syllables; at++) {
      word.append(ONSETS[random.nextInt(ONSETS.length)])
          .append(VOWELS[random.nextInt(VOWELS.length)]);
    }
    return word.append(CODAS[random.nextInt(CODAS.length)]).toString();
  }

  /** One of them, the first ones more often. */
  String common(SplittableRandom random) {
    double at = random.nextDouble() * upTo[upTo.length - 1];
    int found = java.util.Arrays.binarySearch(upTo, at);
    return words.get(Math.min(words.size() - 1, found < 0 ? -found - 1 : found));
  }

  /** One of them, each as often. */
  String any(SplittableRandom random) {
    return words.get(random.nextInt(words.size()));
  }
}
