package org.entente.mechanisms.intake.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.entente.ground.problem.Refused;
import org.entente.mechanisms.intake.IntakeProblem;
import org.entente.mechanisms.intake.IntakeProblem.Damaged;
import org.entente.mechanisms.intake.IntakeProblem.Limit;
import org.entente.mechanisms.intake.IntakeProblem.NotAKindWeRead;
import org.entente.mechanisms.intake.IntakeProblem.TooLarge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files whose names promise a workbook and whose bytes are something else, or worse. */
class StrangersFilesTest {

  @TempDir private Path folder;

  @Test
  void aLetterRenamedToAWorkbookIsNamedForWhatItIs() throws IOException {
    var problem = refusal(archive("word/document.xml", "<document/>".getBytes(UTF_8)));

    assertThat(problem)
        .isEqualTo(
            new NotAKindWeRead(
                "report.xlsx",
                FoundKind.WORD_DOCUMENT,
                ReportFormats.installed(Limits.STANDARD).names()));
    assertThat(problem.next()).isEqualTo(IntakeProblem.Next.SAVE_AS_XLSX);
  }

  @Test
  void otherKindsOfFilesAreNamedForWhatTheyAre() throws IOException {
    assertThat(found("".getBytes(UTF_8))).isEqualTo(FoundKind.EMPTY);
    assertThat(found("%PDF-1.7 ...".getBytes(UTF_8))).isEqualTo(FoundKind.PDF);
    assertThat(found("\n<html><table><tr><td>a</table>".getBytes(UTF_8)))
        .isEqualTo(FoundKind.WEB_PAGE);
    assertThat(found("<?xml version='1.0'?><a/>".getBytes(UTF_8))).isEqualTo(FoundKind.XML);
    assertThat(found(archive("xl/workbook.bin", new byte[] {1})))
        .isEqualTo(FoundKind.BINARY_WORKBOOK);
    assertThat(found(oldOffice("EncryptedPackage"))).isEqualTo(FoundKind.ENCRYPTED_OFFICE);
  }

  @Test
  void aWorkbookCutOffHalfWayIsDamaged() throws IOException {
    var whole = workbook();
    var half = Arrays.copyOf(whole, whole.length / 2);

    assertThat(found(half)).isEqualTo(FoundKind.DAMAGED_WORKBOOK);
  }

  @Test
  void aSheetWhoseXmlBreaksOffIsDamagedAtThatPart() throws IOException {
    var bytes = workbookWithSheet("<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v>");

    assertThat(refusal(bytes)).isEqualTo(new Damaged("report.xlsx", "xl/worksheets/sheet1.xml"));
  }

  @Test
  void aCellFarOutsideAnySheetTakesNoMemory() throws IOException {
    var bytes =
        workbookWithSheet(
            "<worksheet><sheetData><row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row></sheetData>"
                + "</worksheet>");

    assertThat(refusal(bytes)).isEqualTo(new TooLarge("report.xlsx", Limit.COLUMNS, 16_384));
  }

  @Test
  void aPartPackedBeyondAllReasonIsRefused() throws IOException {
    var blanks = " ".repeat(30_000_000);
    var bytes = workbookWithSheet("<worksheet><sheetData>" + blanks + "</sheetData></worksheet>");

    assertThat(refusal(bytes)).isEqualTo(new TooLarge("report.xlsx", Limit.PACKING_RATIO, 300));
  }

  @Test
  void entitiesAreNeverExpanded() throws IOException {
    var bytes =
        workbookWithSheet(
            "<!DOCTYPE w [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><worksheet><sheetData>"
                + "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>&e;</v></c></row></sheetData>"
                + "</worksheet>");

    assertThat(refusal(bytes)).isEqualTo(new Damaged("report.xlsx", "xl/worksheets/sheet1.xml"));
  }

