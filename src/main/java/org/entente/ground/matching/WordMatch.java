package org.entente.ground.matching;

/** Two words of two names taken for one another: in which way, and how alike they are (0..1). */
public record WordMatch(String one, String other, Kind kind, double likeness) {

  /** In which way two words are alike. */
  public enum Kind {
    SAME,
    /** A letter or two written wrongly. */
    MISSPELLED,
    /** Another ending: plural, adjective, or the word in a sister language. */
    INFLECTED,
    /** Shortened: cut off, or vowels left out. */
    ABBREVIATED,
    /** Brought into Latin letters in another way. */
    SOUNDS_ALIKE
  }

  public WordMatch {
    if (likeness <= 0 || likeness > 1) {
      throw new IllegalArgumentException("a likeness lies between 0 and 1: " + likeness);
    }
  }

  /** The same, seen from the other name. */
  public WordMatch turned() {
    return new WordMatch(/* one= */ other, /* other= */ one, kind, likeness);
  }
}
