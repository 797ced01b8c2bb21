package org.entente.mechanisms.intake.workbooks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.entente.ground.shell.Words;
import org.entente.mechanisms.intake.ReceiptDocument;

/**
 * A receipt as a workbook of three sheets in the reader's language: what became of the rows, every
 * issue with its row, column and value, and what each column was taken for.
 */
public record ReceiptWorkbook(ReceiptDocument receipt, Words words) {

  private static final String PROGRAM = "Entente";
  private static final String VERSION = "1.0";
  private static final double WIDE = 60;
  private static final double USUAL = 24;

  public byte[] bytes() {
    var out = new ByteArrayOutputStream();
    try (var workbook = new Workbook(out, PROGRAM, VERSION)) {
      rows(workbook.newWorksheet(words.say("intake.receipt")));
      issues(workbook.newWorksheet(words.say("intake.issues")));
      columns(workbook.newWorksheet(words.say("intake.understood")));
    } catch (IOException impossible) {
      throw new UncheckedIOException("memory does not fail to be written", impossible);
    }
    return out.toByteArray();
  }

  private void rows(Worksheet sheet) {
    var rows = receipt.rows();
    var lines =
        List.of(
            List.of("intake.file", receipt.file()),
            List.of("intake.sheet", receipt.sheet()),
            List.of("intake.rows", String.valueOf(rows.read())),
            List.of("intake.rows.created", String.valueOf(rows.created())),
            List.of("intake.rows.changed", String.valueOf(rows.changed())),
            List.of("intake.rows.unchanged", String.valueOf(rows.unchanged())),
            List.of("intake.rows.collapsed", String.valueOf(rows.collapsed())),
            List.of("intake.rows.review", String.valueOf(rows.review())),
            List.of("intake.rows.skipped", String.valueOf(rows.skipped())),
            List.of("intake.rows.rejected", String.valueOf(rows.rejected())),
            List.of("intake.row.vanished", String.valueOf(receipt.vanished())));
    for (int i = 0; i < lines.size(); i++) {
      sheet.value(i, 0, words.say(lines.get(i).getFirst()));
      PlainWorkbook.put(sheet, i, 1, lines.get(i).getLast());
    }
    sheet.width(0, WIDE);
    sheet.width(1, USUAL);
  }

  private void issues(Worksheet sheet) {
    head(
        sheet,
        "intake.issue.severity",
        "intake.row",
        "intake.column",
        "intake.issue.value",
        "intake.issues",
        "intake.rejects.column");
    int row = 1;
    for (var issue : receipt.issues()) {
      sheet.value(row, 0, words.say("intake.severity." + issue.severity()));
      sheet.value(row, 1, issue.row());
      sheet.value(row, 2, issue.column());
      sheet.value(row, 3, issue.value());
      sheet.value(row, 4, issue.message());
      sheet.value(row, 5, issue.fix());
      row++;
    }
    sheet.width(4, WIDE);
    sheet.width(5, WIDE);
  }

  private void columns(Worksheet sheet) {
    head(sheet, "intake.column", "intake.column.field", "intake.column.sure", "intake.column.why");
    int row = 1;
    for (var column : receipt.columns()) {
      var field = column.field();
      sheet.value(row, 0, column.header().isBlank() ? column.tag() : column.header());
      sheet.value(row, 1, field == null ? words.say("intake.column.ignored") : field);
      sheet.value(row, 2, words.percent(column.confidence()));
      sheet.value(row, 3, column.why());
      row++;
    }
    sheet.width(3, WIDE);
  }

  private void head(Worksheet sheet, String... keys) {
    for (int i = 0; i < keys.length; i++) {
      sheet.value(0, i, words.say(keys[i]));
      sheet.style(0, i).bold().set();
      sheet.width(i, USUAL);
    }
    sheet.freezePane(0, 1);
  }
}
