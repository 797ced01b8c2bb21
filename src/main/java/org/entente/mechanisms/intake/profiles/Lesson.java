package org.entente.mechanisms.intake.profiles;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.mechanisms.intake.Receipt;
import org.entente.mechanisms.intake.columns.ColumnNames;
import org.entente.mechanisms.intake.fields.Field;
import org.entente.mechanisms.intake.instructions.Instructions;
import org.entente.mechanisms.intake.instructions.Instructions.By;
import org.entente.mechanisms.intake.instructions.Instructions.Meaning;
import org.entente.mechanisms.intake.instructions.Instructions.Repair;
import org.entente.mechanisms.intake.instructions.Instructions.Repair.Deed;
import org.entente.mechanisms.intake.instructions.Instructions.Table;
import org.entente.mechanisms.intake.instructions.Instructions.ValueMeaning;
import org.entente.mechanisms.intake.instructions.Instructions.Writing;
import org.entente.mechanisms.intake.understanding.Layout;
import org.entente.mechanisms.intake.values.Folded;

/**
 * What one report taught: where its table was, what each column held (by name, the unused ones
 * too), how its dates and numbers were written, which columns were filled down, and what its values
 * meant. Its JSON is the form in which profiles travel between nodes; versions count from 1.
 */
public record Lesson(
    String name,
    int version,
    String fingerprint,
    Table table,
    List<Learned> columns,
    Map<String, Writing> writings,
    Optional<List<String>> filled,
    List<ValueMeaning> values) {

  /** A column by name, and the label of its field; none when it was left unused. */
  public record Learned(String column, Optional<String> field) {

    public Learned {
      requireNonNull(column);
      if (field.isPresent() && field.flatMap(Field::labelled).isEmpty()) {
        throw new IllegalArgumentException("no field is called " + field.orElseThrow());
      }
    }
  }

  public Lesson {
    requireNonNull(table);
    requireNonNull(fingerprint);
    name = name.strip();
    columns = List.copyOf(columns);
    writings = Map.copyOf(writings);
    filled = filled.map(names -> names.stream().sorted().distinct().toList());
    values = List.copyOf(values);
    if (name.isEmpty() || columns.isEmpty() || version < 1) {
      throw new IllegalArgumentException("a lesson has a name, columns and a version from 1");
    }
  }

  /** What a report taught that is about to stand published. */
  static Lesson of(String name, Receipt receipt, String fingerprint, Instructions decided) {
    var lines = receipt.columns();
    var names =
        ColumnNames.of(
            lines.stream().map(Receipt.ColumnLine::header).toList(),
            lines.stream().map(Receipt.ColumnLine::tag).toList());
    var columns =
        lines.stream().map(line -> new Learned(names.get(line.index()), line.field())).toList();
    var form = receipt.form();
    var writings = new HashMap<>(form.writings());
    writings.putAll(decided.writings());
    return new Lesson(
        name,
        1,
        fingerprint,
        new Table(Optional.of(form.sheet()), Optional.of(form.headerRows())),
        columns,
        writings,
        filled(decided),
        decided.values());
  }

  /** The columns of which a person said that a blank means what stands above it. */
  private static Optional<List<String>> filled(Instructions decided) {
    var names =
        decided.repairs().stream()
            .filter(repair -> repair.deed() == Deed.FILL_DOWN)
            .map(Repair::column)
            .toList();
    return Optional.of(names).filter(some -> !some.isEmpty());
  }

  public boolean fills(String column) {
    return filled.filter(names -> names.contains(column)).isPresent();
  }

  /** Whether it says the same about reading, whatever it is called and wherever the table was. */
  boolean teachesAs(Lesson other) {
    return fingerprint.equals(other.fingerprint)
        && Set.copyOf(columns).equals(Set.copyOf(other.columns))
        && writings.equals(other.writings)
        && filled.equals(other.filled)
        && Set.copyOf(values).equals(Set.copyOf(other.values));
  }

  /** This lesson as the next version of an earlier one, under the name that people gave that. */
  Lesson after(Lesson earlier) {
    return new Lesson(
        earlier.name, earlier.version + 1, fingerprint, table, columns, writings, filled, values);
  }

  public Lesson called(String newName) {
    return new Lesson(newName, version, fingerprint, table, columns, writings, filled, values);
  }

  /** The same, but for what the columns hold. */
  public Lesson withColumns(List<Learned> changed) {
    return new Lesson(name, version, fingerprint, table, changed, writings, filled, values);
  }

  /** The same, but for what written values mean. */
  public Lesson withValues(List<ValueMeaning> changed) {
    return new Lesson(name, version, fingerprint, table, columns, writings, filled, changed);
  }

  /** How much of its columns and of the layout's are the same by name: 0 to 1. */
  double fit(Layout layout) {
    var learned = columns.stream().map(each -> key(each.column())).collect(Collectors.toSet());
    var found = layout.names().stream().map(Lesson::key).collect(Collectors.toSet());
    var both = new HashSet<>(learned);
    both.retainAll(found);
    return (double) both.size() / Math.max(learned.size(), found.size());
  }

  /** The columns of a report that it says nothing about. */
  public List<String> strangeTo(List<String> names) {
    var learned = columns.stream().map(each -> key(each.column())).collect(Collectors.toSet());
    return names.stream().filter(name -> !learned.contains(key(name))).toList();
  }

  /** What it decides about a report of this layout, added to what was decided elsewhere. */
  Instructions about(Layout layout, Instructions before) {
    var byKey =
        columns.stream()
            .collect(Collectors.toMap(each -> key(each.column()), each -> each, (one, _) -> one));
    var meanings = new HashMap<String, Meaning>();
    var written = new HashMap<String, Writing>();
    var repairs = new HashSet<>(before.repairs());
    for (var name : layout.names()) {
      Optional.ofNullable(byKey.get(key(name)))
          .ifPresent(
              learned -> {
                meanings.put(name, new Meaning(learned.field(), By.PROFILE));
                Optional.ofNullable(writings.get(learned.column()))
                    .ifPresent(writing -> written.put(name, writing));
                if (fills(learned.column())) {
                  repairs.add(Repair.fillDown(name));
                }
              });
    }
    return before
        .withTable(new Table(Optional.of(layout.sheet().name()), Optional.of(layout.headerRows())))
        .withColumns(meanings)
        .withWritings(written)
        .repairing(repairs)
        .withValues(values);
  }

  private static String key(String name) {
    var folded = Folded.text(name);
    return folded.isEmpty() ? name : folded;
  }
}
