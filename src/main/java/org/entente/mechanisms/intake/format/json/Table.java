package org.entente.mechanisms.intake.format.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A table in a document: where its rows lie, and through which repeats within each row one gets to
 * it. Columns stand in the order in which their names first appear; rows of a repeat carry the
 * cells of the rows they are nested in, so that they can be read by themselves.
 */
record Table(String path, List<String> repeats, Kind kind, Map<String, Integer> columns) {

  /** Whether rows name their cells or only count them. */
  enum Kind {
    NAMED,
    COUNTED
  }

  Table {
    repeats = List.copyOf(repeats);
  }

  static Table empty(String path, List<String> repeats, Kind kind) {
    return new Table(path, repeats, kind, new LinkedHashMap<>());
  }

  static Kind kindOf(Node row) {
    return row instanceof Node.Items ? Kind.COUNTED : Kind.NAMED;
  }

  /** What people see of where it lies: the names on the way, blank for a table at the top. */
  String name() {
    return repeats.isEmpty() ? path : Flattened.joined(path, repeats.getLast());
  }

  boolean holds(Cursor.Found found) {
    return found.path().equals(path) && kindOf(found.row()) == kind;
  }

  /** The rows of this table within one row of the document, each a text for every column. */
  Stream<List<String>> rows(Node row) {
    return switch (row) {
      case Node.Items(var items) -> Stream.of(items.stream().map(Flattened::text).toList());
      case Node.Fields fields -> rows(fields, "", Map.of(), 0);
      case Node.Text _, Node.Numeral _ -> Stream.empty();
    };
  }

  private Stream<List<String>> rows(
      Node.Fields row, String prefix, Map<String, String> above, int depth) {
    var flat = Flattened.of(row, prefix);
    var cells = new LinkedHashMap<>(above);
    cells.putAll(flat.cells());
    if (depth == repeats.size()) {
      return Stream.of(inColumns(cells));
    }
    var repeat = repeats.get(depth);
    var nested = flat.repeats().get(repeat);
    return nested == null
        ? Stream.empty()
        : nested.items().stream()
            .filter(Node.Fields.class::isInstance)
            .map(Node.Fields.class::cast)
            .flatMap(item -> rows(item, repeat, cells, depth + 1));
  }

  private List<String> inColumns(Map<String, String> cells) {
    var texts = new ArrayList<String>(columns.size());
    columns.keySet().forEach(column -> texts.add(cells.getOrDefault(column, "")));
    return texts;
  }
}
