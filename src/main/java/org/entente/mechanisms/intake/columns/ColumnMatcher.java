package org.entente.mechanisms.intake.columns;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.mechanisms.intake.fields.Field;
import org.entente.mechanisms.intake.instructions.Instructions.By;
import org.entente.mechanisms.intake.instructions.Instructions.Meaning;
import org.jspecify.annotations.Nullable;

/**
 * Gives each column of a table its meaning. What was decided about a column holds; every other one
 * is weighed for every field by its tag, its header and its values; then the surest pair of column
 * and field is taken first, and neither is given twice.
 */
public final class ColumnMatcher {

  private static final double SURE_ENOUGH = 0.35;
  private static final double WORTH_SHOWING = 0.2;
  private static final int MOST_OTHERS = 3;

  /** Values are looked at in this many columns; the widest exports of forms have fewer. */
  private static final int MOST_COLUMNS = 2_000;

  private static final double SURE_OF_ONLY_ORGANISATION = 0.6;

  private final List<Evidence> columns;
  private final Map<Field, Evidence> taken = new EnumMap<>(Field.class);
  private final Map<Evidence, Field> given = new HashMap<>();
  private final Map<Evidence, Reason> changed = new HashMap<>();
  private final Map<Evidence, By> decided = new HashMap<>();

  private ColumnMatcher(List<Evidence> columns) {
    this.columns = columns;
  }

  /**
   * The columns of a table.
   *
   * @param headers one per column, blank when there is none
   * @param tags one per column, blank when there is none
   * @param rows sampled rows, each with one cell per column
   * @param decided what was decided about columns, by their {@link ColumnNames}
   */
  public static List<Column> match(
      List<String> headers,
      List<String> tags,
      List<List<String>> rows,
      ValueKnowledge knowledge,
      Map<String, Meaning> decided) {
    var columns = new ArrayList<Evidence>();
    for (int index = 0; index < headers.size(); index++) {
      int at = index;
      var cells =
          index < MOST_COLUMNS
              ? rows.stream().map(row -> row.get(at)).toList()
              : Collections.nCopies(rows.size(), "");
      var values = ColumnValues.of(cells, knowledge);
      columns.add(new Evidence(index, headers.get(index), tags.get(index), values));
    }
    var matcher = new ColumnMatcher(columns);
    var names = ColumnNames.of(headers, tags);
    columns.forEach(
        column ->
            Optional.ofNullable(decided.get(names.get(column.index())))
                .ifPresent(meaning -> matcher.obey(column, meaning)));
    return matcher.matched();
  }

  /** A person's word holds whatever the values; a profile's, unless they contradict it now. */
  private void obey(Evidence column, Meaning meaning) {
    var field = meaning.field().flatMap(Field::labelled);
    var broken = field.filter(_ -> meaning.by() == By.PROFILE).filter(column::contradicts);
    if (broken.isPresent()) {
      changed.put(column, new Reason.NotAsLearned(broken.orElseThrow()));
      return;
    }
    decided.put(column, meaning.by());
    field.filter(wanted -> !taken.containsKey(wanted)).ifPresent(wanted -> give(column, wanted));
  }

  private List<Column> matched() {
    new AreaLevels(columns.subList(0, Math.min(MOST_COLUMNS, columns.size()))).settle();
    takeSurestFirst();
    nameOnlyActivity();
    leavePlacesWiderThanAreas();
    nameOnlyOrganisation();
    return columns.stream().map(this::column).toList();
  }

  private record Pair(Evidence column, Field field, double score) {}

  private void takeSurestFirst() {
    var pairs = new ArrayList<Pair>();
    for (var column : columns) {
      column.scores().forEach((field, score) -> pairs.add(new Pair(column, field, score)));
    }
    pairs.removeIf(pair -> pair.score < SURE_ENOUGH);
    pairs.sort(
        Comparator.comparingDouble(Pair::score)
            .reversed()
            .thenComparingInt(pair -> -pair.column.values().filled())
            .thenComparingInt(pair -> pair.column.index())
            .thenComparing(Pair::field));
    for (var pair : pairs) {
      if (isOpen(pair.column) && !taken.containsKey(pair.field)) {
        give(pair.column, pair.field);
      }
    }
  }

  private boolean isOpen(Evidence column) {
    return !given.containsKey(column) && !decided.containsKey(column);
  }

  private void give(Evidence column, Field field) {
    given.put(column, field);
    taken.put(field, column);
  }

  private void takeBack(Evidence column) {
    Optional.ofNullable(given.remove(column)).ifPresent(taken::remove);
  }

