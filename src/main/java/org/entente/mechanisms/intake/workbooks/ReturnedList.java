package org.entente.mechanisms.intake.workbooks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.entente.ground.identity.Ids;
import org.entente.ground.releasability.Audience;
import org.entente.mechanisms.intake.RowRegister;
import org.entente.mechanisms.intake.RowRegister.Standing;
import org.entente.mechanisms.intake.fields.Field;
import org.entente.mechanisms.intake.format.RawRow;
import org.entente.mechanisms.intake.format.Report;
import org.entente.mechanisms.intake.format.Sheet;
import org.entente.mechanisms.intake.format.excerpts.Formulas;
import org.entente.mechanisms.intake.format.views.Overlay;

/**
 * A list's file that came back, known by its columns and ids. A row that says what the list says of
 * its record now, in any language, was not edited; of others the file shows which state of the
 * record they were made from. The file is read once for that, some hundred rows at a time.
 */
public final class ReturnedList {

  private static final int AT_ONCE = 500;

  /** The number of no revision: what the row shows is not how its record stands. */
  private static final int OUTDATED = 0;

  private final ListFiles files;
  private final RowRegister register;
  private final Audience audience;
  private final Map<UUID, RecordKey> keys = new HashMap<>();
  private final Set<UUID> met = new HashSet<>();
  private final Set<UUID> unedited = new HashSet<>();
  private final Map<UUID, Map<String, String>> said = new HashMap<>();

  private ReturnedList(ListFiles files, RowRegister register, Audience audience) {
    this.files = files;
    this.register = register;
    this.audience = audience;
  }

  /** The file, if the report is one of the list's and shows a record that this reader may know. */
  public static Optional<RoundTrip> of(
      Report report, ListFiles files, RowRegister register, Audience audience) {
    return report.sheets().stream()
        .filter(sheet -> !sheet.hidden())
        .flatMap(sheet -> new ReturnedList(files, register, audience).read(report, sheet).stream())
        .findFirst();
  }

  private Optional<RoundTrip> read(Report report, Sheet sheet) {
    try (var rows = report.rows(sheet)) {
      var each = rows.iterator();
      if (!each.hasNext()) {
        return Optional.empty();
      }
      var headers = each.next().cells().stream().map(String::strip).toList();
      if (!headers.containsAll(needed())) {
        return Optional.empty();
      }
      var some = new ArrayList<Map<String, String>>();
      each.forEachRemaining(
          row -> {
            some.add(cells(headers, row));
            if (some.size() == AT_ONCE) {
              meet(some);
              some.clear();
            }
          });
      meet(some);
      return keys.isEmpty() ? Optional.empty() : Optional.of(found(report, sheet, headers));
    }
  }

  private Set<String> needed() {
    var needed = new HashSet<>(facts().keySet());
    needed.add(files.id());
    needed.add(files.knownAt());
    return needed;
  }

  private Map<String, Field> facts() {
    var facts = new LinkedHashMap<String, Field>();
    files.columns().forEach((name, field) -> field.ifPresent(it -> facts.put(name, it)));
    return facts;
  }

  private RoundTrip found(Report report, Sheet sheet, List<String> headers) {
    var facts = facts();
    var others = new HashSet<>(headers);
    others.removeAll(facts.keySet());
    var keyed = new Keyed(report, sheet, files.id(), headers.indexOf(files.id()), keys);
    return new RoundTrip(keyed, sheet.name(), facts, others, new Listed(unedited, said));
  }

  private static Map<String, String> cells(List<String> headers, RawRow row) {
    var cells = new HashMap<String, String>();
    for (int i = 0; i < headers.size(); i++) {
      cells.put(headers.get(i), Formulas.asWritten(row.cell(i)).strip());
    }
    return cells;
  }

  /** Compares rows with what the list says now; of copied rows the first is the record's. */
  private void meet(List<Map<String, String>> rows) {
    var fresh = new LinkedHashMap<UUID, Map<String, String>>();
    for (var row : rows) {
      Ids.read(row.getOrDefault(files.id(), ""))
          .filter(met::add)
          .ifPresent(id -> fresh.put(id, row));
    }
    var now = files.rows(fresh.keySet(), audience);
    for (var standing : register.listStanding(fresh.keySet(), audience)) {
      var row = fresh.getOrDefault(standing.record(), Map.of());
      compare(standing, row, now.getOrDefault(standing.record(), List.of()));
    }
  }

  private void compare(Standing standing, Map<String, String> row, List<Map<String, String>> now) {
    var id = standing.record();
    var since = row.getOrDefault(files.knownAt(), "");
    var newest = now.stream().allMatch(each -> since.equals(each.get(files.knownAt())));
    keys.put(id, new RecordKey(id, newest ? standing.revision() : OUTDATED));
    var facts = facts(row);
    var likest =
        now.stream()
            .map(this::facts)
            .min(Comparator.comparingLong(each -> differing(facts, each)))
            .orElse(Map.of());
    if (likest.equals(facts)) {
      unedited.add(id);
    } else {
      said.put(id, likest);
    }
  }

  /** What cells say of the record, without blank ones. */
  private Map<String, String> facts(Map<String, String> cells) {
    var facts = new HashMap<String, String>();
    facts().keySet().stream()
        .filter(column -> !cells.getOrDefault(column, "").isBlank())
        .forEach(column -> facts.put(column, cells.getOrDefault(column, "")));
    return facts;
  }

  private long differing(Map<String, String> one, Map<String, String> other) {
    return facts().keySet().stream()
        .filter(column -> !Objects.equals(one.get(column), other.get(column)))
        .count();
  }

  /** What the file's rows said. */
  private record Listed(Set<UUID> unedited, Map<UUID, Map<String, String>> said)
      implements RoundTrip.Shown {

    @Override
    public Set<UUID> records() {
      var records = new HashSet<>(unedited);
      records.addAll(said.keySet());
      return records;
    }

    @Override
    public Optional<Map<String, String>> edited(RecordKey key, Map<String, String> now) {
      return Optional.ofNullable(said.get(key.record()));
    }
  }

  /** The file with the keys of its rows, and without its row of tags. */
  private record Keyed(Report all, Sheet sheet, String header, int id, Map<UUID, RecordKey> keys)
      implements Overlay {

    @Override
    public Stream<RawRow> rows(Sheet asked) {
      return asked.equals(sheet)
          ? all.rows(asked).filter(row -> !row.cell(id).startsWith("#")).map(this::keyed)
          : all.rows(asked);
    }

    private RawRow keyed(RawRow row) {
      var cells = new ArrayList<String>();
      cells.add(key(row.cell(id).strip()));
      row.cells().stream().map(Formulas::asWritten).forEach(cells::add);
      return new RawRow(row.number(), cells, row.filtered());
    }

    /** Also of a record that is not known: what somebody may not read is not taken for new. */
    private String key(String shown) {
      return shown.equals(header)
          ? RecordKey.HEADER
          : Ids.read(shown)
              .map(id -> keys.getOrDefault(id, new RecordKey(id, OUTDATED)).text())
              .orElse("");
    }
  }
}
