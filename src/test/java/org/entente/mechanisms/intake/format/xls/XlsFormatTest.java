package org.entente.mechanisms.intake.format.xls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.util.CellRangeAddress;
import org.entente.ground.problem.Refused;
import org.entente.mechanisms.intake.IntakeProblem.NotAKindWeRead;
import org.entente.mechanisms.intake.format.FormatContract;
import org.entente.mechanisms.intake.format.FoundKind;
import org.entente.mechanisms.intake.format.Limits;
import org.entente.mechanisms.intake.format.Messy;
import org.entente.mechanisms.intake.format.RawRow;
import org.entente.mechanisms.intake.format.ReportFile;
import org.entente.mechanisms.intake.format.ReportFormats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks of Excel 97 to 2003, as Apache POI writes them. */
class XlsFormatTest extends FormatContract {

  @TempDir private Path folder;

  @Override
  protected String format() {
    return "xls";
  }

  @Override
  protected byte[] written(List<Messy.Row> rows) throws IOException {
    try (var book = new HSSFWorkbook()) {
      fill(book.createSheet("Data"), rows);
      return bytes(book);
    }
  }

  private static void fill(HSSFSheet sheet, List<Messy.Row> rows) {
    for (int at = 0; at < rows.size(); at++) {
      var row = sheet.createRow(at);
      row.setZeroHeight(rows.get(at).hidden());
      var cells = rows.get(at).cells();
      for (int column = 0; column < cells.size(); column++) {
        put(row.createCell(column), cells.get(column));
      }
    }
  }

  private static void put(HSSFCell cell, Messy.Cell value) {
    switch (value) {
      case Messy.Cell.Text(var text) -> cell.setCellValue(text);
      case Messy.Cell.Amount(double number, _) -> cell.setCellValue(number);
      case Messy.Cell.Code(int number, _) -> {
        cell.setCellValue(number);
        shownAs(cell, "00000");
      }
      case Messy.Cell.Day(var day) -> {
        cell.setCellValue(day);
        shownAs(cell, "dd/mm/yyyy");
      }
      case Messy.Cell.Truth(boolean truth) -> cell.setCellValue(truth);
    }
  }

  private static void shownAs(HSSFCell cell, String format) {
    var book = cell.getSheet().getWorkbook();
    var style = book.createCellStyle();
    style.setDataFormat(book.createDataFormat().getFormat(format));
    cell.setCellStyle(style);
  }

  @Test
  void sharedTextsThatGoOnOverManyRecordsComeWhole() throws IOException {
    try (var book = new HSSFWorkbook()) {
      var sheet = book.createSheet("Long");
      var expected = new ArrayList<String>();
      for (int at = 0; at < 400; at++) {
        var text = (at % 2 == 0 ? "Wells and pumps " : "آبار ومضخات ") + at + "x".repeat(at * 7);
        sheet.createRow(at).createCell(0).setCellValue(text);
        expected.add(text);
      }

      assertThat(rows(bytes(book), 0)).extracting(row -> row.cell(0)).isEqualTo(expected);
    }
  }

  @Test
  void formulasCountByWhatWasSavedWithThemAndHiddenSheetsSaySo() throws IOException {
    try (var book = new HSSFWorkbook()) {
      book.createSheet("Lists").createRow(0).createCell(0).setCellValue("Health");
      var row = book.createSheet("Data").createRow(2);
      row.createCell(0).setCellFormula("2+2");
      row.createCell(1).setCellFormula("\"We\"&\"lls\"");
      row.createCell(2).setCellFormula("1>0");
      row.createCell(3).setCellFormula("1/0");
      book.setSheetHidden(0, true);
      book.getCreationHelper().createFormulaEvaluator().evaluateAll();

      assertThat(rows(bytes(book), 1))
          .containsExactly(new RawRow(3, List.of("4", "Wells", "true"), false));
      try (var report = ReportFormats.installed(Limits.STANDARD).open(file(bytes(book)))) {
        assertThat(report.sheets().getFirst().hidden()).isTrue();
      }
    }
  }

  @Test
  void onlyTheFirstCellOfMergedOnesHoldsTheText() throws IOException {
    try (var book = new HSSFWorkbook()) {
      var sheet = book.createSheet("Data");
      sheet.createRow(0).createCell(0).setCellValue("Where");
      sheet.getRow(0).createCell(3).setCellValue("When");
      sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 2));

      assertThat(rows(bytes(book), 0).getFirst().cells()).containsExactly("Where", "", "", "When");
    }
  }

  @Test
  void aLockedWorkbookAndALetterAreNamedForWhatTheyAre() throws IOException {
    try (var book = new HSSFWorkbook();
        var letter = new POIFSFileSystem()) {
      book.createSheet("Data").createRow(0).createCell(0).setCellValue("secret");
      Biff8EncryptionKey.setCurrentUserPassword("sesame");
      letter.createDocument(new ByteArrayInputStream(new byte[5_000]), "WordDocument");
      var out = new ByteArrayOutputStream();
      letter.writeFilesystem(out);

      assertThat(found(bytes(book))).isEqualTo(FoundKind.ENCRYPTED_OFFICE);
      assertThat(found(out.toByteArray())).isEqualTo(FoundKind.OLD_OFFICE);
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
  }

  @Test
  void aWorkbookOfExcel95IsNamedForWhatItIs() throws IOException {
    try (var old = new POIFSFileSystem()) {
      old.createDocument(new ByteArrayInputStream(new byte[5_000]), "Book");
      var out = new ByteArrayOutputStream();
      old.writeFilesystem(out);

      assertThat(found(out.toByteArray())).isEqualTo(FoundKind.OLD_EXCEL);
    }
  }

  private FoundKind found(byte[] bytes) {
    var refusal = catchThrowableOfType(Refused.class, () -> rows(bytes, 0));
    return ((NotAKindWeRead) refusal.problem()).found();
  }

  private List<RawRow> rows(byte[] bytes, int sheet) throws IOException {
    try (var report = ReportFormats.installed(Limits.STANDARD).open(file(bytes));
        var rows = report.rows(report.sheets().get(sheet))) {
      return rows.toList();
    }
  }

  private ReportFile file(byte[] bytes) throws IOException {
    return ReportFile.at(Files.write(folder.resolve("report.bin"), bytes));
  }

  private static byte[] bytes(HSSFWorkbook book) throws IOException {
    var out = new ByteArrayOutputStream();
    book.write(out);
    return out.toByteArray();
  }
}
