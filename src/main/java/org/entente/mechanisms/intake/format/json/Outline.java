package org.entente.mechanisms.intake.format.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.mechanisms.intake.IntakeProblem.Limit;

/** Finds all tables of a document and their columns, in one walk through it. */
final class Outline {

  private final Document document;
  private final Map<String, Table> tables = new LinkedHashMap<>();
  private int columnsLeft;
  private int rowsLeft;

  private Outline(Document document) {
    this.document = document;
    this.columnsLeft = document.limits().columns() * 4;
    this.rowsLeft = document.limits().rows();
  }

  static List<Table> of(Document document, boolean lines) {
    var outline = new Outline(document);
    try (var cursor = Cursor.over(document, lines)) {
      for (var found = cursor.next(); found.isPresent(); found = cursor.next()) {
        outline.add(found.orElseThrow());
      }
    }
    return List.copyOf(outline.tables.values());
  }

  private void add(Cursor.Found found) {
    if (--rowsLeft < 0) {
      throw document.tooLarge(Limit.ROWS, document.limits().rows());
    }
    switch (found.row()) {
      case Node.Fields row -> add(found.path(), row, List.of());
      case Node.Items _ -> table(found.path(), List.of(), Table.Kind.COUNTED);
      case Node.Text _, Node.Numeral _ -> {}
    }
  }

  private void add(String path, Node.Fields row, List<String> repeats) {
    var table = table(path, repeats, Table.Kind.NAMED);
    var flat = Flattened.of(row, repeats.isEmpty() ? "" : repeats.getLast());
    flat.cells().keySet().forEach(column -> add(column, table));
    flat.repeats()
        .forEach(
            (name, items) -> {
              var deeper = new ArrayList<>(repeats);
              deeper.add(name);
              var nested = table(path, deeper, Table.Kind.NAMED);
              table.columns().keySet().forEach(column -> add(column, nested));
              for (var item : items.items()) {
                if (item instanceof Node.Fields inner) {
                  add(path, inner, deeper);
                }
              }
            });
  }

  private Table table(String path, List<String> repeats, Table.Kind kind) {
    var key = kind + " " + path + " " + repeats;
    var table = tables.computeIfAbsent(key, _ -> Table.empty(path, repeats, kind));
    if (tables.size() > document.limits().archiveParts()) {
      throw document.tooLarge(Limit.ARCHIVE_PARTS, document.limits().archiveParts());
    }
    return table;
  }

  private void add(String column, Table table) {
    if (table.columns().putIfAbsent(column, table.columns().size()) != null) {
      return;
    }
    if (table.columns().size() > document.limits().columns() || --columnsLeft < 0) {
      throw document.tooLarge(Limit.COLUMNS, document.limits().columns());
    }
  }
}
