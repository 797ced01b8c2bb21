package org.entente.mechanisms.intake.iati;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.mechanisms.intake.RowIssue;
import org.entente.mechanisms.intake.RowIssue.Code;
import org.entente.mechanisms.intake.iati.standard.Finding;
import org.entente.mechanisms.intake.iati.standard.Standard;

/**
 * What the standard has to say about a file, alike findings together: each with the line it stands
 * on first, and in how many activities. None of it keeps an activity out.
 */
final class Remarks {

  private static final int DIFFERENT_ONES = 2_000;

  /** Findings that are told together. */
  private record Alike(Code code, String column, String value) {}

  private final Map<Alike, RowIssue> issues = new LinkedHashMap<>();
  private final Set<Alike> ofThisActivity = new HashSet<>();

  private Remarks() {}

  static List<RowIssue> of(ActivityStream activities, LocalDate today) {
    var remarks = new Remarks();
    var standard = new Standard(activities.standardRoot(), today, remarks::add);
    for (var each = activities.next(); each.isPresent(); each = activities.next()) {
      remarks.ofThisActivity.clear();
      var read = each.get();
      read.changes().stream()
          .sorted()
          .forEach(change -> remarks.add(Code.CONVERTED, read.row(), "", change.name()));
      standard.check(read.activity());
    }
    standard.end();
    return List.copyOf(remarks.issues.values());
  }

  private void add(Finding finding) {
    switch (finding.kind()) {
      case NOT_THE_STANDARD, ELEMENT_UNEXPECTED, TEXT_UNEXPECTED ->
          add(Code.ELEMENT_UNEXPECTED, finding, finding.written());
      case ELEMENT_MISSING -> add(Code.ELEMENT_MISSING, finding, finding.written());
      case ATTRIBUTE_MISSING -> add(Code.ATTRIBUTE_MISSING, finding, "");
      case ATTRIBUTE_UNEXPECTED -> add(Code.ATTRIBUTE_UNEXPECTED, finding, "");
      case VALUE_MALFORMED, OTHERWISE_INVALID ->
          add(Code.VALUE_MALFORMED, finding, finding.written());
      case OUT_OF_ORDER -> add(Code.OUT_OF_ORDER, finding, "");
      case CODE_UNKNOWN -> add(Code.CODE_UNKNOWN, finding, finding.written());
      case CODE_WITHDRAWN -> add(Code.CODE_WITHDRAWN, finding, finding.written());
      case RULE_BROKEN -> add(Code.RULE_BROKEN, finding, finding.rule());
    }
  }

  /** A list that is not complete may be added to: a code that it lacks is no fault. */
  private void add(Code code, Finding finding, String value) {
    if (finding.severity() != Finding.Severity.NOTE || code != Code.CODE_UNKNOWN) {
      add(code, finding.line(), finding.path(), value);
    }
  }

  private void add(Code code, int line, String column, String value) {
    var exactly = new Alike(code, column, value);
    var alike =
        issues.size() < DIFFERENT_ONES || issues.containsKey(exactly)
            ? exactly
            : new Alike(code, column, "…");
    if (ofThisActivity.add(alike)) {
      issues.merge(alike, RowIssue.of(code, line, column, alike.value()), RowIssue::alsoIn);
    }
  }
}
