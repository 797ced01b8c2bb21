package org.entente.mechanisms.intake.workbooks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.mechanisms.intake.fields.Field;
import org.entente.mechanisms.intake.format.RawRow;
import org.entente.mechanisms.intake.format.Report;
import org.entente.mechanisms.intake.format.Sheet;
import org.entente.mechanisms.intake.format.views.Overlay;

/**
 * An {@link EditableWorkbook} that came back: which sheet people edited, what its columns hold, and
 * what each row said when the workbook was made, by key. Places are chosen as "name (code)" and
 * read as their code.
 */
public final class ReturnedWorkbook {

  /** The hidden sheet, and what stands in its first cell. */
  static final String BASE = "entente-base";

  static final int NAME_ROW = 0;
  static final int HEADER_ROW = 1;
  static final int FIELD_ROW = 2;

  private static final int HEADS = FIELD_ROW + 1;
  private static final Pattern CODED = Pattern.compile("(?s).*\\(([^()]+)\\)\\s*");

  private ReturnedWorkbook() {}

  /** The workbook, if the report is one that was made to be edited. */
  public static Optional<RoundTrip> of(Report report) {
    return report.sheets().stream()
        .filter(each -> each.hidden() && each.name().equals(BASE))
        .findFirst()
        .flatMap(hidden -> read(report, hidden));
  }

  private static Optional<RoundTrip> read(Report report, Sheet hidden) {
    try (var rows = report.rows(hidden)) {
      var all = rows.iterator();
      var heads = new ArrayList<RawRow>();
      while (all.hasNext() && heads.size() < HEADS) {
        heads.add(all.next());
      }
      if (heads.size() < HEADS || !heads.get(NAME_ROW).cell(0).equals(BASE)) {
        return Optional.empty();
      }
      var headers = heads.get(HEADER_ROW).cells();
      var fields = fields(headers, heads.get(FIELD_ROW));
      var base = new HashMap<RecordKey, Map<String, String>>();
      all.forEachRemaining(
          row ->
              RecordKey.read(row.cell(0))
                  .ifPresent(key -> base.put(key, cells(headers, fields, row))));
      var sheet = heads.get(NAME_ROW).cell(1);
      return Optional.of(
          new RoundTrip(new Coded(report, sheet, fields), sheet, fields, Set.of(), new Base(base)));
    }
  }

  private static Map<String, Field> fields(List<String> headers, RawRow labels) {
    var fields = new LinkedHashMap<String, Field>();
    for (int i = 1; i < headers.size(); i++) {
      var header = headers.get(i);
      Field.labelled(labels.cell(i)).ifPresent(field -> fields.put(header, field));
    }
    return fields;
  }

  private static Map<String, String> cells(
      List<String> headers, Map<String, Field> fields, RawRow row) {
    var cells = new HashMap<String, String>();
    for (int i = 1; i < headers.size(); i++) {
      var cell = read(headers.get(i), row.cell(i), fields);
      if (!cell.isBlank()) {
        cells.put(headers.get(i), cell);
      }
    }
    return Map.copyOf(cells);
  }

  private static String read(String header, String cell, Map<String, Field> fields) {
    var field = Optional.ofNullable(fields.get(header));
    var coded = CODED.matcher(cell);
    return field.filter(Field::isAreaCode).isPresent() && coded.matches() ? coded.group(1) : cell;
  }

  /** What the rows said, as the hidden sheet keeps it. */
  private record Base(Map<RecordKey, Map<String, String>> cells) implements RoundTrip.Shown {

    @Override
    public Set<UUID> records() {
      return cells.keySet().stream().map(RecordKey::record).collect(Collectors.toSet());
    }

    @Override
    public Optional<Map<String, String>> edited(RecordKey key, Map<String, String> row) {
      var before = cells.getOrDefault(key, Map.of());
      return before.equals(row) ? Optional.empty() : Optional.of(before);
    }
  }

  /** The workbook with the codes of places instead of what people chose from the list. */
  private record Coded(Report all, String sheet, Map<String, Field> fields) implements Overlay {

    @Override
    public Stream<RawRow> rows(Sheet asked) {
      if (!asked.name().equals(sheet)) {
        return all.rows(asked);
      }
      var headers = new ArrayList<String>();
      return all.rows(asked).map(row -> coded(row, headers));
    }

    /** The row with the header of the keys holds all headers, by which the others are read. */
    private RawRow coded(RawRow row, List<String> headers) {
      if (headers.isEmpty()) {
        headers.addAll(row.cells().contains(RecordKey.HEADER) ? row.cells() : List.of());
        return row;
      }
      var cells = new ArrayList<String>();
      for (int i = 0; i < row.cells().size(); i++) {
        cells.add(read(i < headers.size() ? headers.get(i) : "", row.cell(i), fields));
      }
      return new RawRow(row.number(), cells, row.filtered());
    }
  }
}
