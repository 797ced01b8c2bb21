package org.entente.mechanisms.intake.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.entente.mechanisms.intake.RowIssue;
import org.entente.mechanisms.intake.fields.Field;
import org.entente.mechanisms.intake.understanding.ReadLine.ReadRow;
import org.entente.mechanisms.intake.understanding.SettledValues;
import org.entente.mechanisms.intake.values.When;
import org.entente.reference.places.Resolution;

/** All that is wrong with a row by itself, the worst first; asking changes nothing. */
final class RowIssues {

  private final Headers headers;
  private final SettledValues settled;
  private final boolean periodKnown;

  RowIssues(Headers headers, SettledValues settled, boolean periodKnown) {
    this.headers = headers;
    this.settled = settled;
    this.periodKnown = periodKnown;
  }

  List<RowIssue> of(Reading reading, Optional<RowIssue.Code> objection) {
    if (reading.organisation().isBlank()) {
      var column = headers.of(reading.whoColumn());
      return List.of(issue(RowIssue.Code.ORGANISATION_MISSING, reading.row(), column, ""));
    }
    var issues = new ArrayList<RowIssue>();
    objection.ifPresent(code -> issues.add(issue(code, reading.row(), Field.END)));
    place(reading).ifPresent(issues::add);
    if (reading.sector().code().isEmpty()) {
      issues.add(sector(reading));
    }
    if (!periodKnown && !dated(reading.row())) {
      issues.add(issue(RowIssue.Code.PERIOD_UNKNOWN, reading.row(), "", ""));
    }
    reading.row().values().keySet().stream()
        .sorted()
        .forEach(field -> unread(reading, field).ifPresent(issues::add));
    return issues;
  }

  /** The organisation may be one of several. */
  RowIssue ambiguous(Reading reading) {
    return issue(RowIssue.Code.ORGANISATION_AMBIGUOUS, reading.row(), reading.whoColumn());
  }

  /** The organisation was taken for one of a name that is like it. */
  RowIssue byLikeness(Reading reading) {
    return issue(RowIssue.Code.ORGANISATION_BY_LIKENESS, reading.row(), reading.whoColumn());
  }

  private Optional<RowIssue> place(Reading reading) {
    var column = headers.of(reading.whereColumn());
    if (reading.place().codeContradictsName()) {
      var code = RowIssue.Code.PLACE_CODE_CONTRADICTS_NAME;
      return Optional.of(issue(code, reading.row(), column, reading.areas()));
    }
    if (reading.place() instanceof Resolution.ByLikeness) {
      var code = RowIssue.Code.PLACE_BY_LIKENESS;
      return Optional.of(issue(code, reading.row(), column, reading.areas()));
    }
    if (reading.place().resolved().isEmpty()) {
      var code =
          reading.areas().isBlank()
              ? RowIssue.Code.PLACE_MISSING
              : RowIssue.Code.PLACE_NOT_RECOGNISED;
      return Optional.of(issue(code, reading.row(), column, reading.areas()));
    }
    return Optional.empty();
  }

  private RowIssue sector(Reading reading) {
    var written = reading.sector().written();
    var code =
        written.isBlank() ? RowIssue.Code.SECTOR_MISSING : RowIssue.Code.SECTOR_NOT_RECOGNISED;
    return issue(code, reading.row(), headers.of(Field.SECTOR), written);
  }

  /** Whether any cell says when; a month without its year does not. */
  private boolean dated(ReadRow row) {
    return Stream.of(Field.START, Field.END, Field.REPORTED)
        .flatMap(field -> settled.date(row, field).stream())
        .anyMatch(Predicate.not(When.MonthOfSomeYear.class::isInstance));
  }

  private Optional<RowIssue> unread(Reading reading, Field field) {
    var row = reading.row();
    if (field.isDate() && settled.date(row, field).isEmpty()) {
      return Optional.of(issue(RowIssue.Code.DATE_NOT_READ, row, field));
    }
    if (field.isCount() && settled.count(row, field).isEmpty()) {
      return Optional.of(issue(RowIssue.Code.NUMBER_NOT_READ, row, field));
    }
    if (field == Field.STATUS && reading.status().isEmpty()) {
      return Optional.of(issue(RowIssue.Code.STATUS_NOT_RECOGNISED, row, field));
    }
    return Optional.empty();
  }

  private RowIssue issue(RowIssue.Code code, ReadRow row, Field field) {
    return issue(code, row, headers.of(field), row.value(field));
  }

  private static RowIssue issue(RowIssue.Code code, ReadRow row, String column, String value) {
    return RowIssue.of(code, row.row(), column, value);
  }
}
