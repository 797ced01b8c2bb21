package org.entente.mechanisms.intake.format.views;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.mechanisms.intake.RowIssue;
import org.entente.mechanisms.intake.fields.Field;
import org.entente.mechanisms.intake.format.Report;
import org.entente.mechanisms.intake.format.ReportFile;
import org.entente.mechanisms.intake.format.Sheet;
import org.entente.mechanisms.intake.format.cells.MergedCells;
import org.entente.mechanisms.intake.instructions.Instructions.Treatment;

/** A report of which only the rows are read otherwise than they stand there. */
public interface Overlay extends Report {

  /** The report as it stands. */
  Report all();

  @Override
  default ReportFile file() {
    return all().file();
  }

  @Override
  default String format() {
    return all().format();
  }

  @Override
  default String encoding() {
    return all().encoding();
  }

  @Override
  default List<Sheet> sheets() {
    return all().sheets();
  }

  @Override
  default MergedCells merged(Sheet sheet) {
    return all().merged(sheet);
  }

  @Override
  default Map<String, Optional<Field>> declared() {
    return all().declared();
  }

  @Override
  default Stream<RowDocument> documents(Map<String, Treatment> personal) {
    return all().documents(personal);
  }

  @Override
  default List<RowIssue> remarks(LocalDate today) {
    return all().remarks(today);
  }

  @Override
  default void close() {
    all().close();
  }
}
