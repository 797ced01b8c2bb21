package org.entente.mechanisms.intake.web.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.ground.shell.Here;
import org.entente.ground.shell.Words;
import org.entente.mechanisms.intake.Because;
import org.entente.mechanisms.intake.format.Blanks;
import org.entente.mechanisms.intake.format.RawRow;
import org.entente.mechanisms.intake.understanding.Layout;
import org.entente.mechanisms.intake.understanding.SheetCandidate;

/** The sheets of a file to choose from, and the first rows of the one that is looked at. */
public record TableView(List<SheetLine> sheets, SheetLine lookedAt, List<RowLine> rows) {

  private static final int ROWS_OF_A_FRAME = 25;
  private static final int ROWS_ABOVE = 6;
  private static final int SAMPLE = 8;
  private static final int COLUMNS = 10;

  public TableView {
    sheets = List.copyOf(sheets);
    rows = List.copyOf(rows);
  }

  /** One sheet: why it would be taken or left, and where to look at it. */
  public record SheetLine(
      String name, String why, int rows, boolean taken, boolean looked, String href) {}

  /** What a row is to the table. */
  public enum Part {
    ABOVE,
    HEADER,
    TAGS,
    DATA
  }

  /** One row as given: its number in the file, what it is, and its first cells. */
  public record RowLine(int number, Part part, List<String> cells, int more) {

    public boolean header() {
      return part == Part.HEADER;
    }

    /** Its word on the page. */
    public String key() {
      return "mapping.part." + part.name();
    }
  }

  static TableView of(List<SheetCandidate> all, SheetCandidate lookedAt, Here here, Words words) {
    var lines = all.stream().map(sheet -> line(sheet, lookedAt, here, words)).toList();
    return new TableView(lines, line(lookedAt, lookedAt, here, words), rows(lookedAt));
  }

  private static SheetLine line(
      SheetCandidate sheet, SheetCandidate lookedAt, Here here, Words words) {
    var verdict = sheet.verdict();
    var why =
        verdict.why().stream()
            .map(Because::of)
            .map(reason -> words.say("intake.sheet." + reason.key(), reason.facts()))
            .collect(Collectors.joining("; "));
    return new SheetLine(
        verdict.sheet().name(),
        why,
        verdict.rowsSeen(),
        verdict.taken(),
        verdict.sheet().equals(lookedAt.verdict().sheet()),
        new Here(here.path(), Map.of()).with("sheet", verdict.sheet().name()).href());
  }

  /** What stands above the header, the header, and a sample of what follows. */
  private static List<RowLine> rows(SheetCandidate sheet) {
    var lines = new ArrayList<RowLine>();
    var layout = sheet.layout();
    int suggested = layout.isPresent() ? 0 : firstOfSeveralCells(sheet);
    int width = sheet.first().stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    int data = 0;
    for (var row : sheet.first().stream().limit(ROWS_OF_A_FRAME + SAMPLE).toList()) {
      var part = row.number() == suggested ? Part.HEADER : part(row, layout);
      data += part == Part.DATA ? 1 : 0;
      if (data <= SAMPLE) {
        lines.add(line(row, part, width));
      }
    }
    int header =
        IntStream.range(0, lines.size()).filter(at -> lines.get(at).header()).min().orElse(0);
    return lines.subList(Math.max(0, header - ROWS_ABOVE), lines.size());
  }

  /** Where nothing looks like a header, the first row with several cells may be one. */
  private static int firstOfSeveralCells(SheetCandidate sheet) {
    return sheet.first().stream()
        .filter(row -> row.cells().stream().filter(cell -> !Blanks.isBlank(cell)).count() > 1)
        .mapToInt(RawRow::number)
        .findFirst()
        .orElse(0);
  }

  private static Part part(RawRow row, Optional<Layout> layout) {
    if (layout.isEmpty()) {
      return Part.DATA;
    }
    var known = layout.orElseThrow();
    if (known.headerRows().contains(row.number())) {
      return Part.HEADER;
    }
    if (known.tagRow() == row.number()) {
      return Part.TAGS;
    }
    return row.number() < known.firstDataRow() ? Part.ABOVE : Part.DATA;
  }

  private static RowLine line(RawRow row, Part part, int width) {
    var cells =
        IntStream.range(0, Math.min(width, COLUMNS))
            .mapToObj(row::cell)
            .map(Samples::harmless)
            .toList();
    return new RowLine(row.number(), part, cells, Math.max(0, row.cells().size() - COLUMNS));
  }

  /** The most columns that a row of it shows. */
  public int width() {
    return rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
  }
}
