package org.entente.mechanisms.intake.publication;

import java.util.List;
import org.entente.mechanisms.intake.Because;
import org.entente.mechanisms.intake.Receipt;
import org.entente.mechanisms.intake.columns.Column;
import org.entente.mechanisms.intake.format.Report;
import org.entente.mechanisms.intake.reconciliation.Pairing;
import org.entente.mechanisms.intake.understanding.SettledValues;
import org.entente.mechanisms.intake.understanding.Understood;

/** A walk that is over, from which its receipt is written. */
record Walked(
    Report report,
    Understood understood,
    SettledValues settled,
    Headers headers,
    Gathering gathering,
    Counts counts) {

  private static final int SAMPLES = 3;

  Receipt receipt(int taken, Pairing pairing, Recognising recognised, Receipt.Effort effort) {
    int unchanged = pairing.unchanged().size();
    int changed = pairing.changed().size();
    var rows =
        new Receipt.Rows(
            taken - unchanged - changed,
            changed,
            unchanged,
            gathering.collapsed(),
            0,
            gathering.skipped() + recognised.leftOut(),
            recognised.rejected());
    return new Receipt(
        form(),
        understood.layout().columns().stream().map(this::line).toList(),
        rows,
        pairing.vanished().size(),
        gathering.filtered(),
        counts.recognised(),
        personal(),
        counts.issues(),
        effort);
  }

  private Receipt.Form form() {
    var layout = understood.layout();
    return new Receipt.Form(
        report.format(),
        report.encoding(),
        layout.sheet().name(),
        layout.headerRows(),
        layout.tagRow(),
        settled.writings(layout));
  }

  private Receipt.ColumnLine line(Column column) {
    return new Receipt.ColumnLine(
        column.index(),
        column.header(),
        column.tag(),
        column.field().map(field -> field.label()),
        column.confidence(),
        column.meaning().why().stream().map(Because::of).toList(),
        samples(column));
  }

  private List<String> samples(Column column) {
    return gathering.distinct().stream()
        .map(distinct -> distinct.row().cells())
        .filter(cells -> column.index() < cells.size())
        .map(cells -> cells.get(column.index()).strip())
        .filter(cell -> !cell.isEmpty())
        .distinct()
        .limit(SAMPLES)
        .toList();
  }

  private List<Receipt.PersonalLine> personal() {
    return gathering.personal().stream()
        .map(found -> new Receipt.PersonalLine(found.column(), found.kind().name(), found.cells()))
        .toList();
  }
}
