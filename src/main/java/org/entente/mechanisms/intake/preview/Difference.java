package org.entente.mechanisms.intake.preview;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.mechanisms.intake.RowIssue;
import org.entente.mechanisms.intake.RowRegister.Standing;
import org.entente.mechanisms.intake.preview.PreviewedRow.Noted;

/**
 * Gathers a walk into a difference against what its source reported last. Of each outcome the first
 * 5,000 rows are kept, of each kind of issue the first 1,000, of rows that stay as they are only
 * those about which something was noted; so it is bounded however long the file.
 */
public final class Difference implements WalkListener {

  private static final int OF_AN_OUTCOME = 5_000;
  private static final int OF_AN_ISSUE = 1_000;

  private final Function<Collection<UUID>, List<Standing>> register;
  private final int label;
  private final Map<Integer, List<Noted>> notes = new HashMap<>();
  private final Map<RowIssue.Code, Integer> noted = new EnumMap<>(RowIssue.Code.class);
  private final Map<RowOutcome, Integer> counted = new EnumMap<>(RowOutcome.class);
  private final List<PreviewedRow> rows = new ArrayList<>();
  private final List<Standing> replaced = new ArrayList<>();
  private final Adding adding = new Adding();

  /** The register tells what stands of given records; the label is that of the import. */
  public Difference(Function<Collection<UUID>, List<Standing>> register, int label) {
    this.register = register;
    this.label = label;
  }

  @Override
  public void noted(RowIssue issue) {
    if (noted.merge(issue.code(), 1, Integer::sum) <= OF_AN_ISSUE) {
      notes
          .computeIfAbsent(issue.row(), _ -> new ArrayList<>())
          .add(new Noted(issue.code(), issue.column(), issue.value()));
    }
  }

  @Override
  public void heldBack(int row, RowOutcome outcome, Map<String, String> cells) {
    var about = notedAbout(row);
    if (wanted(outcome, about)) {
      rows.add(heldBack(row, outcome, cells, about));
    }
  }

  @Override
  public void matched(List<Matched> stretch) {
    var changed = new ArrayList<UUID>();
    var edited = new HashMap<UUID, Map<String, String>>();
    for (var each : stretch) {
      adding.add(each);
      each.edited().ifPresent(it -> edited.put(each.record(), it.before()));
      var about = notedAbout(each.row().number());
      if (wanted(each.outcome(), about)) {
        rows.add(matched(each, about));
        if (each.outcome() == RowOutcome.CHANGED) {
          changed.add(each.record());
        }
      }
    }
    for (var old : register.apply(changed)) {
      var before = edited.getOrDefault(old.record(), old.cells());
      replaced.add(new Standing(old.record(), old.label(), old.revision(), before));
    }
  }

  @Override
  public void vanished(Collection<UUID> records) {
    register.apply(records.stream().limit(OF_AN_OUTCOME).toList()).stream()
        .filter(_ -> wanted(RowOutcome.VANISHED, List.of()))
        .map(Difference::vanished)
        .forEach(rows::add);
  }

  private static PreviewedRow vanished(Standing standing) {
    return new PreviewedRow(
        OptionalInt.empty(),
        RowOutcome.VANISHED,
        Optional.of(standing.record()),
        1,
        standing.cells(),
        Optional.empty(),
        List.of(),
        standing.label());
  }

  private PreviewedRow heldBack(
      int row, RowOutcome outcome, Map<String, String> cells, List<Noted> about) {
    var number = OptionalInt.of(row);
    var unrecorded = Optional.<UUID>empty();
    return new PreviewedRow(number, outcome, unrecorded, 1, cells, Optional.empty(), about, label);
  }

  private PreviewedRow matched(Matched matched, List<Noted> about) {
    var row = matched.row();
    return new PreviewedRow(
        OptionalInt.of(row.number()),
        matched.outcome(),
        Optional.of(matched.record()),
        row.copies(),
        matched.edited().map(Edited::after).orElse(row.cells()),
        Optional.empty(),
        about,
        label);
  }

  private List<Noted> notedAbout(int row) {
    return Optional.ofNullable(notes.remove(row)).orElse(List.of());
  }

  /** Whether a row is still to be kept: of its outcome there are few yet, or it was noted. */
  private boolean wanted(RowOutcome outcome, List<Noted> about) {
    boolean usual =
        outcome != RowOutcome.UNCHANGED && counted.merge(outcome, 1, Integer::sum) <= OF_AN_OUTCOME;
    return usual || !about.isEmpty();
  }

  /** The rows kept, with what the changed ones replace. */
  List<PreviewedRow> rows() {
    return rows;
  }

  /** What the changed records among the rows kept said before. */
  Collection<Standing> replaced() {
    return replaced.stream()
        .collect(Collectors.toMap(Standing::record, Function.identity(), (one, _) -> one))
        .values();
  }

  Effect effect() {
    return adding.effect();
  }
}
