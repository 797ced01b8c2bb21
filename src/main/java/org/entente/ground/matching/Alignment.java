package org.entente.ground.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/**
 * Two names laid side by side word by word, in whatever order their words stand: the words taken
 * for one another, and those that only one of them has. Each word counts once.
 */
public record Alignment(List<WordMatch> shared, List<String> onlyOne, List<String> onlyOther) {

  /** Says whether two words are taken for one another. */
  public interface Likeness {
    Optional<WordMatch> of(String one, String other);
  }

  private static final Comparator<WordMatch> SUREST_FIRST =
      Comparator.comparingDouble(WordMatch::likeness)
          .reversed()
          .thenComparing(Alignment::lesser)
          .thenComparing(Alignment::greater);

  public Alignment {
    shared = List.copyOf(shared);
    onlyOne = List.copyOf(onlyOne);
    onlyOther = List.copyOf(onlyOther);
  }

  /** Lays them side by side, the surest words first; the same for both orders of the names. */
  public static Alignment of(List<String> one, List<String> other, Likeness likeness) {
    var left = new LinkedHashSet<>(one);
    var right = new LinkedHashSet<>(other);
    var shared = new ArrayList<WordMatch>();
    for (var match : matches(left, right, likeness)) {
      if (left.contains(match.one()) && right.contains(match.other())) {
        shared.add(match);
        left.remove(match.one());
        right.remove(match.other());
      }
    }
    return new Alignment(shared, List.copyOf(left), List.copyOf(right));
  }

  private static List<WordMatch> matches(
      SequencedSet<String> one, SequencedSet<String> other, Likeness likeness) {
    var matches = new ArrayList<WordMatch>();
    for (var left : one) {
      for (var right : other) {
        likeness.of(left, right).ifPresent(matches::add);
      }
    }
    matches.sort(SUREST_FIRST);
    return matches;
  }

  private static String lesser(WordMatch match) {
    return match.one().compareTo(match.other()) <= 0 ? match.one() : match.other();
  }

  private static String greater(WordMatch match) {
    return match.one().compareTo(match.other()) <= 0 ? match.other() : match.one();
  }
}
