package org.entente.registers.needs.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.ground.identity.Ids;
import org.entente.mechanisms.intake.figures.Counted;
import org.entente.mechanisms.intake.figures.FigureColumn;
import org.entente.mechanisms.intake.figures.FigureRow;
import org.entente.mechanisms.intake.figures.FigureTable;
import org.entente.mechanisms.intake.format.Blanks;
import org.entente.mechanisms.intake.values.CountReader;
import org.entente.mechanisms.intake.values.RowHash;
import org.entente.registers.needs.Need;
import org.entente.registers.needs.NeedEntry;
import org.entente.registers.needs.Needs.Recording;
import org.entente.registers.needs.assessment.AssessmentReceipt.Issue;
import org.entente.registers.needs.assessment.AssessmentReceipt.Total;
import org.entente.registers.needs.assessment.AssessmentReceipt.Why;

/** The taking of one table: first its rows are read, then compared with what is known. */
final class AssessmentTaking {

  private enum Outcome {
    CREATED,
    CHANGED,
    UNCHANGED,
    SKIPPED,
    REJECTED
  }

  private final FigureTable table;
  private final Assessment assessment;
  private final CountedPlace places;
  private final String file;

  private final List<Row> rows = new ArrayList<>();
  private final List<Issue> issues = new ArrayList<>();
  private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
  private final Map<FigureColumn, Total> totals = new LinkedHashMap<>();
  private int read;

  AssessmentTaking(FigureTable table, Assessment assessment, CountedPlace places, String file) {
    this.table = table;
    this.assessment = assessment;
    this.places = places;
    this.file = file;
  }

  /** A row with figures: where, and how many by column. */
  private record Row(int number, Need.Where where, Map<FigureColumn, Long> figures) {}

  /** What one figure is known by among those of an assessment of one day. */
  private record Key(String written, Need.Measure measure, Need.Unit unit, String what) {
    static Key of(Need need) {
      return new Key(
          need.where().written(),
          need.what().measure(),
          need.what().unit(),
          need.whom().group().orElse("") + "/" + need.what().sector().orElse(""));
    }
  }

  void read(FigureTable.Rows given) {
    read = given.rows().size() + given.adding();
    if (given.adding() > 0) {
      outcomes.put(Outcome.SKIPPED, given.adding());
    }
    var readers = readers(given.rows());
    var hash = new RowHash(table.layout().headers());
    var told = new HashSet<String>();
    var written = new HashMap<String, Integer>();
    for (var row : given.rows()) {
      if (!told.add(hash.of(row.cells()))) {
        count(Outcome.SKIPPED);
      } else if (!CountedPlace.saysWhere(row.where())) {
        issues.add(new Issue(row.number(), "", Why.NOWHERE));
        count(Outcome.REJECTED);
      } else {
        take(row, readers, written);
      }
    }
  }

  private Map<FigureColumn, CountReader> readers(List<FigureRow> given) {
    var readers = new LinkedHashMap<FigureColumn, CountReader>();
    for (var column : table.columns()) {
      var values = given.stream().map(row -> row.figure(column)).filter(cell -> !cell.isEmpty());
      readers.put(column, CountReader.forColumn(values.toList()));
    }
    return readers;
  }

  private void take(
      FigureRow row, Map<FigureColumn, CountReader> readers, Map<String, Integer> written) {
    int before = issues.size();
    var figures = new LinkedHashMap<FigureColumn, Long>();
    readers.forEach(
        (column, reader) ->
            figure(row, column, reader).ifPresent(figure -> figures.put(column, figure)));
    if (figures.isEmpty()) {
      count(issues.size() > before ? Outcome.REJECTED : Outcome.SKIPPED);
      return;
    }
    var first = places.of(row.where(), 1);
    int again = written.merge(first.written(), 1, Integer::sum);
    var where = again > 1 ? places.of(row.where(), again) : first;
    if (where.place().isEmpty()) {
      issues.add(new Issue(row.number(), "", Why.PLACE_UNKNOWN));
    }
    rows.add(new Row(row.number(), where, figures));
  }

