package org.entente.console.answers;

import org.entente.mechanisms.intake.ReceiptDocument;

/** A receipt for a terminal: the counts, then each kind of issue once. */
public final class ReceiptText {

  private ReceiptText() {}

  public static void print(ReceiptDocument receipt, Printer printer) {
    var rows = receipt.rows();
    printer.line(
        "%s%s: %d rows read = %d created + %d changed + %d unchanged + %d collapsed + %d review"
                .formatted(
                    receipt.file(),
                    receipt.sheet().isEmpty() ? "" : " [" + receipt.sheet() + "]",
                    rows.read(),
                    rows.created(),
                    rows.changed(),
                    rows.unchanged(),
                    rows.collapsed(),
                    rows.review())
            + " + %d skipped + %d rejected; %d vanished"
                .formatted(rows.skipped(), rows.rejected(), receipt.vanished()));
    receipt
        .issues()
        .forEach(
            issue ->
                printer.aside(
                    "  %s: row %d: %s %s"
                        .formatted(issue.severity(), issue.row(), issue.message(), issue.fix())));
    printer.line("  import " + receipt.importId());
  }
}
