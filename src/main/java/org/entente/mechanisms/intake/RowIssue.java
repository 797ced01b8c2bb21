package org.entente.mechanisms.intake;

/**
 * Something about rows of a report: how bad, which kind (message {@code intake.issue.<code>}, what
 * to do {@code intake.fix.<code>}), the first row it stands in, the column and the value as
 * written, and in how many rows it stands alike.
 */
public record RowIssue(
    Severity severity, Code code, int row, String column, String value, int rows) {

  /** An error keeps the row out; a warning lets it in; a note only tells. */
  public enum Severity {
    ERROR,
    WARNING,
    NOTE
  }

  /** The kinds of issue. */
  public enum Code {
    ORGANISATION_MISSING(Severity.ERROR),
    ENDS_BEFORE_START(Severity.ERROR),
    CHANGED_MEANWHILE(Severity.ERROR),
    CHANGED_FOR_ANOTHER(Severity.ERROR),
    PLACE_MISSING(Severity.WARNING),
    PLACE_NOT_RECOGNISED(Severity.WARNING),
    PLACE_BY_LIKENESS(Severity.WARNING),
    PLACE_CODE_CONTRADICTS_NAME(Severity.WARNING),
    SECTOR_MISSING(Severity.WARNING),
    SECTOR_NOT_RECOGNISED(Severity.WARNING),
    ORGANISATION_AMBIGUOUS(Severity.WARNING),
    ORGANISATION_BY_LIKENESS(Severity.WARNING),
    WRITTEN_ONCE(Severity.WARNING),
    DATE_NOT_READ(Severity.WARNING),
    NUMBER_NOT_READ(Severity.WARNING),
    STATUS_NOT_RECOGNISED(Severity.NOTE),
    PERIOD_UNKNOWN(Severity.NOTE),
    LEFT_OUT(Severity.NOTE),
    OF_ANOTHER(Severity.NOTE),
    MEANS_SOMETHING_ELSE(Severity.NOTE),
    MERGED_CELLS_FILLED(Severity.NOTE),
    FILLED_FROM_ABOVE(Severity.NOTE),
    TOTALS_SKIPPED(Severity.NOTE),
    HEADER_REPEATED(Severity.NOTE),
    ELEMENT_MISSING(Severity.WARNING),
    ELEMENT_UNEXPECTED(Severity.WARNING),
    ATTRIBUTE_MISSING(Severity.WARNING),
    ATTRIBUTE_UNEXPECTED(Severity.WARNING),
    VALUE_MALFORMED(Severity.WARNING),
    CODE_UNKNOWN(Severity.WARNING),
    RULE_BROKEN(Severity.WARNING),
    CODE_WITHDRAWN(Severity.NOTE),
    OUT_OF_ORDER(Severity.NOTE),
    CONVERTED(Severity.NOTE);

    private final Severity severity;

    Code(Severity severity) {
      this.severity = severity;
    }
  }

  /** An issue in one row. */
  public static RowIssue of(Code code, int row, String column, String value) {
    return new RowIssue(code.severity, code, row, column, value, 1);
  }

  /** The same issue, standing alike in so many rows. */
  public RowIssue inRows(int count) {
    return new RowIssue(severity, code, row, column, value, count);
  }

  /** Whether it keeps its rows out of the register. */
  public boolean keepsOut() {
    return severity == Severity.ERROR;
  }

  /** The same issue in more rows. */
  public RowIssue alsoIn(RowIssue other) {
    return new RowIssue(severity, code, Math.min(row, other.row), column, value, rows + other.rows);
  }
}
