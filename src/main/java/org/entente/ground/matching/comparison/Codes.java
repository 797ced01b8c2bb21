package org.entente.ground.matching.comparison;

import java.util.List;
import org.entente.ground.matching.records.Column;

/**
 * The numbers of the values of each record, record by record: what is compared together lies
 * together in memory.
 */
final class Codes {

  private final int width;
  private final int[] codes;

  Codes(List<Column> columns) {
    this.width = columns.size();
    int records = columns.isEmpty() ? 0 : columns.getFirst().records();
    this.codes = new int[Math.multiplyExact(records, width)];
    for (int at = 0; at < width; at++) {
      var column = columns.get(at);
      for (int record = 0; record < records; record++) {
        codes[record * width + at] = column.code(record);
      }
    }
  }

  /** The number of the value of a record in a column. */
  int of(int record, int column) {
    return codes[record * width + column];
  }
}
