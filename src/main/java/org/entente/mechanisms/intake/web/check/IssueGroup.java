package org.entente.mechanisms.intake.web.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.ground.shell.Here;
import org.entente.ground.shell.Link;
import org.entente.mechanisms.intake.Receipt;
import org.entente.mechanisms.intake.RowIssue;
import org.entente.mechanisms.intake.RowIssue.Severity;
import org.entente.mechanisms.intake.Wording;
import org.entente.mechanisms.intake.instructions.Instructions.Repair;
import org.entente.mechanisms.intake.repairs.Fixes;
import org.entente.mechanisms.intake.web.ImportView;

/** Issues that the same deed repairs: of one kind, those in most rows first. */
public record IssueGroup(RowIssue.Code code, int rows, List<RowIssue> issues, ImportView view) {

  private static final int SHOWN = 12;

  /** What was found about rows, by kind, the worst and then the most first. */
  public static List<IssueGroup> of(ImportView view) {
    var issues = view.receipt().map(Receipt::issues).orElse(List.of());
    var groups = new ArrayList<IssueGroup>();
    for (var code : RowIssue.Code.values()) {
      var alike = new ArrayList<>(issues.stream().filter(each -> each.code() == code).toList());
      if (!alike.isEmpty()) {
        alike.sort(Comparator.comparingInt(RowIssue::rows).reversed());
        int rows = alike.stream().mapToInt(RowIssue::rows).sum();
        groups.add(new IssueGroup(code, rows, alike, view));
      }
    }
    groups.sort(
        Comparator.comparing(IssueGroup::severity)
            .thenComparing(Comparator.comparingInt(IssueGroup::rows).reversed()));
    return groups;
  }

  public List<RowIssue> shown() {
    return issues.stream().limit(SHOWN).toList();
  }

  public int hidden() {
    return Math.max(0, issues.size() - SHOWN);
  }

  public Severity severity() {
    return issues.getFirst().severity();
  }

  /** The icon and colour of its severity. */
  public String kind() {
    return switch (severity()) {
      case ERROR -> "bad";
      case WARNING -> "warn";
      case NOTE -> "info";
    };
  }

  public String message(RowIssue issue) {
    return new Wording(view.words()).message(issue);
  }

  /** What to do about it. */
  public String fix() {
    return new Wording(view.words()).fix(issues.getFirst());
  }

  /** What one click does for all its rows. */
  public List<Repair.Deed> deeds() {
    return Fixes.of(code);
  }

  /** The page on which a person says what was meant, where that mends it too. */
  public Optional<String> told() {
    return switch (code) {
      case DATE_NOT_READ, NUMBER_NOT_READ -> Optional.of("columns");
      case PLACE_NOT_RECOGNISED,
          PLACE_BY_LIKENESS,
          PLACE_CODE_CONTRADICTS_NAME,
          SECTOR_NOT_RECOGNISED,
          STATUS_NOT_RECOGNISED,
          ORGANISATION_AMBIGUOUS,
          ORGANISATION_BY_LIKENESS ->
          Optional.of("values");
      case ORGANISATION_MISSING,
          ENDS_BEFORE_START,
          CHANGED_MEANWHILE,
          CHANGED_FOR_ANOTHER,
          PLACE_MISSING,
          SECTOR_MISSING,
          PERIOD_UNKNOWN,
          LEFT_OUT,
          OF_ANOTHER,
          MEANS_SOMETHING_ELSE,
          WRITTEN_ONCE,
          MERGED_CELLS_FILLED,
          FILLED_FROM_ABOVE,
          TOTALS_SKIPPED,
          HEADER_REPEATED,
          ELEMENT_MISSING,
          ELEMENT_UNEXPECTED,
          ATTRIBUTE_MISSING,
          ATTRIBUTE_UNEXPECTED,
          VALUE_MALFORMED,
          CODE_UNKNOWN,
          RULE_BROKEN,
          CODE_WITHDRAWN,
          OUT_OF_ORDER,
          CONVERTED ->
          Optional.empty();
    };
  }

  /** The page with all its rows, or with those of one of its issues. */
  public Link rowsOf(RowIssue issue, Here rows) {
    return new Link(
        message(issue),
        allRows(rows).with("column", issue.column()).with("value", issue.value()).href());
  }

  /** The address of the page with all its rows. */
  public Here allRows(Here rows) {
    return rows.with("issue", code.name());
  }
}
