package org.entente.ground.matching.explaining;

import java.util.ArrayList;
import java.util.List;
import org.entente.ground.matching.comparison.Level;
import org.entente.ground.matching.comparison.Pattern;
import org.entente.ground.matching.records.Column;
import org.entente.ground.matching.weights.Evidence;

/**
 * Why two records are, or are not, taken for one thing: what is known of any pair before its values
 * are seen, and what each column adds. Natural logarithms; together they are the log-odds.
 */
public record Explanation(double prior, List<Part> parts) {

  public Explanation {
    parts = List.copyOf(parts);
  }

  public static Explanation of(Evidence evidence, int one, int other) {
    long pattern = evidence.pattern(one, other);
    var columns = evidence.columns();
    var parts = new ArrayList<Part>();
    for (int at = 0; at < columns.size(); at++) {
      var column = columns.get(at);
      parts.add(
          new Part(
              column.heading(),
              Level.ALL.get(Pattern.level(pattern, at)),
              text(column, one),
              text(column, other),
              evidence.weight(pattern, at, one)));
    }
    return new Explanation(evidence.prior(), parts);
  }

  private static String text(Column column, int record) {
    int code = column.code(record);
    return code == Column.MISSING ? "" : column.values().text(code);
  }

  /** The log-odds that the two are one thing, as far as their values go. */
  public double logOdds() {
    return prior + parts.stream().mapToDouble(Part::weight).sum();
  }
}