  @Test
  void datesNumbersAndErrorsComeAsAPersonReadsThem() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var book = new Workbook(out, "test", "1.0")) {
      var sheet = book.newWorksheet("Data");
      sheet.value(0, 0, "Start");
      sheet.value(1, 0, 44621);
      sheet.style(1, 0).format("dd/mm/yyyy").set();
      sheet.value(1, 1, 12.0);
      sheet.value(1, 2, 4948.5);
      sheet.value(1, 3, true);
      sheet.value(1, 4, 7);
      sheet.style(1, 4).format("00000").set();
      sheet.hideRow(1);
    }

    try (var report = open(out.toByteArray());
        var rows = report.rows(report.sheets().getFirst())) {
      var row = rows.skip(1).findFirst().orElseThrow();
      assertThat(row.cells()).containsExactly("2022-03-01", "12", "4948.5", "true", "00007");
      assertThat(row.filtered()).isTrue();
    }
  }

  @Test
  void quotesThatAreOnlyLettersDoNotSwallowRows() throws IOException {
    var text = "org,what\nA,\"12\"\" pipes\"\nB,6\" pipes\nC,\"two\nlines\"\n\nD\n";

    try (var report = open(text.getBytes(UTF_8));
        var rows = report.rows(report.sheets().getFirst())) {
      assertThat(rows.map(row -> row.number() + row.cells().toString()))
          .containsExactly(
              "1[org, what]", "2[A, 12\" pipes]", "3[B, 6\" pipes]", "4[C, two\nlines]", "6[D]");
    }
  }

  @Test
  void anyEncodingOfTheSameTableGivesTheSameRows() throws IOException {
    var text = "organisation;région\nSanté;Forêt\nÉlan;Côte\n";
    for (var charset : List.of(UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.ISO_8859_1)) {
      try (var report = open(text.getBytes(charset));
          var rows = report.rows(report.sheets().getFirst())) {
        assertThat(rows.map(RawRow::cells).toList().getLast()).containsExactly("Élan", "Côte");
      }
    }
  }

  private FoundKind found(byte[] bytes) throws IOException {
    return ((NotAKindWeRead) refusal(bytes)).found();
  }

  private IntakeProblem refusal(byte[] bytes) {
    return (IntakeProblem) catchThrowableOfType(Refused.class, () -> readAll(bytes)).problem();
  }

  private long readAll(byte[] bytes) throws IOException {
    try (var report = open(bytes);
        var rows = report.rows(report.sheets().getFirst())) {
      return rows.count();
    }
  }

  private Report open(byte[] bytes) throws IOException {
    var file = ReportFile.at(Files.write(folder.resolve("report.xlsx"), bytes));
    return ReportFormats.installed(Limits.STANDARD).open(file);
  }

  private static byte[] workbook() throws IOException {
    return workbookWithSheet("<worksheet><sheetData/></worksheet>");
  }

  private static byte[] workbookWithSheet(String xml) throws IOException {
    var book =
        "<workbook xmlns:r=\"r\"><sheets><sheet name=\"Data\" r:id=\"a\"/></sheets></workbook>";
    var relations =
        "<Relationships><Relationship Id=\"a\" Type=\"t/worksheet\""
            + " Target=\"worksheets/sheet1.xml\"/></Relationships>";
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      put(zip, "[Content_Types].xml", "<Types/>".getBytes(UTF_8));
      put(zip, "xl/workbook.xml", book.getBytes(UTF_8));
      put(zip, "xl/_rels/workbook.xml.rels", relations.getBytes(UTF_8));
      put(zip, "xl/worksheets/sheet1.xml", xml.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  private static byte[] archive(String part, byte[] content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      put(zip, part, content);
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream zip, String part, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(part));
    zip.write(content);
    zip.closeEntry();
  }

  private static byte[] oldOffice(String directory) throws IOException {
    var bytes = new ByteArrayOutputStream();
    bytes.write(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0});
    bytes.write(new byte[600]);
    bytes.write(directory.getBytes(StandardCharsets.UTF_16LE));
    return bytes.toByteArray();
  }
}
