package org.entente.console.linking;

import java.util.HashSet;
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

  /** The one that was named, else the one that looks like it; empty when none does. */
  static OptionalInt of(Sheet sheet, Optional<String> named) {
    return named
        .map(heading -> OptionalInt.of(named(heading, sheet)))
        .orElseGet(() -> found(sheet));
  }

  /** Refused when it is not there, or its values are no ids. */
  private static int named(String heading, Sheet sheet) {
    int column =
        IntStream.range(0, sheet.width())
            .filter(at -> sheet.headings().get(at).equalsIgnoreCase(heading.strip()))
            .findFirst()
            .orElseThrow(
                () ->
                    new Refused(
                        new ConsoleProblem.LinkColumnMissing(
                            sheet.file(), heading, String.join(", ", sheet.headings()))));
    var repeated = repeated(sheet, column);
    if (repeated.isPresent()) {
      throw new Refused(
          new ConsoleProblem.LinkIdsRepeat(sheet.file(), heading, repeated.orElseThrow()));
    }
    return column;
  }

  private static OptionalInt found(Sheet sheet) {
    return sheet.width() < 2
        ? OptionalInt.empty()
        : IntStream.range(0, sheet.width())
            .filter(column -> repeated(sheet, column).isEmpty() && oneWord(sheet, column))
            .findFirst();
  }

  private static Optional<String> repeated(Sheet sheet, int column) {
    var seen = new HashSet<String>();
    for (int row = 0; row < sheet.rows().size(); row++) {
      var id = sheet.cell(row, column);
      if (id.isEmpty() || !seen.add(id)) {
        return Optional.of(id);
      }
    }
    return Optional.empty();
  }

  private static boolean oneWord(Sheet sheet, int column) {
    int rows = sheet.rows().size();
    long words =
        IntStream.range(0, rows).filter(row -> sheet.cell(row, column).indexOf(' ') < 0).count();
    return words >= ONE_WORD * rows;
  }
}
