package org.entente.registers.activities.web;

import static java.util.Map.entry;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.entente.ground.releasability.Audience;
import org.entente.ground.shell.Phrasebook;
import org.entente.ground.shell.files.Column;
import org.entente.mechanisms.intake.fields.Field;
import org.entente.mechanisms.intake.workbooks.ListFiles;
import org.springframework.stereotype.Component;

/** The files of the list of activities, to be known again when they come back as reports. */
@Component
class ActivityListFiles implements ListFiles {

  /** What reports say in these columns; a place of any level is told by its code. */
  private static final Map<String, Field> FIELDS =
      Map.ofEntries(
          entry("who", Field.ORG_NAME),
          entry("funder", Field.FUNDER_NAME),
          entry("implementer", Field.IMPLEMENTER_NAME),
          entry("programme", Field.PROGRAMME_NAME),
          entry("sector", Field.SECTOR),
          entry("activity", Field.ACTIVITY),
          entry("description", Field.DESCRIPTION),
          entry("modality", Field.MODALITY),
          entry("place_code", Field.ADM2_CODE),
          entry("place", Field.PLACE_NAME),
          entry("latitude", Field.LAT),
          entry("longitude", Field.LON),
          entry("start", Field.START),
          entry("end", Field.END),
          entry("targeted", Field.TARGETED),
          entry("reached", Field.REACHED),
          entry("unit", Field.UNIT),
          entry("value", Field.VALUE),
          entry("currency", Field.CURRENCY),
          entry("status", Field.STATUS));

  private final ActivityDesk desk;
  private final Phrasebook phrasebook;

  ActivityListFiles(ActivityDesk desk, Phrasebook phrasebook) {
    this.desk = desk;
    this.phrasebook = phrasebook;
  }

  @Override
  public SequencedMap<String, Optional<Field>> columns() {
    var columns = new LinkedHashMap<String, Optional<Field>>();
    for (var column : ActivityLine.COLUMNS) {
      columns.put(column.name(), Optional.ofNullable(FIELDS.get(column.name())));
    }
    return columns;
  }

  @Override
  public String id() {
    return "id";
  }

  @Override
  public String knownAt() {
    return "known_at";
  }

  @Override
  public Map<UUID, List<Map<String, String>>> rows(Collection<UUID> records, Audience audience) {
    var rows = new HashMap<UUID, List<Map<String, String>>>();
    var entries = desk.entriesOf(List.copyOf(records), audience);
    for (var language : phrasebook.languages()) {
      for (var line : desk.lines(entries, audience, phrasebook.in(language))) {
        rows.computeIfAbsent(line.entry().id().value(), _ -> new ArrayList<>()).add(cells(line));
      }
    }
    return rows;
  }

  private static Map<String, String> cells(ActivityLine line) {
    var names = ActivityLine.COLUMNS.stream().map(Column::name).toList();
    var cells = line.cells();
    return IntStream.range(0, names.size()).boxed().collect(toMap(names::get, cells::get));
  }
}
