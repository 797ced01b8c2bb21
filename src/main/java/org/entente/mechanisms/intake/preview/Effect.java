package org.entente.mechanisms.intake.preview;

import java.util.List;
import java.util.UUID;

/** What publishing would do to the key figures: what is added, and which records are replaced. */
public record Effect(List<KeyFigures.Added> added, List<UUID> replaced) {

  public Effect {
    added = List.copyOf(added);
    replaced = List.copyOf(replaced);
  }
}
