package org.entente.mechanisms.intake.format.json;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.entente.mechanisms.intake.format.RawRow;
import org.entente.mechanisms.intake.format.RowWalk;

/** Walks the rows of one table of a document; the names of its columns are the first row. */
final class JsonRows extends RowWalk {

  private final Table table;
  private final Cursor cursor;
  private Iterator<List<String>> waiting;
  private int lastNumber;

  JsonRows(Document document, boolean lines, Table table) {
    super(document.file(), document.limits());
    this.table = table;
    this.cursor = Cursor.over(document, lines);
    this.waiting =
        switch (table.kind()) {
          case NAMED -> List.of(List.copyOf(table.columns().keySet())).iterator();
          case COUNTED -> Collections.emptyIterator();
        };
  }

  @Override
  protected Optional<RawRow> read() {
    while (!waiting.hasNext()) {
      var found = cursor.next();
      if (found.isEmpty()) {
        return Optional.empty();
      }
      waiting = found.filter(table::holds).stream().flatMap(it -> table.rows(it.row())).iterator();
    }
    return Optional.of(new RawRow(++lastNumber, waiting.next(), false));
  }

  @Override
  public void close() {
    cursor.close();
  }
}
