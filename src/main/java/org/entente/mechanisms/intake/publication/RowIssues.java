package org.entente.mechanisms.intake.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.entente.mechanisms.intake.RowIssue;
import org.entente.mechanisms.intake.fields.Field;
import org.entente.mechanisms.intake.understanding.ReadLine.ReadRow;
import org.entente.mechanisms.intake.understanding.SettledValues;
import org.entente.mechanisms.intake.values.Remembered;
import org.entente.mechanisms.intake.values.When;
import org.entente.reference.partners.WrittenOrganisation;
import org.entente.reference.places.Resolution;
import org.entente.reference.terminology.CodeLists;

/** What is wrong with a row: the error that keeps it out, or all that people should look at. */
final class RowIssues {

  private final Headers headers;
  private final SettledValues settled;
  private final boolean periodKnown;
  private final Remembered<String, Boolean> statuses =
      new Remembered<>(written -> CodeLists.activityStatuses().find(written).isPresent());

  RowIssues(Headers headers, SettledValues settled, boolean periodKnown) {
    this.headers = headers;
    this.settled = settled;
    this.periodKnown = periodKnown;
  }

  Optional<RowIssue> error(
      ReadRow row, WrittenOrganisation organisation, Optional<RowIssue.Code> objection) {
    if (organisation.isBlank()) {
      return Optional.of(issue(RowIssue.Code.ORGANISATION_MISSING, row, headers.of(who(row)), ""));
    }
    return objection.map(code -> issue(code, row, headers.of(Field.END), row.value(Field.END)));
  }

  List<RowIssue> warnings(ReadRow row, Resolution place, Recognised.Sector sector) {
    var issues = new ArrayList<RowIssue>();
    if (place instanceof Resolution.ByLikeness) {
      issues.add(placeIssue(RowIssue.Code.PLACE_BY_LIKENESS, row));
    }
    if (place.resolved().isEmpty()) {
      issues.add(placeIssue(RowIssue.Code.PLACE_NOT_RECOGNISED, row));
    }
    if (sector.code().isEmpty()) {
      var column = headers.of(Field.SECTOR);
      issues.add(issue(RowIssue.Code.SECTOR_NOT_RECOGNISED, row, column, sector.written()));
    }
    if (!periodKnown && !dated(row)) {
      issues.add(issue(RowIssue.Code.PERIOD_UNKNOWN, row, "", ""));
    }
    row.values().forEach((field, value) -> unread(row, field, value).ifPresent(issues::add));
    return issues;
  }

  /** Whether the organisation has to be looked at by a person. */
  Optional<RowIssue> review(ReadRow row, Organisations.Found organisation) {
    var who = who(row);
    return organisation.kind() == Organisations.Kind.REVIEW
        ? Optional.of(
            issue(RowIssue.Code.ORGANISATION_AMBIGUOUS, row, headers.of(who), row.value(who)))
        : Optional.empty();
  }

  RowIssue leftOut(ReadRow row) {
    return issue(RowIssue.Code.LEFT_OUT, row, "", "");
  }

  private RowIssue placeIssue(RowIssue.Code code, ReadRow row) {
    return issue(code, row, headers.of(where(row)), WrittenWhere.text(row));
  }

  /** Whether any cell says when; a month without its year does not. */
  private boolean dated(ReadRow row) {
    return Stream.of(Field.START, Field.END, Field.REPORTED)
        .flatMap(field -> settled.date(row, field).stream())
        .anyMatch(Predicate.not(When.MonthOfSomeYear.class::isInstance));
  }

  private Optional<RowIssue> unread(ReadRow row, Field field, String value) {
    if (field.isDate() && settled.date(row, field).isEmpty()) {
      return Optional.of(issue(RowIssue.Code.DATE_NOT_READ, row, headers.of(field), value));
    }
    if (field.isCount() && settled.count(row, field).isEmpty()) {
      return Optional.of(issue(RowIssue.Code.NUMBER_NOT_READ, row, headers.of(field), value));
    }
    if (field == Field.STATUS && !statuses.apply(value)) {
      return Optional.of(issue(RowIssue.Code.STATUS_NOT_RECOGNISED, row, headers.of(field), value));
    }
    return Optional.empty();
  }

  private static RowIssue issue(RowIssue.Code code, ReadRow row, String column, String value) {
    return RowIssue.of(code, row.row(), column, value);
  }

  private static Field who(ReadRow row) {
    return row.value(Field.ORG_NAME).isEmpty() && !row.value(Field.ORG_ACRONYM).isEmpty()
        ? Field.ORG_ACRONYM
        : Field.ORG_NAME;
  }

  /** The deepest column that says where. */
  private static Field where(ReadRow row) {
    return row.values().keySet().stream()
        .filter(Field::saysWhere)
        .max((left, right) -> left.compareTo(right))
        .orElse(Field.PLACE_NAME);
  }
}
