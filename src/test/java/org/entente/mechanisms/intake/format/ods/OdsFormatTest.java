package org.entente.mechanisms.intake.format.ods;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.entente.ground.problem.Refused;
import org.entente.mechanisms.intake.IntakeProblem.Limit;
import org.entente.mechanisms.intake.IntakeProblem.NotAKindWeRead;
import org.entente.mechanisms.intake.IntakeProblem.TooLarge;
import org.entente.mechanisms.intake.format.FormatContract;
import org.entente.mechanisms.intake.format.FoundKind;
import org.entente.mechanisms.intake.format.Limits;
import org.entente.mechanisms.intake.format.Messy;
import org.entente.mechanisms.intake.format.RawRow;
import org.entente.mechanisms.intake.format.ReportFile;
import org.entente.mechanisms.intake.format.ReportFormats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** OpenDocument spreadsheets, as LibreOffice lays them out. */
class OdsFormatTest extends FormatContract {

  private static final String TAIL =
      "<table:table-cell table:number-columns-repeated='1011'/></table:table-row>";

  @TempDir private Path folder;

  @Override
  protected String format() {
    return "ods";
  }

  @Override
  protected byte[] written(List<Messy.Row> rows) throws IOException {
    var xml = new StringBuilder();
    for (var row : rows) {
      xml.append(row.hidden() ? "<table:table-row table:visibility='filter'>" : ROW);
      row.cells().forEach(cell -> xml.append(cell(cell)));
      xml.append(TAIL);
    }
    var blanks = "<table:table-row table:number-rows-repeated='1048000'><table:table-cell/>";
    return spreadsheet(xml + blanks + "</table:table-row>");
  }

  private static final String ROW = "<table:table-row>";

  private static String cell(Messy.Cell cell) {
    var shown = "<text:p>" + cell.read() + "</text:p>";
    return switch (cell) {
      case Messy.Cell.Text(var text) -> text(text);
      case Messy.Cell.Amount(double value, _) -> typed("float' office:value='" + value, shown);
      case Messy.Cell.Code(int value, _) -> typed("float' office:value='" + value, shown);
      case Messy.Cell.Day(var day) ->
          typed("date' office:date-value='" + day + "T00:00:00", "<text:p>1 Mar</text:p>");
      case Messy.Cell.Truth(boolean truth) ->
          typed("boolean' office:boolean-value='" + truth, "<text:p>WAHR</text:p>");
    };
  }

  private static String text(String text) {
    var lines = new StringBuilder();
    for (var line : text.split("\n", -1)) {
      var escaped = line.replace("&", "&amp;").replace("<", "&lt;").replace("\t", "<text:tab/>");
      var spaced = escaped.replace("  ", "<text:s text:c='2'/>");
      lines.append("<text:p><text:span>").append(spaced).append("</text:span></text:p>");
    }
    return text.isEmpty()
        ? "<table:table-cell/>"
        : typed("string", "<office:annotation><text:p>a note</text:p></office:annotation>" + lines);
  }

  private static String typed(String kind, String content) {
    return "<table:table-cell office:value-type='%s'>%s</table:table-cell>"
        .formatted(kind, content);
  }

  @Test
  void repeatedRowsAndCellsComeAsOftenAsTheFileSays() throws IOException {
    var row =
        "<table:table-row table:number-rows-repeated='3'>"
            + "<table:table-cell table:number-columns-repeated='2' office:value-type='string'>"
            + "<text:p>a</text:p></table:table-cell>"
            + "<table:covered-table-cell><text:p>under</text:p></table:covered-table-cell>"
            + "<table:table-cell office:value-type='string'><text:p>b</text:p></table:table-cell>"
            + "</table:table-row>";

    assertThat(rows(spreadsheet(ROW + "</table:table-row>" + row + row)))
        .extracting(RawRow::number, RawRow::cells)
        .hasSize(6)
        .startsWith(tuple(2, List.of("a", "a", "", "b")))
        .endsWith(tuple(7, List.of("a", "a", "", "b")));
  }

  @Test
  void rowsAndCellsRepeatedBeyondAllReasonAreRefusedAtOnce() throws IOException {
    var text = "><text:p>a</text:p></table:table-cell></table:table-row>";
    var rows = "<table:table-row table:number-rows-repeated='1000000000'><table:table-cell";
    var cells = ROW + "<table:table-cell table:number-columns-repeated='1000000000'";

    assertThat(refused(spreadsheet(rows + text)))
        .isEqualTo(new TooLarge("report.bin", Limit.ROWS, 1_048_576));
    assertThat(refused(spreadsheet(cells + text)))
        .isEqualTo(new TooLarge("report.bin", Limit.COLUMNS, 16_384));
  }

  @Test
  void aSheetThatItsStyleHidesSaysSoAndALockedFileIsRefused() throws IOException {
    var locked = "<manifest><file-entry><encryption-data/></file-entry></manifest>";

    try (var report = ReportFormats.installed(Limits.STANDARD).open(file(spreadsheet("")))) {
      assertThat(report.sheets()).extracting(sheet -> sheet.hidden()).containsExactly(false);
    }
    var hidden = content("").replace("table:display='true'", "table:display='false'");
    try (var report =
        ReportFormats.installed(Limits.STANDARD).open(file(archive(hidden, "<manifest/>")))) {
      assertThat(report.sheets()).extracting(sheet -> sheet.hidden()).containsExactly(true);
    }
    assertThat(refused(archive("noise", locked)))
        .isEqualTo(new NotAKindWeRead("report.bin", FoundKind.ENCRYPTED_OFFICE, List.of("ods")));
  }

  private Object refused(byte[] bytes) {
    return catchThrowableOfType(Refused.class, () -> rows(bytes)).problem();
  }

  private List<RawRow> rows(byte[] bytes) throws IOException {
    try (var report = ReportFormats.installed(Limits.STANDARD).open(file(bytes));
        var rows = report.rows(report.sheets().getFirst())) {
      return rows.toList();
    }
  }

  private ReportFile file(byte[] bytes) throws IOException {
    return ReportFile.at(Files.write(folder.resolve("report.bin"), bytes));
  }

  private static byte[] spreadsheet(String rows) throws IOException {
    return archive(content(rows), "<manifest/>");
  }

  private static String content(String rows) {
    return "<office:document-content xmlns:office='o' xmlns:table='t' xmlns:text='x'"
        + " xmlns:style='s'><office:automatic-styles><style:style style:name='ta1'>"
        + "<style:table-properties table:display='true'/></style:style>"
        + "</office:automatic-styles><office:body><office:spreadsheet>"
        + "<table:table table:name='Data' table:style-name='ta1'>"
        + "<table:table-column table:number-columns-repeated='1024'/>"
        + rows
        + "</table:table></office:spreadsheet></office:body></office:document-content>";
  }

  private static byte[] archive(String content, String manifest) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      stored(zip, "mimetype", "application/vnd.oasis.opendocument.spreadsheet");
      zip.putNextEntry(new ZipEntry("META-INF/manifest.xml"));
      zip.write(manifest.getBytes(UTF_8));
      zip.putNextEntry(new ZipEntry("content.xml"));
      zip.write(content.getBytes(UTF_8));
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }

  private static void stored(ZipOutputStream zip, String name, String text) throws IOException {
    var check = new CRC32();
    check.update(text.getBytes(UTF_8));
    var entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(text.length());
    entry.setCrc(check.getValue());
    zip.putNextEntry(entry);
    zip.write(text.getBytes(UTF_8));
    zip.closeEntry();
  }
}
