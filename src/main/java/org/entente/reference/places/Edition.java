package org.entente.reference.places;

import java.time.LocalDate;

/**
 * A file as the edition that holds from a day on; places of its levels that it leaves out end the
 * day before only where somebody said so.
 */
public record Edition(LocalDate since, boolean endsOthers) {

  /** An edition that may end no place. */
  public static Edition since(LocalDate day) {
    return new Edition(day, false);
  }

  /** The same, by which what it leaves out ends. */
  public Edition endingOthers() {
    return new Edition(since, true);
  }
}
