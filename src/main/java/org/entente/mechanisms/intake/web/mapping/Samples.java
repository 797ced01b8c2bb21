package org.entente.mechanisms.intake.web.mapping;

import java.util.List;
import org.entente.mechanisms.intake.format.Blanks;
import org.entente.mechanisms.intake.personal.Marks;
import org.entente.mechanisms.intake.personal.Redaction;
import org.entente.mechanisms.intake.understanding.Layout;
import org.entente.mechanisms.intake.understanding.SheetCandidate;

/** Cells of a file for a page: cut to a length that can be read, marks of persons kept off. */
final class Samples {

  private static final int LONGEST = 60;
  private static final int EACH = 3;

  private Samples() {}

  /** A few different values of a column, from the rows that were looked at. */
  static List<String> of(SheetCandidate sheet, Layout layout, int column) {
    return sheet.first().stream()
        .filter(row -> row.number() >= layout.firstDataRow())
        .map(row -> Blanks.clean(row.cell(column)))
        .filter(cell -> !cell.isEmpty())
        .distinct()
        .limit(EACH)
        .map(Samples::harmless)
        .toList();
  }

  static String harmless(String cell) {
    if (Marks.reaches(cell)) {
      return Redaction.MASK;
    }
    return cell.length() <= LONGEST ? cell : cell.substring(0, LONGEST) + "…";
  }
}
