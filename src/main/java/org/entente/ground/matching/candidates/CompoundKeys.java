package org.entente.ground.matching.candidates;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.entente.ground.matching.records.Column;

/** The values of two columns together, where each alone is too common to be a key. */
record CompoundKeys(Column one, Column other) implements KeySource {

  private static final double COMMON = 2;
  private static final int MOST = 24;

  /** The pairs of columns that together single out few records, the most telling first. */
  static List<CompoundKeys> of(List<Column> columns, int mostHolders) {
    var found = new ArrayList<CompoundKeys>();
    for (int i = 0; i < columns.size(); i++) {
      for (int j = 0; j < i; j++) {
        var keys = new CompoundKeys(columns.get(j), columns.get(i));
        boolean bothCommon = sharing(keys.one()) > COMMON && sharing(keys.other()) > COMMON;
        if (bothCommon && keys.expected() <= mostHolders / 2.0) {
          found.add(keys);
        }
      }
    }
    return found.stream()
        .sorted(Comparator.comparingDouble(CompoundKeys::expected))
        .limit(MOST)
        .toList();
  }

  /** How many other records share the value of a record, on average. */
  private static double sharing(Column column) {
    return column.values().coincidence() * column.records();
  }

  private double expected() {
    return sharing(one) * other.values().coincidence();
  }

  @Override
  public void addTo(Postings postings) {
    for (int record = 0; record < one.records(); record++) {
      int first = one.code(record);
      int second = other.code(record);
      if (first != Column.MISSING && second != Column.MISSING) {
        postings.add(Hash.of(first, second), record);
      }
    }
  }
}
