package org.entente.mechanisms.intake.format.packed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.mechanisms.intake.RowIssue;
import org.entente.mechanisms.intake.fields.Field;
import org.entente.mechanisms.intake.format.RawRow;
import org.entente.mechanisms.intake.format.Report;
import org.entente.mechanisms.intake.format.ReportFile;
import org.entente.mechanisms.intake.format.Sheet;
import org.entente.mechanisms.intake.format.cells.MergedCells;
import org.entente.mechanisms.intake.instructions.Instructions.Treatment;

/**
 * Several reports as one: their sheets stand in a row, named {@code file/sheet}. A report alone
 * keeps the names of its sheets.
 */
record Combined(ReportFile file, String packing, List<Report> parts, Runnable onClose)
    implements Report {

  /** A sheet, and the report it comes from. */
  private record Place(Report part, Sheet sheet) {}

  @Override
  public String format() {
    var formats = parts.stream().map(Report::format).distinct().toList();
    return formats.size() == 1 ? formats.getFirst() + "+" + packing : packing;
  }

  @Override
  public String encoding() {
    return parts.getFirst().encoding();
  }

  @Override
  public List<Sheet> sheets() {
    var sheets = new ArrayList<Sheet>();
    for (var place : places()) {
      sheets.add(new Sheet(sheets.size(), name(place), place.sheet.hidden()));
    }
    return List.copyOf(sheets);
  }

  private List<Place> places() {
    return parts.stream()
        .flatMap(part -> part.sheets().stream().map(sheet -> new Place(part, sheet)))
        .toList();
  }

  private String name(Place place) {
    if (parts.size() == 1) {
      return place.sheet.name();
    }
    var file = place.part.file().name();
    return place.sheet.name().isEmpty() ? file : file + "/" + place.sheet.name();
  }

  @Override
  public Stream<RawRow> rows(Sheet sheet) {
    var place = places().get(sheet.position());
    return place.part.rows(place.sheet);
  }

  @Override
  public MergedCells merged(Sheet sheet) {
    var place = places().get(sheet.position());
    return place.part.merged(place.sheet);
  }

  /** Only what was packed alone is sure to be the report; of several, one sheet is to be found. */
  @Override
  public Map<String, Optional<Field>> declared() {
    return parts.size() == 1 ? parts.getFirst().declared() : Map.of();
  }

  @Override
  public Stream<RowDocument> documents(Map<String, Treatment> personal) {
    return parts.size() == 1 ? parts.getFirst().documents(personal) : Stream.of();
  }

  @Override
  public List<RowIssue> remarks(LocalDate today) {
    return parts.size() == 1 ? parts.getFirst().remarks(today) : List.of();
  }

  @Override
  public void close() {
    onClose.run();
  }
}
