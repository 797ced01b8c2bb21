package org.entente.mechanisms.reporting;

import java.time.LocalDate;
import java.util.Locale;
import org.entente.mechanisms.intake.Import;

/** How it stands with one expected report on a day; computed, never stored. */
public sealed interface Standing {

  /** It came, on that day; so many days after the last on which it was in time, or 0. */
  record Received(Import.Id by, LocalDate on, long daysLate) implements Standing {}

  /** It may still come in time. */
  record Awaited() implements Standing {}

  /** It did not come in time, and is still waited for. */
  record Late(long days) implements Standing {}

  /** It never came, and by now the next one is late too. */
  record Missing() implements Standing {}

  default boolean received() {
    return this instanceof Received;
  }

  /** Whether it should be here and is not. */
  default boolean overdue() {
    return this instanceof Late || this instanceof Missing;
  }

  /** As it is written in files: received, awaited, late, missing. */
  default String word() {
    return getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }
}
