package org.entente.mechanisms.intake.web.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.ground.shell.Faults;
import org.entente.ground.shell.Faults.Fault;
import org.entente.ground.shell.Words;
import org.entente.mechanisms.intake.fields.Field;
import org.entente.mechanisms.intake.instructions.Instructions;
import org.entente.mechanisms.intake.instructions.Instructions.By;
import org.entente.mechanisms.intake.instructions.Instructions.Meaning;
import org.entente.mechanisms.intake.instructions.Instructions.Writing;
import org.springframework.util.MultiValueMap;

/**
 * The columns as somebody sent them back. What was left as it was found stays open, so that only
 * what a person changed is that person's decision; a field that was taken for another column leaves
 * the one where it was merely found.
 */
final class ColumnsForm {

  private final ColumnsView shown;
  private final Map<Integer, String> fields = new HashMap<>();
  private final Map<Integer, String> answers = new HashMap<>();

  private ColumnsForm(ColumnsView shown) {
    this.shown = shown;
  }

  static ColumnsForm read(ColumnsView shown, MultiValueMap<String, String> form) {
    var read = new ColumnsForm(shown);
    for (var line : shown.lines()) {
      Optional.ofNullable(form.getFirst(field(line)))
          .filter(label -> label.isEmpty() || Field.labelled(label).isPresent())
          .ifPresent(label -> read.fields.put(line.number(), label));
      Optional.ofNullable(form.getFirst("written-" + line.number()))
          .ifPresent(answer -> read.answers.put(line.number(), answer));
    }
    read.giveWay();
    return read;
  }

  /** The name of the choice of a column in the form. */
  static String field(ColumnsView.Line line) {
    return "column-" + line.number();
  }

  private String chosen(ColumnsView.Line line) {
    return fields.getOrDefault(line.number(), line.field());
  }

  private boolean changed(ColumnsView.Line line) {
    return !chosen(line).equals(line.field());
  }

  private void giveWay() {
    var wanted = new HashSet<String>();
    shown.lines().stream().filter(this::changed).map(this::chosen).forEach(wanted::add);
    shown.lines().stream()
        .filter(line -> !changed(line) && !line.ignored() && wanted.contains(line.field()))
        .forEach(line -> fields.put(line.number(), ""));
  }

  /** The page again, as it was sent. */
  ColumnsView filledIn() {
    var lines =
        shown.lines().stream()
            .map(line -> line.choosing(chosen(line), answers.getOrDefault(line.number(), "")))
            .toList();
    return new ColumnsView(shown.sheet(), lines);
  }

  /** What keeps the columns from being taken so. */
  Faults faults(Words words) {
    var faults = new ArrayList<Fault>();
    var first = new LinkedHashMap<String, ColumnsView.Line>();
    for (var line : shown.lines()) {
      var label = chosen(line);
      var earlier = label.isEmpty() ? null : first.putIfAbsent(label, line);
      if (earlier != null) {
        var said = words.say("mapping.fault.twice", "column", earlier.name());
        faults.add(new Fault(field(line), said));
      }
    }
    var filled = filledIn();
    if (!filled.saysWho()) {
      faults.add(new Fault(field(shown.lines().getFirst()), words.say("mapping.fault.who")));
    }
    if (!filled.saysWhere()) {
      faults.add(new Fault(field(shown.lines().getFirst()), words.say("mapping.fault.where")));
    }
    return new Faults(faults);
  }

  /** What was decided before, and now. */
  Instructions onto(Instructions before) {
    var columns = new HashMap<>(before.columns());
    var writings = new HashMap<>(before.writings());
    for (var line : shown.lines()) {
      if (changed(line)) {
        var field = Optional.of(chosen(line)).filter(label -> !label.isEmpty());
        columns.put(line.name(), new Meaning(field, By.PERSON));
      }
      writing(line).ifPresent(answer -> writings.put(line.name(), answer));
    }
    return before.withColumns(columns).withWritings(writings);
  }

  private Optional<Writing> writing(ColumnsView.Line line) {
    var answer = answers.getOrDefault(line.number(), "");
    return Stream.of(Writing.values()).filter(each -> each.name().equals(answer)).findFirst();
  }

  /** Whether anything at all was decided. */
  boolean decides(Instructions before) {
    return !onto(before).equals(before);
  }
}
