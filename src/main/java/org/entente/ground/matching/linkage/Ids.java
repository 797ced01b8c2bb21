package org.entente.ground.matching.linkage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.entente.ground.matching.records.Rows;

/**
 * The ids of the records of one table or two, and their numbers. Refused when two records of one
 * table have the same.
 */
final class Ids {

  private final List<String> ids = new ArrayList<>();
  private final Map<String, Integer> left = new HashMap<>();
  private final Map<String, Integer> right;

  private Ids(boolean twoSides) {
    this.right = twoSides ? new HashMap<>() : left;
  }

  static Ids of(Rows rows) {
    var ids = new Ids(false);
    ids.take(rows, ids.left);
    return ids;
  }

  static Ids of(Rows left, Rows right) {
    var ids = new Ids(true);
    ids.take(left, ids.left);
    ids.take(right, ids.right);
    return ids;
  }

  private void take(Rows rows, Map<String, Integer> side) {
    for (var row : rows.rows()) {
      if (side.put(row.id(), ids.size()) != null) {
        throw new IllegalArgumentException("two records have the id " + row.id());
      }
      ids.add(row.id());
    }
  }

  String id(int record) {
    return ids.get(record);
  }

  int size() {
    return ids.size();
  }

  OptionalInt left(String id) {
    return number(left, id);
  }

  OptionalInt right(String id) {
    return number(right, id);
  }

  private static OptionalInt number(Map<String, Integer> side, String id) {
    var number = side.get(id);
    return number == null ? OptionalInt.empty() : OptionalInt.of(number);
  }
}
