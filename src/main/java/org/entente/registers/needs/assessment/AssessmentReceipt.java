package org.entente.registers.needs.assessment;

import java.util.List;
import java.util.Locale;

/**
 * What became of the rows of a file: those read are as many as those created, changed, unchanged,
 * skipped (without any figure, or told again in the same words) and rejected together. A row is
 * changed when any of its figures is. Issues name row and column, and nothing that stood there.
 */
public record AssessmentReceipt(
    String sheet,
    int read,
    int created,
    int changed,
    int unchanged,
    int skipped,
    int rejected,
    List<Total> totals,
    List<String> parts,
    List<String> otherSheets,
    List<Issue> issues) {

  public AssessmentReceipt {
    totals = List.copyOf(totals);
    parts = List.copyOf(parts);
    otherSheets = List.copyOf(otherSheets);
    issues = List.copyOf(issues);
  }

  /** What was taken from a column: by its name, how many figures, and what they add up to. */
  public record Total(String column, int figures, long sum) {}

  /** What is wrong with a row (its number as a spreadsheet shows it), in which column. */
  public record Issue(int row, String column, Why why) {}

  /** Why something is said of a row. */
  public enum Why {
    /** It does not say where; the row is rejected. */
    NOWHERE,
    /** The gazetteer does not know the place; its figures are kept, and count for no area. */
    PLACE_UNKNOWN,
    /** Not a number, or one that could be read in two ways; the figure is left. */
    NUMBER_UNREADABLE,
    /** Below zero; the figure is left. */
    NUMBER_NEGATIVE;

    /** The last part of its message key. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
