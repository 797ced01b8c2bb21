package org.entente.reference.places.resolving;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.ground.matching.Alignment;
import org.entente.ground.matching.EditDistance;
import org.entente.ground.matching.JaroWinkler;
import org.entente.ground.matching.Letters;
import org.entente.ground.matching.WordLikeness;
import org.entente.ground.matching.WordMatch;
import org.entente.ground.matching.WordMatch.Kind;

/**
 * How alike two names of places are. They are alike enough to be one name when every telling word
 * of either stands in the other, but for slips, shortening and ways of transliteration; numbers and
 * words such as "north" must be the same. What is less alike is only fit to be asked about.
 */
final class NameLikeness {

  private static final double ASKED_ABOUT = 0.79;
  private static final double OTHER_SCRIPT = 0.9;
  private static final int BRIEF = 3;
  private static final int LETTERS_FOR_A_SLIP = 5;
  private static final int LETTERS_FOR_TWO = 9;
  private static final int LETTERS_FOR_THREE = 16;

  private static final List<String> ROMAN = List.of("ii", "iii", "iv", "vi", "vii");
  private static final Set<String> APART =
      PlaceWords.apart().stream().map(Letters::latin).collect(Collectors.toUnmodifiableSet());
  private static final WordLikeness WORDS = new WordLikeness(APART);

  /** From here on, one place and no other near it may be taken. */
  static final double ENOUGH = 0.8;

  private NameLikeness() {}

  /** 0 to 1, the same for both orders. */
  static double of(Spelled one, Spelled other) {
    if (one.joined().isEmpty() || other.joined().isEmpty()) {
      return 0;
    }
    if (one.inLatin() != other.inLatin()) {
      return OTHER_SCRIPT * JaroWinkler.of(one.sounds(), other.sounds());
    }
    if (one.joined().equals(other.joined())) {
      return 1;
    }
    double near = ASKED_ABOUT * JaroWinkler.of(one.joined(), other.joined());
    return numbersAndSides(one).equals(numbersAndSides(other))
        ? Math.max(near, Math.max(wordByWord(one, other), altogether(one, other)))
        : near;
  }

  /** Words pair by pair; one shortened to a few letters needs another that stands as it is. */
  private static double wordByWord(Spelled one, Spelled other) {
    var aligned = Alignment.of(one.words(), other.words(), WORDS);
    boolean asItIs = aligned.shared().stream().anyMatch(NameLikeness::asItIs);
    boolean everyWord =
        aligned.onlyOne().isEmpty()
            && aligned.onlyOther().isEmpty()
            && aligned.shared().stream().allMatch(it -> mayPass(it, asItIs));
    if (!everyWord) {
      return 0;
    }
    double letters = aligned.shared().stream().mapToDouble(NameLikeness::letters).sum();
    return aligned.shared().stream().mapToDouble(it -> it.likeness() * letters(it)).sum() / letters;
  }

  private static boolean mayPass(WordMatch match, boolean anotherAsItIs) {
    int brief = Math.min(match.one().length(), match.other().length());
    return switch (match.kind()) {
      case SAME, MISSPELLED, SOUNDS_ALIKE -> true;
      case INFLECTED -> false;
      case ABBREVIATED -> anotherAsItIs && brief <= BRIEF;
    };
  }

  private static boolean asItIs(WordMatch match) {
    return match.kind() == Kind.SAME && match.one().length() >= LETTERS_FOR_A_SLIP;
  }

  private static double letters(WordMatch match) {
    return match.one().length() + match.other().length();
  }

  /** The same letters but for a few, where the words are parted otherwise. */
  private static double altogether(Spelled one, Spelled other) {
    int shortest = Math.min(one.joined().length(), other.joined().length());
    int longest = Math.max(one.joined().length(), other.joined().length());
    boolean beginAlike = one.joined().charAt(0) == other.joined().charAt(0);
    if (!beginAlike || longest - shortest > slips(shortest)) {
      return 0;
    }
    int distance = EditDistance.between(one.joined(), other.joined());
    boolean partedAlike = one.words().size() == other.words().size();
    return distance <= (partedAlike ? 1 : slips(shortest)) ? 1 - (double) distance / longest : 0;
  }

  private static int slips(int letters) {
    if (letters < LETTERS_FOR_A_SLIP) {
      return 0;
    }
    if (letters < LETTERS_FOR_TWO) {
      return 1;
    }
    return letters < LETTERS_FOR_THREE ? 2 : 3;
  }

  /** What one slip must not change: "Block 4" into "Block 5", "East" into "West", "II" into "I". */
  private static Set<String> numbersAndSides(Spelled name) {
    return name.words().stream().filter(NameLikeness::fixed).collect(Collectors.toSet());
  }

  private static boolean fixed(String word) {
    return word.chars().anyMatch(Character::isDigit)
        || APART.contains(word)
        || ROMAN.contains(word)
        || word.length() == 1;
  }
}
