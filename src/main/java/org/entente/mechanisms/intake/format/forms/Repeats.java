package org.entente.mechanisms.intake.format.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.ground.problem.Refused;
import org.entente.mechanisms.intake.IntakeProblem.Limit;
import org.entente.mechanisms.intake.IntakeProblem.TooLarge;
import org.entente.mechanisms.intake.format.Limits;
import org.entente.mechanisms.intake.format.RawRow;
import org.entente.mechanisms.intake.format.Report;

/**
 * Joins the rows of repeats, which exports keep in sheets of their own, to the rows they belong to:
 * by {@code PARENT_KEY} and {@code KEY} (ODK), or by {@code _parent_index} and {@code _index} in
 * the sheet that {@code _parent_table_name} names (Kobo).
 */
final class Repeats {

  private static final int DEEPEST = 8;

  private final Report report;
  private final List<Sampled> tables;
  private final Limits limits;
  private final Map<Sampled, Map<String, List<String>>> keptRows = new HashMap<>();

  Repeats(Report report, List<Sampled> tables, Limits limits) {
    this.report = report;
    this.tables = tables;
    this.limits = limits;
  }

  /** How a row of a sheet says which row of another it belongs to. */
  private record Link(Sampled parent, int keyThere, int keyHere) {}

  /** The first rows of a sheet as {@link #rows} gives them. */
  List<RawRow> sample(Sampled table) {
    try (var rows = rows(table)) {
      return rows.limit(table.rows().size()).toList();
    }
  }

  /** The rows of a sheet, each behind the cells of the row it belongs to. */
  Stream<RawRow> rows(Sampled table) {
    return rows(table, 0);
  }

  private Stream<RawRow> rows(Sampled table, int depth) {
    var link = depth < DEEPEST ? link(table) : Optional.<Link>empty();
    if (link.isEmpty()) {
      return report.rows(table.sheet());
    }
    var to = link.orElseThrow();
    var parents = parents(to, depth);
    var header = parents.getOrDefault("", List.of());
    int headerRow = table.rows().getFirst().number();
    return report
        .rows(table.sheet())
        .map(
            row -> {
              boolean isHeader = row.number() == headerRow;
              var above = isHeader ? header : parents.getOrDefault(row.cell(to.keyHere), List.of());
              return joined(row, above, header.size());
            });
  }

  private static RawRow joined(RawRow row, List<String> above, int width) {
    var cells = new ArrayList<String>(width + row.cells().size());
    cells.addAll(above);
    while (cells.size() < width) {
      cells.add("");
    }
    cells.addAll(row.cells());
    return new RawRow(row.number(), cells, row.filtered());
  }

  private Optional<Link> link(Sampled table) {
    var byKey = table.column("PARENT_KEY");
    if (byKey.isPresent()) {
      return first(table, byKey.getAsInt(), "KEY", "");
    }
    var byIndex = table.column("_parent_index");
    var named = table.column("_parent_table_name");
    if (byIndex.isEmpty() || named.isEmpty() || table.rows().size() < 2) {
      return Optional.empty();
    }
    return first(table, byIndex.getAsInt(), "_index", table.rows().get(1).cell(named.getAsInt()));
  }

  /** The first other sheet with the column, and with a row that the first row here points to. */
  private Optional<Link> first(Sampled table, int keyHere, String column, String name) {
    if (table.rows().size() < 2) {
      return Optional.empty();
    }
    var wanted = table.rows().get(1).cell(keyHere);
    return tables.stream()
        .filter(other -> !other.equals(table) && other.sheet().name().endsWith(name))
        .filter(other -> other.column(column).isPresent())
        .map(other -> new Link(other, other.column(column).getAsInt(), keyHere))
        .filter(link -> holds(link, wanted))
        .findFirst();
  }

  private boolean holds(Link link, String key) {
    try (var rows = report.rows(link.parent.sheet())) {
      return rows.skip(1).anyMatch(row -> row.cell(link.keyThere).equals(key));
    }
  }

  /** The rows that may be pointed to by their key, and the header under the empty key. */
  private Map<String, List<String>> parents(Link link, int depth) {
    var known = keptRows.get(link.parent);
    if (known != null) {
      return known;
    }
    var kept = new HashMap<String, List<String>>();
    long lettersLeft = limits.sharedLetters();
    try (var rows = rows(link.parent, depth + 1)) {
      int offset = -1;
      for (var row : (Iterable<RawRow>) rows::iterator) {
        if (offset < 0) {
          offset = row.cells().size() - link.parent.headers().size();
          kept.put("", row.cells());
        } else {
          kept.putIfAbsent(row.cell(offset + link.keyThere), row.cells());
        }
        lettersLeft -= row.cells().stream().mapToInt(cell -> cell.length() + 8).sum();
        if (lettersLeft < 0) {
          throw new Refused(
              new TooLarge(report.file().name(), Limit.SHARED_STRINGS, limits.sharedLetters()));
        }
      }
    }
    keptRows.put(link.parent, kept);
    return kept;
  }
}
