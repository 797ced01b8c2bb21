package org.entente.console.linking;

import java.util.ArrayList;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.entente.ground.matching.records.Rows;

/** A table to link: which column names its rows, and which hold evidence. */
record TableFile(Rows rows, Optional<String> idColumn) {

  /** Its ids are in the column that was named, else in the one that looks like it. */
  static TableFile of(Sheet sheet, Optional<String> named) {
    return of(sheet, IdColumn.of(sheet, named), false);
  }

  /**
   * The same for one of two tables: what looks like ids but is a code that both have in common
   * names the rows and is evidence too.
   */
  static TableFile of(Sheet sheet, Sheet other, Optional<String> named) {
    var id = IdColumn.of(sheet, named);
    boolean code =
        named.isEmpty() && id.isPresent() && new SharedCode(sheet, id.getAsInt()).isIn(other);
    return of(sheet, id, code);
  }

  private static TableFile of(Sheet sheet, OptionalInt id, boolean alsoEvidence) {
    int apart = alsoEvidence ? -1 : id.orElse(-1);
    var evidence = IntStream.range(0, sheet.width()).filter(column -> column != apart).toArray();
    var records = new ArrayList<Rows.Row>(sheet.rows().size());
    for (int row = 0; row < sheet.rows().size(); row++) {
      int at = row;
      var own = id.isPresent() ? sheet.cell(row, id.getAsInt()) : Integer.toString(row + 1);
      var cells = IntStream.of(evidence).mapToObj(column -> sheet.cell(at, column)).toList();
      records.add(new Rows.Row(own, cells));
    }
    return new TableFile(
        new Rows(IntStream.of(evidence).mapToObj(sheet.headings()::get).toList(), records),
        id.isPresent() ? Optional.of(sheet.headings().get(id.getAsInt())) : Optional.empty());
  }
}
