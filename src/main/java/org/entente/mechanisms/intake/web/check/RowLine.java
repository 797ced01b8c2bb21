package org.entente.mechanisms.intake.web.check;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.entente.ground.identity.Ids;
import org.entente.mechanisms.intake.Receipt;
import org.entente.mechanisms.intake.Wording;
import org.entente.mechanisms.intake.columns.ColumnNames;
import org.entente.mechanisms.intake.columns.ColumnNames.Title;
import org.entente.mechanisms.intake.fields.Field;
import org.entente.mechanisms.intake.preview.PreviewedRow;
import org.entente.mechanisms.intake.preview.PreviewedRow.ChangedCell;
import org.entente.mechanisms.intake.preview.RowOutcome;
import org.entente.mechanisms.intake.web.ColumnView;
import org.entente.mechanisms.intake.web.ImportView;

/** A row of a difference as its page shows it; marks of persons are kept off the page. */
public record RowLine(PreviewedRow row, ImportView view) {

  private static final List<List<Field>> TITLE =
      List.of(
          List.of(Field.ORG_NAME, Field.ORG_ACRONYM, Field.ORG_CODE),
          List.of(Field.ACTIVITY, Field.DESCRIPTION, Field.SECTOR),
          List.of(
              Field.PLACE_NAME,
              Field.ADM4_NAME,
              Field.ADM3_NAME,
              Field.ADM2_NAME,
              Field.ADM2_CODE,
              Field.ADM1_NAME,
              Field.ADM1_CODE));

  /** Who does what where, as far as the row says. */
  public List<String> title() {
    return TITLE.stream().flatMap(fields -> first(fields).stream()).toList();
  }

  private Optional<String> first(List<Field> fields) {
    var names = names();
    return fields.stream()
        .map(field -> names.get(field.label()))
        .filter(Objects::nonNull)
        .map(name -> row.cells().getOrDefault(name, ""))
        .filter(cell -> !cell.isBlank())
        .map(ColumnView::harmless)
        .findFirst();
  }

  /** The name of the column of each field. */
  private Map<String, String> names() {
    var order = order();
    var names = new LinkedHashMap<String, String>();
    var columns = columns();
    for (int i = 0; i < columns.size(); i++) {
      var name = order.get(i);
      columns.get(i).field().ifPresent(field -> names.putIfAbsent(field, name));
    }
    return names;
  }

  private List<Receipt.ColumnLine> columns() {
    return view.receipt().map(Receipt::columns).orElse(List.of());
  }

  private List<String> order() {
    return ColumnNames.of(
        columns().stream()
            .map(line -> new Title(line.index(), line.header(), line.tag()))
            .toList());
  }

  /** Its cells in the order of the file. */
  public SequencedMap<String, String> cells() {
    var cells = new LinkedHashMap<String, String>();
    inOrder(row.cells().keySet().stream(), header -> header)
        .forEach(name -> cells.put(name, ColumnView.harmless(row.cells().getOrDefault(name, ""))));
    return cells;
  }

  /** What differs from what was reported last, in the order of the file. */
  public List<ChangedCell> changes() {
    return inOrder(row.changes().stream(), ChangedCell::header)
        .map(
            cell ->
                new ChangedCell(
                    cell.header(),
                    ColumnView.harmless(cell.before()),
                    ColumnView.harmless(cell.after())))
        .toList();
  }

  private <T> Stream<T> inOrder(Stream<T> cells, java.util.function.Function<T, String> name) {
    var order = order();
    return cells.sorted(
        Comparator.comparing(
                (T cell) -> {
                  int at = order.indexOf(name.apply(cell));
                  return at < 0 ? Integer.MAX_VALUE : at;
                })
            .thenComparing(name));
  }

  /** What was noted about it, in words. */
  public List<String> issues() {
    var wording = new Wording(view.words());
    return row.issues().stream()
        .map(noted -> wording.message(noted.issue(row.number().orElse(0))))
        .toList();
  }

  /** The address below the mission of the record, where there is one by now. */
  public Optional<String> recordPath() {
    boolean there =
        switch (row.outcome()) {
          case CHANGED, UNCHANGED, VANISHED -> true;
          case CREATED -> view.stands(org.entente.mechanisms.intake.Import.State.PUBLISHED);
          case REJECTED, SKIPPED -> false;
        };
    return row.record().filter(_ -> there).map(id -> "activities/" + Ids.brief(id));
  }

  /** Whether a person left it out. */
  public boolean leftOut() {
    return row.number().isPresent()
        && view.given().instructions().leftOut().contains(row.number().getAsInt());
  }

  public boolean mayBeLeftOut() {
    return row.outcome() == RowOutcome.CREATED || row.outcome() == RowOutcome.CHANGED;
  }

  /** The icon and colour of what becomes of it. */
  public String kind() {
    return kind(row.outcome());
  }

  public static String kind(RowOutcome outcome) {
    return switch (outcome) {
      case REJECTED -> "bad";
      case CHANGED, VANISHED -> "warn";
      case CREATED -> "ok";
      case UNCHANGED, SKIPPED -> "info";
    };
  }
}
