package org.entente.ground.shell.files;

import java.io.IOException;

/** Writes the rows of one table in one format, as they come; closing ends the file. */
interface RowWriter extends AutoCloseable {

  void write(Row row) throws IOException;

  @Override
  void close() throws IOException;
}
