package org.entente.mechanisms.intake.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.mechanisms.intake.columns.Column;
import org.entente.mechanisms.intake.columns.Reason;
import org.entente.mechanisms.intake.fields.Field;
import org.entente.mechanisms.intake.format.Report;

/** The layout of a report whose format says itself what its columns are, below one header row. */
final class Declared {

  private static final int HEADER = 1;

  private Declared() {}

  static Understood of(Report report) {
    var columns = new ArrayList<Column>();
    report
        .declared()
        .forEach((header, field) -> columns.add(column(columns.size(), header, field)));
    var sheet = report.sheets().getFirst();
    var verdict = new SheetVerdict(sheet, 1, 0, true, List.of());
    return new Understood(
        new Layout(sheet, List.of(HEADER), 0, HEADER + 1, columns), List.of(verdict));
  }

  private static Column column(int index, String header, Optional<Field> field) {
    List<Reason> why = List.of(new Reason.Declared());
    return new Column(
        index,
        header,
        "",
        field
            .<Column.Meaning>map(known -> new Column.Meaning.Means(known, 1, why))
            .orElseGet(() -> new Column.Meaning.Unmapped(why)),
        List.of());
  }
}
