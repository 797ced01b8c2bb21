package org.entente.mechanisms.intake.format;

import java.util.List;
import java.util.stream.Stream;

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

  @Override
  void close();
}
