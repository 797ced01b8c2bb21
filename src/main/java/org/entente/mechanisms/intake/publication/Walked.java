package org.entente.mechanisms.intake.publication;

import java.util.List;
import org.entente.mechanisms.intake.Because;
import org.entente.mechanisms.intake.Receipt;
import org.entente.mechanisms.intake.columns.Column;
import org.entente.mechanisms.intake.format.Report;
import org.entente.mechanisms.intake.gathering.Gathering;
import org.entente.mechanisms.intake.understanding.Understood;

/** A walk that is over, from which its receipt is written. */
record Walked(Report report, Understood understood, Gathering gathering, Tally tally) {

  Receipt receipt(Receipt.Effort effort) {
    return new Receipt(
        form(),
        understood.layout().columns().stream().map(this::line).toList(),
        tally.rows(gathering),
        tally.vanished(),
        gathering.filtered(),
        tally.recognised(),
        marks(),
        tally.issues(),
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
        gathering.settled().writings(layout));
  }

  private Receipt.ColumnLine line(Column column) {
    return new Receipt.ColumnLine(
        column.index(),
        column.header(),
        column.tag(),
        column.field().map(field -> field.label()),
        column.confidence(),
        column.meaning().why().stream().map(Because::of).toList(),
        tally.samples(column.index()));
  }

  private List<Receipt.PersonalLine> marks() {
    return gathering.personal().found().stream()
        .map(
            found ->
                new Receipt.PersonalLine(
                    found.column(),
                    found.name(),
                    found.kind().name(),
                    found.cells(),
                    found.treatment(),
                    found.samples()))
        .toList();
  }
}
