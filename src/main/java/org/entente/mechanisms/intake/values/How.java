package org.entente.mechanisms.intake.values;

import java.util.Locale;

/**
 * How a written organisation or place was recognised, and how surely (0 to 1). It stays with what
 * was recognised, so that nobody has to take a guess for a fact.
 */
public record How(Way way, double confidence) {

  /** Nothing in any register was meant by it for sure, and nobody was taken for it. */
  public static final How UNRESOLVED = new How(Way.UNRESOLVED, 0);

  /** A person said what it means. */
  public static final How MAPPED = new How(Way.MAPPED, 1);

  /** What something written was recognised by. */
  public enum Way {
    CODE,
    NAME,
    ACRONYM,
    /** Another name, a former one, or an approved spelling. */
    ALIAS,
    /** It is like a name, and like no other. */
    FUZZY,
    POINT,
    /** A person said what it means, for this file or for all. */
    MAPPED,
    /** Nobody knew it, so that it stands in the register from now on. */
    NEW,
    /** It may be one of several, so that it stands by itself until a person says which. */
    SEVERAL,
    UNRESOLVED;

    /** The word in records, files and message keys. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
