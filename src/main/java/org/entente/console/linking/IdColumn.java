package org.entente.console.linking;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.entente.console.answers.ConsoleProblem;
import org.entente.ground.problem.Refused;

/**
 * Which column holds the ids of a table: the one that was named, or the first one in which no value
 * is blank, comes twice or has several words, as long as another column is left to compare.
 */
final class IdColumn {

  private static final double ONE_WORD = 0.9;

  private IdColumn() {}

  /** The column that was named; refused when it is not there, or its values are no ids. */
  static int named(String heading, String file, List<String> headings, List<List<String>> rows) {
    int column =
        IntStream.range(0, headings.size())
            .filter(at -> headings.get(at).equalsIgnoreCase(heading.strip()))
            .findFirst()
            .orElseThrow(
                () ->
                    new Refused(
                        new ConsoleProblem.LinkColumnMissing(
                            file, heading, String.join(", ", headings))));
    var repeated = repeated(rows, column);
    if (repeated.isPresent()) {
      throw new Refused(new ConsoleProblem.LinkIdsRepeat(file, heading, repeated.orElseThrow()));
    }
    return column;
  }

  /** The one that looks like it; empty when none does, and rows are then known by their number. */
  static OptionalInt found(List<String> headings, List<List<String>> rows) {
    return headings.size() < 2
        ? OptionalInt.empty()
        : IntStream.range(0, headings.size())
            .filter(column -> repeated(rows, column).isEmpty() && oneWord(rows, column))
            .findFirst();
  }

  private static Optional<String> repeated(List<List<String>> rows, int column) {
    var seen = new HashSet<String>();
    for (var row : rows) {
      var id = cell(row, column);
      if (id.isEmpty() || !seen.add(id)) {
        return Optional.of(id);
      }
    }
    return Optional.empty();
  }

  private static boolean oneWord(List<List<String>> rows, int column) {
    long words = rows.stream().filter(row -> cell(row, column).indexOf(' ') < 0).count();
    return words >= ONE_WORD * rows.size();
  }

  static String cell(List<String> row, int column) {
    return column < row.size() ? row.get(column).strip() : "";
  }
}