  /** A "place" that holds whole areas is a grouping of them, not a place where work is done. */
  private void leavePlacesWiderThanAreas() {
    var place = foundAs(Field.PLACE_NAME);
    place
        .flatMap(this::areaInside)
        .ifPresent(
            area -> {
              changed.put(place.orElseThrow(), new Reason.WiderThan(area.index()));
              takeBack(place.orElseThrow());
            });
  }

  /** The column that was taken as the field without anybody's decision. */
  private Optional<Evidence> foundAs(Field field) {
    return Optional.ofNullable(taken.get(field)).filter(column -> !decided.containsKey(column));
  }

  private Optional<Evidence> areaInside(Evidence place) {
    return columns.stream()
        .filter(area -> Optional.ofNullable(given.get(area)).filter(Field::isAreaName).isPresent())
        .filter(area -> area.values().distinctCount() > place.values().distinctCount() * 1.5)
        .filter(area -> area.values().tells(place.values()) > 0.9)
        .findFirst();
  }

  /** A table with one column of organisations means the doer by it, whatever its header says. */
  private void nameOnlyOrganisation() {
    if (taken.containsKey(Field.ORG_NAME)) {
      return;
    }
    var only =
        foundAs(Field.ORG_ACRONYM)
            .filter(column -> !column.calledAcronym())
            .or(this::doerWithoutOrganisation);
    only.ifPresent(
        column -> {
          takeBack(column);
          give(column, Field.ORG_NAME);
          column.settle(
              Field.ORG_NAME, Math.max(SURE_OF_ONLY_ORGANISATION, column.of(Field.ORG_NAME)));
          changed.put(column, new Reason.OnlyOrganisation());
        });
  }

  /** Where no column names activities, the one that describes them does; remarks may take over. */
  private void nameOnlyActivity() {
    if (taken.containsKey(Field.ACTIVITY)) {
      return;
    }
    columns.stream()
        .filter(column -> isOpen(column) || given.get(column) == Field.DESCRIPTION)
        .filter(column -> !decided.containsKey(column) && column.describesActivity())
        .max(Comparator.comparingDouble(column -> column.of(Field.DESCRIPTION)))
        .ifPresent(
            column -> {
              takeBack(column);
              give(column, Field.ACTIVITY);
              column.settle(Field.ACTIVITY, column.of(Field.DESCRIPTION));
              changed.put(column, new Reason.OnlyActivity());
              takeSurestFirst();
            });
  }

  private Optional<Evidence> doerWithoutOrganisation() {
    return taken.containsKey(Field.ORG_ACRONYM)
        ? Optional.empty()
        : foundAs(Field.IMPLEMENTER_NAME).or(() -> foundAs(Field.PROGRAMME_NAME));
  }

  private Column column(Evidence column) {
    return new Column(
        column.index(), column.header(), column.tag(), meaning(column), others(column));
  }

  private Column.Meaning meaning(Evidence column) {
    var field = given.get(column);
    var by = decided.get(column);
    if (by != null) {
      return decided(field, by);
    }
    if (field == null) {
      return new Column.Meaning.Unmapped(whyLeft(column));
    }
    var why = new ArrayList<>(column.reasons(field));
    Optional.ofNullable(changed.get(column)).ifPresent(why::add);
    double rounded = Math.round(column.of(field) * 100) / 100.0;
    return new Column.Meaning.Means(field, rounded, why);
  }

  private static Column.Meaning decided(@Nullable Field field, By by) {
    List<Reason> why =
        switch (by) {
          case PERSON -> List.of(new Reason.ChosenByPerson());
          case PROFILE -> List.of(new Reason.FromProfile());
        };
    return field == null
        ? new Column.Meaning.Unmapped(why)
        : new Column.Meaning.Means(field, 1, why);
  }

  private List<Reason> whyLeft(Evidence column) {
    var why = new ArrayList<Reason>();
    Optional.ofNullable(changed.get(column)).ifPresent(why::add);
    for (var guess : others(column)) {
      Optional.ofNullable(taken.get(guess.field()))
          .filter(_ -> guess.confidence() >= SURE_ENOUGH)
          .ifPresent(by -> why.add(new Reason.TakenBy(guess.field(), by.index())));
    }
    return why.isEmpty() ? column.reasonsToLeave() : why;
  }

  private List<Column.Guess> others(Evidence column) {
    return column.scores().entrySet().stream()
        .filter(each -> each.getValue() >= WORTH_SHOWING)
        .filter(each -> each.getKey() != given.get(column))
        .sorted(Map.Entry.<Field, Double>comparingByValue().reversed())
        .limit(MOST_OTHERS)
        .map(each -> new Column.Guess(each.getKey(), Math.round(each.getValue() * 100) / 100.0))
        .toList();
  }
}
