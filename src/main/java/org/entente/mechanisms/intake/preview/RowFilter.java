package org.entente.mechanisms.intake.preview;

import java.util.Optional;
import org.entente.mechanisms.intake.RowIssue;

/** Which rows of a difference to list; an absent part does not limit. */
public record RowFilter(Optional<RowOutcome> outcome, Optional<About> issue) {

  /** An issue of a kind, of any column and value where these are absent. */
  public record About(RowIssue.Code code, Optional<String> column, Optional<String> value) {}

  public static RowFilter all() {
    return new RowFilter(Optional.empty(), Optional.empty());
  }
}
