package org.entente.reference.partners.resolving;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.ground.matching.Alignment;
import org.entente.ground.matching.Sounds;
import org.entente.ground.matching.WordLikeness;
import org.entente.ground.matching.WordMatch;
import org.entente.ground.matching.WordMatch.Kind;

/**
 * The words of the names known, by their meanings, and which of them a written word may be. Words
 * are alike only when they begin with one letter or sound alike, so a word is compared with few;
 * and names are made of the same words, so what it is like is remembered, up to 20,000 words. For
 * one thread.
 */
final class Vocabulary implements Alignment.Likeness {

  private static final int STEM = 4;
  private static final int MOST_REMEMBERED = 20_000;
  private static final WordLikeness WORDS = new WordLikeness(OrganisationWords.fixed());

  /** Words that may be alike: those known, and those that were asked about. */
  private static final class Drawer {
    private final List<String> known = new ArrayList<>();
    private final List<Asked> asked = new ArrayList<>();
  }

  /** A word that was asked about, and the words known that it is like. */
  private record Asked(String word, Map<String, WordMatch> matches) {

    void compare(String known) {
      if (!matches.containsKey(known)) {
        match(word, known).ifPresent(match -> matches.put(known, match));
      }
    }
  }

  private final Map<String, Drawer> drawers = new HashMap<>();
  private final Map<String, Map<String, WordMatch>> near = new HashMap<>();

  /** Takes in a word that was not known. */
  void learn(String word) {
    for (var key : keys(word)) {
      var drawer = drawers.computeIfAbsent(key, _ -> new Drawer());
      drawer.known.add(word);
      drawer.asked.forEach(asked -> asked.compare(word));
    }
  }

  /** The words known that the written one may be and that begin as it does. */
  List<String> near(String written) {
    var near = new ArrayList<String>();
    for (var known : matches(written).keySet()) {
      if (beginAlike(written, known)) {
        near.add(known);
      }
    }
    return near;
  }

  private static boolean beginAlike(String one, String other) {
    int letters = Math.min(STEM, Math.max(one.length(), other.length()));
    return one.regionMatches(0, other, 0, letters);
  }

  /** Whether a word known may be one of those written. */
  boolean isAmong(List<String> written, String known) {
    for (var word : written) {
      if (matches(word).containsKey(known)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public Optional<WordMatch> of(String written, String known) {
    return Optional.ofNullable(matches(written).get(known));
  }

  private Map<String, WordMatch> matches(String written) {
    var remembered = near.get(written);
    return remembered == null ? ask(written) : remembered;
  }

  private Map<String, WordMatch> ask(String written) {
    if (near.size() == MOST_REMEMBERED) {
      near.clear();
      drawers.values().forEach(drawer -> drawer.asked.clear());
    }
    var asked = new Asked(written, new LinkedHashMap<>());
    near.put(written, asked.matches);
    for (var key : keys(written)) {
      var drawer = drawers.computeIfAbsent(key, _ -> new Drawer());
      drawer.asked.add(asked);
      drawer.known.forEach(asked::compare);
    }
    return asked.matches;
  }

  /** Only the words that all names have are known well enough to be cut short. */
  private static Optional<WordMatch> match(String written, String known) {
    var longer = written.length() >= known.length() ? written : known;
    return WORDS
        .ofFree(written, known)
        .filter(it -> it.kind() != Kind.ABBREVIATED || OrganisationWords.isKnownEverywhere(longer));
  }

  /** Of a word that is like itself alone, the word; else its first letter, and how it sounds. */
  private static List<String> keys(String word) {
    return WORDS.isFixed(word)
        ? List.of("as it is: " + word)
        : List.of(word.substring(0, 1), "sounds " + Sounds.of(word));
  }
}
