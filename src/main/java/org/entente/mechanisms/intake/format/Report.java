package org.entente.mechanisms.intake.format;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.mechanisms.intake.RowIssue;
import org.entente.mechanisms.intake.fields.Field;
import org.entente.mechanisms.intake.format.cells.MergedCells;
import org.entente.mechanisms.intake.instructions.Instructions.Treatment;

/** An opened file. Its sheets can be walked as often as needed; close it when done. */
public interface Report extends AutoCloseable {

  ReportFile file();

  /** The short name of its format, as on the receipt: {@code xlsx}, {@code csv}. */
  String format();

  /** The encoding of its text, by its IANA name. */
  String encoding();

  List<Sheet> sheets();

  /**
   * The rows of a sheet in the order of the file, read while they are asked for; rows without any
   * text are left out. The stream must be closed.
   *
   * @throws org.entente.ground.problem.Refused from the stream, when the file turns out to be
   *     damaged or larger than the limits allow
   */
  Stream<RawRow> rows(Sheet sheet);

  /**
   * The cells of a sheet that are merged over several of its rows. Files tell that behind the rows:
   * it costs nothing once these were walked to their end, and else a walk.
   */
  default MergedCells merged(Sheet sheet) {
    return new MergedCells();
  }

  /**
   * What the columns are, by their headers, where the format itself says so: then nothing has to be
   * found out, and a column without a field is none.
   */
  default Map<String, Optional<Field>> declared() {
    return Map.of();
  }

  /**
   * The documents behind the rows, where a row does not hold all that was given, with persons in
   * them treated as was decided for columns, by name; read while they are asked for. The stream
   * must be closed.
   */
  default Stream<RowDocument> documents(Map<String, Treatment> personal) {
    return Stream.of();
  }

  /** What the format itself finds wrong as of a day, or changed while reading. */
  default List<RowIssue> remarks(LocalDate today) {
    return List.of();
  }

  /** All that was given for one row, as text of a format. */
  record RowDocument(int row, String format, String text) {}

  @Override
  void close();
}
