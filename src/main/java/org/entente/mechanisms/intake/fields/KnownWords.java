package org.entente.mechanisms.intake.fields;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words that stand in the cells of reports everywhere: sectors, kinds of organisation, totals. */
public final class KnownWords {

  private static final Map<String, Set<List<String>>> PHRASES = Phrases.load("values");
  private static final int LONGEST_LABEL = 9;

  private KnownWords() {}

  /** How far a cell is known as a sector: 1, half when it holds the word for one, or 0. */
  public static double sector(String value) {
    return likeness(value, "sector");
  }

  /** The same for a kind of organisation. */
  public static double organisationType(String value) {
    return likeness(value, "orgtype");
  }

  /** The same for the status of an activity. */
  public static double status(String value) {
    return likeness(value, "status");
  }

  /** Whether a cell says that its row adds others up. */
  public static boolean total(String value) {
    return likeness(value, "total") == 1;
  }

  /** Whether a cell stands only in the frame of a pivot table. */
  public static boolean pivotFrame(String value) {
    var words = Phrases.stems(value);
    return PHRASES.getOrDefault("pivot", Set.of()).stream()
        .filter(phrase -> phrase.size() > 1)
        .anyMatch(phrase -> startsWith(words, phrase));
  }

  /**
   * Whether a header is the name of a sector or of a kind of organisation: a value, not a field.
   */
  public static boolean isValueNotHeader(String header) {
    return sector(header) == 1 || organisationType(header) == 1;
  }

  /** Whether a header names people whom assessments count: displaced, returned, in need. */
  public static boolean namesPeopleInNeed(String header) {
    return holdsOne(Phrases.stems(header), PHRASES.getOrDefault("inneed", Set.of()));
  }

  /** 1 for a known phrase, half for a short text that holds one, 0 otherwise. */
  private static double likeness(String value, String key) {
    var words = Phrases.stems(value);
    var known = PHRASES.getOrDefault(key, Set.of());
    if (words.isEmpty() || words.size() > LONGEST_LABEL) {
      return 0;
    }
    if (known.contains(words)) {
      return 1;
    }
    return holdsOne(words, known) ? 0.5 : 0;
  }

  private static boolean holdsOne(List<String> words, Set<List<String>> known) {
    for (int from = 0; from < words.size(); from++) {
      for (int to = from + 1; to <= words.size(); to++) {
        if (known.contains(words.subList(from, to))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean startsWith(List<String> words, List<String> phrase) {
    return words.size() >= phrase.size() && words.subList(0, phrase.size()).equals(phrase);
  }
}
