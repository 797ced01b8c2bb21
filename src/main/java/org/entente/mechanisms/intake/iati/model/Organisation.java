package org.entente.mechanisms.intake.iati.model;

import java.util.Optional;

/** An organisation as an activity names it, and its own activity behind this one, if told. */
public record Organisation(
    Optional<String> ref, Optional<String> type, Optional<String> activity, Text name) {

  /** What to call it: its name, else its identifier. */
  public Optional<String> called() {
    return name.first().or(() -> ref);
  }
}
