package org.entente.ground.matching;

import java.util.Optional;
import java.util.Set;
import org.entente.ground.matching.WordMatch.Kind;

/**
 * Says whether two words (letters a to z and digits) may be the same word, and in which way. Short
 * words, numbers and words that the asker holds fixed are the same only when spelled the same: a
 * slip would make a west of an east, and a neighbour of a country.
 */
public final class WordLikeness implements Alignment.Likeness {

  private static final int LONG_ENOUGH_FOR_A_SLIP = 5;
  private static final int LONG_ENOUGH_FOR_TWO = 9;
  private static final int PLURAL = 4;
  private static final int STEM = 6;
  private static final int ENDING = 4;
  private static final int ENDINGS_DIFFER = 2;
  private static final int CUT = 3;
  private static final int LONG_ENOUGH_TO_CUT = 6;
  private static final int DRAWN_TOGETHER = 4;
  private static final int SOUNDS = 3;
  private static final double LOOKS_ALIKE_TOO = 0.85;
  private static final double INFLECTED = 0.9;
  private static final double ABBREVIATED = 0.8;
  private static final double SOUNDS_ALIKE = 0.85;

  private final Set<String> fixed;

  /** With words that are never taken for a slip of another. */
  public WordLikeness(Set<String> fixed) {
    this.fixed = Set.copyOf(fixed);
  }

  /** How they are alike; empty when they are two words. */
  @Override
  public Optional<WordMatch> of(String one, String other) {
    return !one.equals(other) && (isFixed(one) || isFixed(other))
        ? Optional.empty()
        : ofFree(one, other);
  }

  /** The same for two words of which it is known that neither is fixed, or that they are equal. */
  public Optional<WordMatch> ofFree(String one, String other) {
    return one.equals(other)
        ? Optional.of(new WordMatch(one, other, Kind.SAME, 1))
        : alike(one, other);
  }

  /** Whether a word is like itself alone: a number, or held fixed. */
  public boolean isFixed(String word) {
    return word.isEmpty() || hasDigit(word) || fixed.contains(word);
  }

  private static Optional<WordMatch> alike(String one, String other) {
    if (one.charAt(0) == other.charAt(0)) {
      if (misspelled(one, other)) {
        return Optional.of(match(one, other, Kind.MISSPELLED, nearness(one, other)));
      }
      if (inflected(one, other)) {
        return Optional.of(match(one, other, Kind.INFLECTED, INFLECTED));
      }
      if (abbreviates(one, other) || abbreviates(other, one)) {
        return Optional.of(match(one, other, Kind.ABBREVIATED, ABBREVIATED));
      }
    }
    return soundAlike(one, other)
        ? Optional.of(match(one, other, Kind.SOUNDS_ALIKE, SOUNDS_ALIKE))
        : Optional.empty();
  }

  private static WordMatch match(String one, String other, Kind kind, double likeness) {
    return new WordMatch(one, other, kind, likeness);
  }

  /** Two neighbours changing places are one slip. */
  private static double nearness(String one, String other) {
    int slips = neighboursSwapped(one, other) ? 1 : EditDistance.between(one, other);
    return 1 - (double) slips / Math.max(one.length(), other.length());
  }

  private static boolean misspelled(String one, String other) {
    int shortest = Math.min(one.length(), other.length());
    if (shortest < LONG_ENOUGH_FOR_A_SLIP) {
      return false;
    }
    int slips = shortest >= LONG_ENOUGH_FOR_TWO ? 2 : 1;
    return Math.abs(one.length() - other.length()) <= slips
        && (EditDistance.between(one, other) <= slips || neighboursSwapped(one, other));
  }

  private static boolean neighboursSwapped(String one, String other) {
    if (one.length() != other.length()) {
      return false;
    }
    int at = 0;
    while (one.charAt(at) == other.charAt(at)) {
      at++;
    }
    return at + 1 < one.length()
        && one.charAt(at) == other.charAt(at + 1)
        && one.charAt(at + 1) == other.charAt(at)
        && one.substring(at + 2).equals(other.substring(at + 2));
  }

  private static boolean inflected(String one, String other) {
    int stem = 0;
    int shortest = Math.min(one.length(), other.length());
    while (stem < shortest && one.charAt(stem) == other.charAt(stem)) {
      stem++;
    }
    boolean plural = stem == shortest && stem >= PLURAL && isPlural(one, other);
    boolean otherEnding =
        stem >= STEM
            && Math.max(one.length(), other.length()) - stem <= ENDING
            && Math.abs(one.length() - other.length()) <= ENDINGS_DIFFER;
    return plural || otherEnding;
  }

  private static boolean isPlural(String one, String other) {
    var longer = one.length() > other.length() ? one : other;
    return longer.endsWith("s") && Math.abs(one.length() - other.length()) == 1;
  }

  /** "Organizat", "Dept" and "Fco": the first letters, or letters in order up to the last. */
  private static boolean abbreviates(String brief, String word) {
    if (brief.length() < CUT || word.length() < LONG_ENOUGH_TO_CUT) {
      return false;
    }
    boolean cut = word.startsWith(brief);
    boolean drawnTogether =
        brief.length() <= DRAWN_TOGETHER
            && brief.length() * 2 <= word.length()
            && brief.charAt(brief.length() - 1) == word.charAt(word.length() - 1)
            && inOrder(brief, word);
    return cut || drawnTogether;
  }

  private static boolean inOrder(String brief, String word) {
    int at = 0;
    for (int i = 0; i < word.length() && at < brief.length(); i++) {
      at += word.charAt(i) == brief.charAt(at) ? 1 : 0;
    }
    return at == brief.length();
  }

  private static boolean soundAlike(String one, String other) {
    return vowelFirst(one) == vowelFirst(other)
        && Sounds.alike(one, other, SOUNDS)
        && JaroWinkler.of(one, other) >= LOOKS_ALIKE_TOO;
  }

  private static boolean vowelFirst(String word) {
    return "aeiou".indexOf(word.charAt(0)) >= 0;
  }

  private static boolean hasDigit(String word) {
    for (int at = 0; at < word.length(); at++) {
      if (Character.isDigit(word.charAt(at))) {
        return true;
      }
    }
    return false;
  }
}
