package org.entente.registers.activities.linking.judging.weights;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.entente.ground.matching.comparison.Level;
import org.entente.ground.matching.comparison.Pattern;

/**
 * Signs as levels of columns, for counting: each field a column, and each way in which it compares
 * a level, told apart by how telling it is. At most ten of a field; more of them share the last.
 */
public final class Levels {

  /** From where on a sign is more telling than one of the level before. */
  private static final double[] TELLING = {0, 1.5, 3, 4.5};

  private static final int MOST = Level.ALL.size() - 1;

  private final List<String> fields = new ArrayList<>();
  private final List<List<Sign>> levels = new ArrayList<>();

  /** What two accounts show as one number. */
  public long pattern(List<Sign> signs) {
    long pattern = 0;
    for (var sign : signs) {
      if (!sign.isSilent()) {
        int column = column(sign.field());
        pattern = Pattern.with(pattern, column, Level.ALL.get(level(column, plain(sign))));
      }
    }
    return pattern;
  }

  private int column(String field) {
    if (!fields.contains(field)) {
      fields.add(field);
      levels.add(new ArrayList<>());
    }
    return fields.indexOf(field);
  }

  private int level(int column, Sign plain) {
    var known = levels.get(column);
    if (!known.contains(plain) && known.size() < MOST) {
      known.add(plain);
    }
    return known.contains(plain) ? known.indexOf(plain) + 1 : MOST;
  }

  private static Sign plain(Sign sign) {
    int from = Arrays.binarySearch(TELLING, sign.telling());
    return new Sign(
        sign.field(), sign.comparison(), TELLING[Math.max(0, from < 0 ? -from - 2 : from)]);
  }

  int columns() {
    return fields.size();
  }

  /** The column of a sign that was met before. */
  OptionalInt findColumn(Sign sign) {
    int column = fields.indexOf(sign.field());
    return column < 0 ? OptionalInt.empty() : OptionalInt.of(column);
  }

  /** The level of a sign, where one was met that is as telling. */
  OptionalInt findLevel(int column, Sign sign) {
    int level = levels.get(column).indexOf(plain(sign));
    return level < 0 ? OptionalInt.empty() : OptionalInt.of(level + 1);
  }
}
