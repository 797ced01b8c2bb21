package org.entente.ground.matching.candidates;

import java.util.List;
import org.entente.ground.matching.records.Column;
import org.entente.ground.matching.records.Table;

/**
 * Records that are the same in all columns, so many that none of their values makes a key: each is
 * a candidate with the next one, which is enough to bring all of them together.
 */
final class Copies {

  private final Table table;
  private final Postings postings;
  private final int more;

  /** Of which there are more than so many. */
  Copies(Table table, List<List<Column>> kin, int more) {
    this.table = table;
    this.postings = new Postings(table.size());
    this.more = more;
    for (int record = 0; record < table.size(); record++) {
      long hash = 0;
      boolean blank = true;
      for (var columns : kin) {
        for (var column : columns) {
          hash = Hash.of(hash, column.code(record));
          blank &= column.code(record) == Column.MISSING;
        }
      }
      if (!blank) {
        postings.add(hash, record);
      }
    }
    postings.sort();
  }

  /** Takes each pair of neighbours. */
  interface Taker {
    void take(int one, int other);
  }

  void forEach(Taker taker) {
    int from = 0;
    while (from < postings.size()) {
      int end = postings.runEnd(from);
      if (end - from > more) {
        chain(from, end, taker);
      }
      from = end;
    }
  }

  /** Of two tables, each record of one with the last of the other, and the first with the first. */
  private void chain(int from, int end, Taker taker) {
    for (int at = from + 1; at < end; at++) {
      int before = table.twoSides() ? postings.record(from) : postings.record(at - 1);
      if (table.comparable(before, postings.record(at))) {
        taker.take(before, postings.record(at));
      } else if (table.comparable(postings.record(at), postings.record(end - 1))) {
        taker.take(postings.record(at), postings.record(end - 1));
      }
    }
  }
}
