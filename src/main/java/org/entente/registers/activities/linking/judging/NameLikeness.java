package org.entente.registers.activities.linking.judging;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.ground.matching.Initials;
import org.entente.reference.partners.Spelling;
import org.entente.registers.activities.linking.judging.Told.Named;

/**
 * Whether two organisations are one by what the register knows, or by their names where it knows
 * nothing: spelled alike, one the other's acronym, or one within the other. Names recur, so each
 * two are compared once. For one thread.
 */
final class NameLikeness {

  /** How surely two names are one organisation's. */
  enum Level {
    SAME,
    /** One name says all of the other and more, as that of an office does of its organisation. */
    WITHIN,
    DIFFERENT
  }

  private record Two(Named one, Named other) {}

  private static final Pattern GLOSS = Pattern.compile("[(\\[/|)\\]]|\\s[-–—]\\s");
  private static final Initials INITIALS = new Initials(Spelling.light());
  private static final int SHORTEST_ACRONYM = 3;
  private static final int WORDS_TO_TELL = 2;

  private final Map<Two, Level> known = new HashMap<>();
  private final Map<String, Set<String>> wordsOf = new HashMap<>();

  Level of(Named one, Named other) {
    return known.computeIfAbsent(new Two(one, other), NameLikeness.this::compare);
  }

  /** The likest of the names to this one. */
  Level among(Named one, List<Named> others) {
    var best = Level.DIFFERENT;
    for (var other : others) {
      var level = of(one, other);
      best = level.compareTo(best) < 0 ? level : best;
    }
    return best;
  }

  private Level compare(Two two) {
    if (two.one().known().isPresent() && two.other().known().isPresent()) {
      return two.one().known().equals(two.other().known()) ? Level.SAME : Level.DIFFERENT;
    }
    var best = Level.DIFFERENT;
    for (var one : two.one().written()) {
      for (var other : two.other().written()) {
        var level = compare(one, other);
        best = level.compareTo(best) < 0 ? level : best;
      }
    }
    return best;
  }

  private Level compare(String one, String other) {
    var left = words(one);
    var right = words(other);
    if (left.equals(right) || isAcronymOf(one, other) || isAcronymOf(other, one)) {
      return Level.SAME;
    }
    boolean within = left.containsAll(right) || right.containsAll(left);
    boolean telling = Math.min(left.size(), right.size()) >= WORDS_TO_TELL;
    return within && telling ? Level.WITHIN : Level.DIFFERENT;
  }

  private static boolean isAcronymOf(String letters, String name) {
    var acronym = Spelling.plain(letters);
    var parts = GLOSS.split(name);
    return acronym.length() >= SHORTEST_ACRONYM
        && !acronym.contains(" ")
        && Stream.of(parts).anyMatch(part -> isSpelledBy(acronym, Spelling.plain(part)));
  }

  private static boolean isSpelledBy(String acronym, String part) {
    return acronym.equals(part)
        || INITIALS
            .read(acronym, List.of(part.split(" ")))
            .filter(Initials.Spelled::oneLetterEach)
            .isPresent();
  }

  /** The words that tell something, spelled plainly. */
  Set<String> words(String name) {
    return wordsOf.computeIfAbsent(
        name,
        _ ->
            Spelling.words(Spelling.plain(name))
                .filter(word -> !Spelling.isLight(word))
                .collect(toUnmodifiableSet()));
  }
}
