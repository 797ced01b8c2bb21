package org.entente.registers.incidents.eventfile;

import java.util.List;
import java.util.Locale;

/**
 * What became of the rows of a file: those read are as many as those created, changed, unchanged,
 * skipped (told again in the same words) and rejected together. Issues name row and column, and
 * nothing that stood there.
 */
public record EventReceipt(
    String layout,
    int read,
    int created,
    int changed,
    int unchanged,
    int skipped,
    int rejected,
    List<Issue> issues) {

  public EventReceipt {
    issues = List.copyOf(issues);
  }

  /** What is wrong with a row (its number as a spreadsheet shows it), in which column. */
  public record Issue(int row, String column, Why why) {}

  /** Why something is said of a row; whether the row is rejected for it. */
  public enum Why {
    KEY_MISSING(true),
    KEY_TWICE(true),
    DAY_UNREADABLE(true),
    DAYS_REVERSED(true),
    NUMBER_UNREADABLE(true),
    POINT_UNREADABLE(true),
    CODE_UNKNOWN(false),
    BEST_OUTSIDE(false),
    PLACE_UNKNOWN(false);

    private final boolean rejects;

    Why(boolean rejects) {
      this.rejects = rejects;
    }

    public boolean rejects() {
      return rejects;
    }

    /** The last part of its message key. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
