package org.entente.reference.partners;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.entente.ground.problem.Refused;

/**
 * One name of a party, kept in the script and spelling it came in; the language, where it is known,
 * is a BCP 47 tag ("fr", "ar"). A former name may tell the last day on which it was in use; of
 * others none is kept. A blank name is refused.
 */
public record PartyName(
    String text, Optional<String> language, Use use, Optional<LocalDate> until) {

  /** What the name is to the party. */
  public enum Use {
    NAME,
    ACRONYM,
    /** Another spelling under which it is reported. */
    ALIAS,
    /** What it was called before. */
    FORMER;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Use of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  public PartyName {
    text = text.strip();
    language = language.map(tag -> tag.strip().toLowerCase(Locale.ROOT));
    until = until.filter(_ -> use == Use.FORMER);
    if (text.isEmpty()) {
      throw new Refused(new PartnerProblem.PartyNameBlank(use.word()));
    }
  }

  /** A name of which no last day was told. */
  public PartyName(String text, Optional<String> language, Use use) {
    this(text, language, use, Optional.empty());
  }

  /** A name in a language that nobody told. */
  public static PartyName of(String text, Use use) {
    return new PartyName(text, Optional.empty(), use);
  }

  public boolean is(Use wanted) {
    return use == wanted;
  }
}
