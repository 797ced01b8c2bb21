package org.entente.mechanisms.intake.web.learned;

import java.util.Optional;
import org.entente.ground.identity.Ids;
import org.entente.mechanisms.intake.spellings.Spelling;

/** A spelling as a line of the list: what it means and whose report it is in, in words. */
public record SpellingLine(Spelling spelling, Optional<String> means, String source) {

  public String brief() {
    return Ids.brief(spelling.id().value());
  }

  public boolean waits() {
    return spelling.stands(Spelling.State.ASKED);
  }

  /** The icon and colour of its state. */
  public String kind() {
    return switch (spelling.content().state()) {
      case ASKED -> "warn";
      case APPROVED -> "ok";
      case DECLINED -> "info";
    };
  }
}
