package org.entente.mechanisms.intake.spellings;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Labelled;
import org.entente.mechanisms.intake.instructions.Instructions.ValueMeaning;
import org.entente.mechanisms.intake.questions.UnknownValue;

/**
 * A written value that is to stand for an entry of a register, in the reports of one source until
 * it is approved for all.
 */
public record Spelling(Id id, PartyId source, Content content, int label) implements Labelled {

  /** Names one spelling. */
  public record Id(UUID value) {}

  /** What became of the wish. */
  public enum State {
    ASKED,
    APPROVED,
    DECLINED;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What was asked: the value as written, the name in it that the entry is to be known by, the
   * entry's code, in how many rows it stood, and who asked, about which file.
   */
  public record Content(
      State state,
      ValueMeaning.Kind kind,
      String written,
      String name,
      String code,
      int rows,
      String askedBy,
      String file) {

    Content now(State next) {
      return new Content(next, kind, written, name, code, rows, askedBy, file);
    }

    ValueMeaning meaning() {
      return new ValueMeaning(kind, written, Optional.of(code));
    }
  }

  /** The wish that a value which nobody knows stand for an entry from now on. */
  public static Content asked(UnknownValue value, String code, String by, String file) {
    return new Content(
        State.ASKED, value.kind(), value.written(), value.name(), code, value.rows(), by, file);
  }

  public boolean stands(State state) {
    return content.state() == state;
  }

  Spelling now(State next) {
    return new Spelling(id, source, content.now(next), label);
  }
}