  /** Estimates may have decimals: people are counted whole. */
  private Optional<Long> figure(FigureRow row, FigureColumn column, CountReader reader) {
    var cell = row.figure(column);
    if (Blanks.isBlank(cell)) {
      return Optional.empty();
    }
    var number = reader.read(cell);
    if (number.isEmpty()) {
      issues.add(new Issue(row.number(), column.name(), Why.NUMBER_UNREADABLE));
    } else if (number.get().signum() < 0) {
      issues.add(new Issue(row.number(), column.name(), Why.NUMBER_NEGATIVE));
      return Optional.empty();
    }
    return number.map(AssessmentTaking::whole);
  }

  private static long whole(BigDecimal figure) {
    return figure.setScale(0, RoundingMode.HALF_UP).longValueExact();
  }

  /** What is to be written, given what the assessment is known to say: nothing twice. */
  List<Recording> recordings(List<NeedEntry> said, Ids ids) {
    var known = new HashMap<Key, NeedEntry>();
    said.forEach(entry -> known.putIfAbsent(Key.of(entry.need()), entry));
    var recordings = new ArrayList<Recording>();
    for (var row : rows) {
      int created = 0;
      int changed = 0;
      for (var figure : row.figures().entrySet()) {
        add(figure.getKey(), figure.getValue());
        var fresh = need(row, figure.getKey(), figure.getValue(), ids);
        var before = Optional.ofNullable(known.get(Key.of(fresh)));
        var need = before.map(entry -> again(fresh, entry.need())).orElse(fresh);
        if (before.filter(entry -> says(entry, need)).isEmpty()) {
          created += before.isEmpty() ? 1 : 0;
          changed += before.isEmpty() ? 0 : 1;
          recordings.add(recording(need, row));
        }
      }
      count(outcome(created, changed, row.figures().size()));
    }
    return recordings;
  }

  private static Outcome outcome(int created, int changed, int figures) {
    if (created == figures) {
      return Outcome.CREATED;
    }
    return created + changed > 0 ? Outcome.CHANGED : Outcome.UNCHANGED;
  }

  private boolean says(NeedEntry entry, Need need) {
    return entry.label() == assessment.label() && entry.need().equals(need);
  }

  /** The same need told again; on which row it stands now does not matter. */
  private static Need again(Need fresh, Need known) {
    var reported = new Need.Reported(fresh.reported().source(), known.reported().row());
    return new Need(known.id(), fresh.where(), fresh.whom(), fresh.what(), fresh.when(), reported);
  }

  private Recording recording(Need need, Row row) {
    return new Recording(
        need, assessment.owner(), assessment.label(), Optional.of(file + ", row " + row.number()));
  }

  private Need need(Row row, FigureColumn column, long figure, Ids ids) {
    var counted = column.counted();
    var unit = counted.households() ? Need.Unit.HOUSEHOLDS : Need.Unit.PERSONS;
    return new Need(
        new Need.Id(ids.next()),
        row.where(),
        new Need.Whom(counted.group(), column.name()),
        new Need.What(counted.sector(), measure(counted), Optional.empty(), figure, unit),
        new Need.When(
            Optional.empty(),
            Optional.empty(),
            Optional.of(assessment.surveyed()),
            assessment.round()),
        new Need.Reported(assessment.name(), Optional.of(String.valueOf(row.number()))));
  }

  private static Need.Measure measure(Counted counted) {
    return switch (counted.people()) {
      case AFFECTED -> Need.Measure.AFFECTED;
      case IN_NEED -> Need.Measure.IN_NEED;
      case TARGETED -> Need.Measure.TARGETED;
      case DISPLACED -> Need.Measure.DISPLACED;
      case RETURNED -> Need.Measure.RETURNED;
    };
  }

  private void add(FigureColumn column, long figure) {
    totals.merge(
        column,
        new Total(column.name(), 1, figure),
        (sum, one) ->
            new Total(sum.column(), sum.figures() + one.figures(), sum.sum() + one.sum()));
  }

  private void count(Outcome outcome) {
    outcomes.merge(outcome, 1, Integer::sum);
  }

  AssessmentReceipt receipt(List<String> otherSheets) {
    return new AssessmentReceipt(
        table.layout().sheet().name(),
        read,
        outcomes.getOrDefault(Outcome.CREATED, 0),
        outcomes.getOrDefault(Outcome.CHANGED, 0),
        outcomes.getOrDefault(Outcome.UNCHANGED, 0),
        outcomes.getOrDefault(Outcome.SKIPPED, 0),
        outcomes.getOrDefault(Outcome.REJECTED, 0),
        List.copyOf(totals.values()),
        table.parts(),
        otherSheets,
        issues);
  }
}
