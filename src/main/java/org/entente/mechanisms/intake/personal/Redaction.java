package org.entente.mechanisms.intake.personal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.mechanisms.intake.format.RawRow;
import org.entente.mechanisms.intake.instructions.Instructions.Treatment;
import org.entente.mechanisms.intake.personal.Mark.Kind;
import org.entente.mechanisms.intake.understanding.Layout;

/**
 * Treats what the cells of a report say about persons before any of it is kept, and counts it by
 * column. Among contacts a cell is kept, masked or dropped as a whole; elsewhere only the marks in
 * it are. What nobody decided about is dropped, but for names in free words, which are kept.
 */
public final class Redaction {

  /** What a masked mark looks like. */
  public static final String MASK = "\u2022\u2022\u2022";

  private static final int SAMPLES = 2;
  private static final int REMEMBERED = 5_000;
  private static final int REMEMBERED_LETTERS = 100;

  /**
   * So many cells of a column (from 0, and the name that its cells are kept under) held this kind
   * of mark; what became of them, and what some of them look like behind a mask.
   */
  public record Found(
      int column, String name, Kind kind, int cells, Treatment treatment, List<String> samples) {}

  /** One column: its name, its use, what was decided about it, and what was found so far. */
  private static final class Watched {
    final String name;
    final Use use;
    final Optional<Treatment> decided;
    final Map<Kind, Integer> cells = new EnumMap<>(Kind.class);
    final Map<Kind, Set<String>> samples = new EnumMap<>(Kind.class);
    private final Set<String> unmarked = new HashSet<>();

    Watched(String name, Use use, Optional<Treatment> decided) {
      this.name = name;
      this.use = use;
      this.decided = decided;
    }

    /** The cells of a column repeat: those that hold no mark are looked at once. */
    List<Mark> marks(String cell) {
      if (unmarked.contains(cell)) {
        return List.of();
      }
      var marks = Marks.in(cell, use);
      if (marks.isEmpty() && cell.length() <= REMEMBERED_LETTERS && unmarked.size() < REMEMBERED) {
        unmarked.add(cell);
      }
      return marks;
    }

    Treatment treatment(Kind kind) {
      return decided.orElse(
          kind == Kind.NAME && use != Use.CONTACTS ? Treatment.KEEP : Treatment.DROP);
    }
  }

  private final List<Watched> columns;

  private Redaction(List<Watched> columns) {
    this.columns = columns;
  }

  /** For the rows of a table, by what was decided about some of its columns. */
  public static Redaction of(Layout layout, Map<String, Treatment> decided) {
    var names = layout.names();
    var columns = new ArrayList<Watched>();
    for (int at = 0; at < names.size(); at++) {
      var name = names.get(at);
      var use = Use.of(layout.columns().get(at));
      columns.add(new Watched(name, use, Optional.ofNullable(decided.get(name))));
    }
    return new Redaction(columns);
  }

  /** The row as it may be kept; the very same one when nothing in it had to be treated. */
  public RawRow of(RawRow row) {
    for (int at = 0; at < watched(row); at++) {
      var cell = row.cells().get(at);
      var kept = treat(cell, columns.get(at));
      if (!kept.equals(cell)) {
        return treatedFrom(row, at, kept);
      }
    }
    return row;
  }

  private RawRow treatedFrom(RawRow row, int first, String kept) {
    var cells = new ArrayList<>(row.cells());
    cells.set(first, kept);
    for (int at = first + 1; at < watched(row); at++) {
      cells.set(at, treat(cells.get(at), columns.get(at)));
    }
    return new RawRow(row.number(), cells, row.filtered());
  }

  private int watched(RawRow row) {
    return Math.min(row.cells().size(), columns.size());
  }

  private static String treat(String cell, Watched column) {
    var marks = column.marks(cell);
    if (marks.isEmpty()) {
      return cell;
    }
    marks.stream().map(Mark::kind).distinct().forEach(kind -> count(cell, marks, kind, column));
    return column.use == Use.CONTACTS ? whole(cell, marks, column) : parts(cell, marks, column);
  }

  private static void count(String cell, List<Mark> marks, Kind kind, Watched column) {
    column.cells.merge(kind, 1, Integer::sum);
    var samples = column.samples.computeIfAbsent(kind, _ -> new LinkedHashSet<>());
    if (samples.size() < SAMPLES) {
      samples.add(Masks.sample(cell, marks));
    }
  }

  /** A cell among contacts: its strictest treatment covers all of it. */
  private static String whole(String cell, List<Mark> marks, Watched column) {
    var strictest =
        marks.stream()
            .map(mark -> column.treatment(mark.kind()))
            .max(Enum::compareTo)
            .orElse(Treatment.KEEP);
    return switch (strictest) {
      case KEEP -> cell;
      case MASK -> MASK;
      case DROP -> "";
    };
  }

  /** A cell elsewhere: what stands around the marks stays. */
  private static String parts(String cell, List<Mark> marks, Watched column) {
    var kept = new StringBuilder();
    int at = 0;
    for (var mark : marks) {
      kept.append(cell, at, mark.from());
      switch (column.treatment(mark.kind())) {
        case KEEP -> kept.append(cell, mark.from(), mark.until());
        case MASK -> kept.append(MASK);
        case DROP -> {}
      }
      at = mark.until();
    }
    return Masks.tidy(kept.append(cell, at, cell.length()).toString());
  }

  /** What was found so far, by column and kind. */
  public List<Found> found() {
    var all = new ArrayList<Found>();
    for (int at = 0; at < columns.size(); at++) {
      var column = columns.get(at);
      for (var kind : column.cells.keySet()) {
        all.add(
            new Found(
                at,
                column.name,
                kind,
                column.cells.getOrDefault(kind, 0),
                column.treatment(kind),
                List.copyOf(column.samples.getOrDefault(kind, Set.of()))));
      }
    }
    return List.copyOf(all);
  }
}
