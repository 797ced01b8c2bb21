package org.entente.ground.matching;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads an acronym off a name: the first letters of its words in order ("NRC"), or a few letters of
 * each ("HIRDA" for Himilo Relief and Development Association). Light words may be left out.
 */
public final class Initials {

  private static final int MOST_LETTERS = 4;
  private static final int LONGEST = 14;

  /** An acronym read off a name: by how many of its words, and whether by one letter of each. */
  public record Spelled(int words, boolean oneLetterEach) {

    Spelled and(int letters) {
      return new Spelled(words + 1, oneLetterEach && letters == 1);
    }

    private boolean betterThan(Spelled other) {
      return oneLetterEach != other.oneLetterEach ? oneLetterEach : words > other.words;
    }
  }

  private final Set<String> light;

  /** With the words that an acronym may pass over. */
  public Initials(Set<String> light) {
    this.light = Set.copyOf(light);
  }

  /**
   * How the words spell the acronym (letters a to z); empty when they do not, or it is one word.
   */
  public Optional<Spelled> read(String acronym, List<String> words) {
    if (acronym.length() < 2 || acronym.length() > LONGEST) {
      return Optional.empty();
    }
    return from(acronym, 0, words, 0).filter(spelled -> spelled.words() > 1);
  }

  private Optional<Spelled> from(String acronym, int at, List<String> words, int next) {
    if (next == words.size()) {
      return at == acronym.length() ? Optional.of(new Spelled(0, true)) : Optional.empty();
    }
    var word = words.get(next);
    boolean passed = light.contains(word);
    var best = passed ? from(acronym, at, words, next + 1) : Optional.<Spelled>empty();
    int most = passed ? 1 : MOST_LETTERS;
    for (int letters = 1; letters <= most && begins(word, acronym, at, letters); letters++) {
      int taken = letters;
      var spelled = from(acronym, at + letters, words, next + 1).map(it -> it.and(taken));
      best = better(best, spelled);
    }
    return best;
  }

  private static boolean begins(String word, String acronym, int at, int letters) {
    return at + letters <= acronym.length()
        && letters <= word.length()
        && acronym.charAt(at + letters - 1) == word.charAt(letters - 1);
  }

  private static Optional<Spelled> better(Optional<Spelled> one, Optional<Spelled> other) {
    return one.isEmpty() || other.filter(it -> it.betterThan(one.get())).isPresent() ? other : one;
  }
}
