package org.entente.ground.matching.linkage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.entente.ground.matching.records.Rows;

/**
 * The ids of the rows of one table or two, and which record of those that are compared each row is,
 * or is a copy of. Refused when two rows of one table have the same id.
 */
final class Ids {

  private final List<String> ids = new ArrayList<>();
  private final Map<String, Integer> left = new HashMap<>();
  private final Map<String, Integer> right;
  private final int[] records;
  private final int[] rows;

  private Ids(boolean twoSides, int[] records, int standing) {
    this.right = twoSides ? new HashMap<>() : left;
    this.records = records;
    this.rows = new int[standing];
    for (int row = records.length - 1; row >= 0; row--) {
      rows[records[row]] = row;
    }
  }

  /** Of a table, where each row is the record of that number or a copy of it. */
  static Ids of(Rows rows, int[] records, int standing) {
    var ids = new Ids(false, records, standing);
    ids.take(rows, ids.left);
    return ids;
  }

  /** Of two, the rows of the left one first. */
  static Ids of(Rows left, Rows right, int[] records, int standing) {
    var ids = new Ids(true, records, standing);
    ids.take(left, ids.left);
    ids.take(right, ids.right);
    return ids;
  }

  private void take(Rows some, Map<String, Integer> side) {
    for (var row : some.rows()) {
      if (side.put(row.id(), ids.size()) != null) {
        throw new IllegalArgumentException("two records have the id " + row.id());
      }
      ids.add(row.id());
    }
  }

  /** How many rows there are. */
  int rows() {
    return ids.size();
  }

  String idOfRow(int row) {
    return ids.get(row);
  }

  /** The id of the row that a record is. */
  String id(int record) {
    return ids.get(rows[record]);
  }

  /** The row that a record is. */
  int row(int record) {
    return rows[record];
  }

  /** The record that a row is, or is a copy of. */
  int record(int row) {
    return records[row];
  }

  /** Whether a row is a copy of a record, and none itself. */
  boolean isCopy(int row) {
    return rows[records[row]] != row;
  }

  /** The record of a row of the left table. */
  OptionalInt left(String id) {
    return record(left, id);
  }

  /** The record of a row of the right table. */
  OptionalInt right(String id) {
    return record(right, id);
  }

  private OptionalInt record(Map<String, Integer> side, String id) {
    var row = side.get(id);
    return row == null ? OptionalInt.empty() : OptionalInt.of(records[row]);
  }
}
