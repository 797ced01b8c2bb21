package org.entente.ground.matching.linkage;

import java.util.stream.IntStream;
import org.entente.ground.matching.records.Table;

/** From groups of records to groups of all rows, copies of records too. */
final class RowGroups {

  private RowGroups() {}

  /** The group of each row, named by its least row. */
  static int[] of(Table table, Ids ids, Grouping grouping) {
    int[] groups = grouping.groups();
    var sizes = new int[groups.length];
    IntStream.of(groups).forEach(group -> sizes[group]++);
    return IntStream.range(0, ids.rows())
        .map(
            row -> {
              int record = ids.record(row);
              boolean alone = table.twoSides() && sizes[groups[record]] == 1;
              return !ids.isCopy(row)
                      || (!alone && (ids.copiesAreOne(record) || grouping.copiesAreOne(record)))
                  ? ids.row(groups[record])
                  : row;
            })
        .toArray();
  }
}
