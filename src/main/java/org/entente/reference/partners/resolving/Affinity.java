package org.entente.reference.partners.resolving;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.entente.ground.matching.Alignment;
import org.entente.ground.matching.WordMatch;
import org.entente.ground.matching.WordMatch.Kind;

/**
 * Two names laid side by side by the meanings of their words. They name one organisation when every
 * telling word of either stands in the other, and only one of them has words more, that tell little
 * ("World Bank Group"). A place or a telling word more is a branch or a part; a telling word on
 * either side is another organisation.
 */
record Affinity(List<WordMatch> shared, List<String> writtenOnly, List<String> knownOnly) {

  private static final double COMMON = 0.5;
  private static final double KIND = 0.25;
  private static final double ENOUGH = 0.75;

  /** A word of the written name that repeats one already found says nothing more. */
  static Affinity of(List<String> written, List<String> known, Alignment.Likeness likeness) {
    var aligned = Alignment.of(written, known, likeness);
    var shared = aligned.shared();
    var writtenOnly = new ArrayList<String>();
    for (var word : aligned.onlyOne()) {
      if (shared.stream().noneMatch(it -> likeness.of(word, it.other()).isPresent())) {
        writtenOnly.add(word);
      }
    }
    return new Affinity(shared, writtenOnly, aligned.onlyOther());
  }

  boolean sameName() {
    boolean moreOnOneSide = writtenOnly.isEmpty() || knownOnly.isEmpty();
    boolean nothingTelling = tellingWrittenOnly() == 0 && !tellingKnownOnly();
    return moreOnOneSide && nothingTelling && enough();
  }

  /** Two telling words bear common ones missing; one, or none, only the kind of body. */
  private boolean enough() {
    if (tellingShared() > 0 && placesAndTellingShared() > 1) {
      return likeness() >= ENOUGH;
    }
    boolean onlyKinds =
        Stream.of(writtenOnly, knownOnly).flatMap(List::stream).allMatch(OrganisationWords::isKind);
    return onlyKinds && (tellingShared() > 0 || shared.size() > (nothingLeft() ? 1 : 2));
  }

  private long placesAndTellingShared() {
    return shared.stream().filter(it -> OrganisationWords.isTelling(it.other())).count();
  }

  private boolean nothingLeft() {
    return writtenOnly.isEmpty() && knownOnly.isEmpty();
  }

  /** The whole name known is written, and something beside it: a branch, a part, or a list. */
  boolean writtenHasMore() {
    return knownOnly.isEmpty() && tellingShared() > 0 && asWritten() && likeness() >= COMMON;
  }

  /** Every word shared is spelled as it is known. */
  boolean asWritten() {
    return shared.stream().allMatch(it -> it.kind() == Kind.SAME);
  }

  /** How many telling words they share that are more than a place. */
  long tellingShared() {
    return shared.stream().filter(Affinity::tells).count();
  }

  /** How many telling words are written and not known. */
  long tellingWrittenOnly() {
    return writtenOnly.stream().filter(OrganisationWords::isTelling).count();
  }

  boolean tellingKnownOnly() {
    return knownOnly.stream().anyMatch(OrganisationWords::isTelling);
  }

  /** 0 to 1: what they share of the weight of their words. */
  double likeness() {
    double alike = shared.stream().mapToDouble(it -> it.likeness() * weight(it.other())).sum();
    double all =
        shared.stream().mapToDouble(it -> weight(it.other())).sum()
            + (weight(writtenOnly) + weight(knownOnly)) / 2;
    return all == 0 ? 0 : alike / all;
  }

  private static boolean tells(WordMatch match) {
    return OrganisationWords.isTelling(match.one())
        && OrganisationWords.isTelling(match.other())
        && !OrganisationWords.isPlace(match.other());
  }

  private static double weight(String word) {
    if (OrganisationWords.isTelling(word)) {
      return 1;
    }
    return OrganisationWords.isKind(word) ? KIND : COMMON;
  }

  private static double weight(List<String> words) {
    return words.stream().mapToDouble(Affinity::weight).sum();
  }
}
