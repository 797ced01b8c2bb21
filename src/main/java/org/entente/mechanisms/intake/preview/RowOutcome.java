package org.entente.mechanisms.intake.preview;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What becomes of a row, or of a record that its source reported last time. */
public enum RowOutcome {
  REJECTED,
  CHANGED,
  CREATED,
  /** A record that the source reported last time and not now; it has no row. */
  VANISHED,
  UNCHANGED,
  /** No record, or left out by a person. */
  SKIPPED;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<RowOutcome> read(String word) {
    return Stream.of(values()).filter(each -> each.word().equals(word)).findFirst();
  }
}
