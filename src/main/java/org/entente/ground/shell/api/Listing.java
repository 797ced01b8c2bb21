package org.entente.ground.shell.api;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.ground.shell.files.Row;

/** A list of records as one reader may read it and pass it on, for going through in pages. */
public interface Listing {

  /** Where so many records stand that come after one, newest first; from the newest without one. */
  List<Standpoint> listAfter(Optional<Standpoint> after, int limit);

  /** Those records, as rows of the list's files. */
  Stream<Row> rows(List<Standpoint> shown);

  /** How many more the reader may read and not pass on. */
  default long withheld() {
    return 0;
  }
}
