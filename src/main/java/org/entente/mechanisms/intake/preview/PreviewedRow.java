package org.entente.mechanisms.intake.preview;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.entente.ground.releasability.Labelled;
import org.entente.mechanisms.intake.RowIssue;

/**
 * What becomes of one row (none for a record that vanished): the record, how many equal rows there
 * are, its cells by header, what was noted about it, and the cells that its record was last
 * reported with, where the reader may know them.
 */
public record PreviewedRow(
    OptionalInt number,
    RowOutcome outcome,
    Optional<UUID> record,
    int copies,
    Map<String, String> cells,
    Optional<Map<String, String>> before,
    List<Noted> issues,
    int label)
    implements Labelled {

  /** Something that was noted about the row. */
  public record Noted(RowIssue.Code code, String column, String value) {

    public RowIssue issue(int row) {
      return RowIssue.of(code, row, column, value);
    }
  }

  /** A cell that is not what it was; blank stands for no cell. */
  public record ChangedCell(String header, String before, String after) {}

  public PreviewedRow {
    cells = Map.copyOf(cells);
    before = before.map(Map::copyOf);
    issues = List.copyOf(issues);
  }

  /** The cells that differ from what was reported last. */
  public List<ChangedCell> changes() {
    return before.map(this::changes).orElse(List.of());
  }

  private List<ChangedCell> changes(Map<String, String> earlier) {
    var headers = new LinkedHashSet<>(cells.keySet());
    headers.addAll(earlier.keySet());
    return headers.stream()
        .sorted()
        .map(
            header ->
                new ChangedCell(
                    header, earlier.getOrDefault(header, ""), cells.getOrDefault(header, "")))
        .filter(cell -> !cell.before().equals(cell.after()))
        .toList();
  }
}
