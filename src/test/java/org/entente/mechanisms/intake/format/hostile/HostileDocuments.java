package org.entente.mechanisms.intake.format.hostile;

import static org.entente.mechanisms.intake.format.hostile.Hostile.file;
import static org.entente.mechanisms.intake.format.hostile.Packing.spreadsheet;
import static org.entente.mechanisms.intake.format.hostile.Packing.spreadsheetOf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** OpenDocument spreadsheets and old workbooks that claim what cannot be. */
final class HostileDocuments {

  private static final String ROW = row("", cell("", "Hands"), cell("", "Low"));

  private HostileDocuments() {}

  static List<Hostile> all() {
    return List.of(
        file(
            "ods-of-a-billion-rows",
            "TooLarge ROWS",
            () -> table(row(" t:number-rows-repeated='1000000000'", cell("", "a")))),
        file(
            "ods-of-a-billion-cells",
            "TooLarge COLUMNS",
            () -> table(row("", cell(" t:number-columns-repeated='1000000000'", "a")))),
        file(
            "ods-of-rows-times-cells",
            "TooLarge CELLS",
            () ->
                table(
                    row(
                        " t:number-rows-repeated='1000000'",
                        cell(" t:number-columns-repeated='16000'", "a")))),
        file(
            "ods-of-blanks-without-end",
            "TooLarge ROWS",
            () -> table(row(" t:number-rows-repeated='999999999'", "<t:table-cell/>") + ROW)),
        file(
            "ods-repeated-less-than-never",
            "Damaged",
            () -> table(row(" t:number-rows-repeated='-5'", cell("", "a")))),
        file(
            "ods-with-a-billion-spaces",
            "read 1",
            () -> table(row("", cell("", "Hands<x:s x:c='999999999'/>Help"), cell("", "Low")))),
        file(
            "ods-of-a-billion-laughs",
            "Damaged",
            () -> spreadsheetOf("<!DOCTYPE d [<!ENTITY a 'ha'><!ENTITY b '&a;&a;'>]><d>&b;</d>")),
        file("ods-nested-deep", "Damaged", () -> spreadsheet("<t:table-cell>".repeat(3_000))),
        file(
            "ods-cut-off",
            "NotAKindWeRead DAMAGED_WORKBOOK",
            () -> HostileArchives.half(table(ROW))),
        file("xls-cut-off", "Damaged", () -> HostileArchives.half(xls())),
        file("xls-whose-sectors-run-in-a-circle", "Damaged", HostileDocuments::circle),
        file("xls-whose-sectors-lie-outside", "Damaged", () -> changed(48, 0x7FFF_0000)),
        file("xls-of-huge-sectors", "Damaged", () -> changed(30, 30)),
        file("xls-whose-lists-never-end", "Damaged", () -> changed(68, 0)),
        file("xls-that-claims-two-billion-texts", "Damaged", () -> lying(0xFC, 8, 0x7FFF_FFFF)),
        file("xls-with-a-text-longer-than-itself", "Damaged", () -> lying(0xFC, 12, 0x0000_FFFF)),
        file("xls-whose-sheet-lies-outside", "Damaged", () -> lying(0x85, 4, 0x7FFF_FFF0)),
        file("xls-with-a-record-longer-than-itself", "Damaged", () -> lying(0xE0, 2, 0xFFFF_FFFF)),
        file("xls-with-a-text-that-is-not-there", "Damaged", () -> lying(0xFD, 10, 0x0000_7777)),
        file("xls-of-rows-upside-down", "Damaged", () -> lying(0xFD, 4, 0x0000_0F00)),
        file(
            "xls-with-a-password",
            "NotAKindWeRead ENCRYPTED_OFFICE",
            () -> lying(0x42, 0, 0x0002_002F)),
        file("xls-of-excel-95", "NotAKindWeRead OLD_EXCEL", () -> stream("Book")),
        file("xls-that-is-a-letter", "NotAKindWeRead OLD_OFFICE", () -> stream("WordDocument")),
        file(
            "xls-that-is-an-encrypted-xlsx",
            "NotAKindWeRead ENCRYPTED_OFFICE",
            () -> stream("EncryptedPackage")));
  }

  private static byte[] table(String rows) throws IOException {
    return spreadsheet(row("", cell("", "Organisation"), cell("", "District")) + rows);
  }

  private static String row(String attributes, String... cells) {
    return "<t:table-row" + attributes + ">" + String.join("", cells) + "</t:table-row>";
  }

  private static String cell(String attributes, String text) {
    return "<t:table-cell o:value-type='string'%s><x:p>%s</x:p></t:table-cell>"
        .formatted(attributes, text);
  }

  static byte[] xls() throws IOException {
    try (var book = new HSSFWorkbook()) {
      var sheet = book.createSheet("Data");
      for (int at = 0; at < 60; at++) {
        var row = sheet.createRow(at);
        row.createCell(0).setCellValue(at == 0 ? "Organisation" : "Helping Hands " + at);
        row.createCell(1).setCellValue(at == 0 ? "District" : "Lowmarsh " + at % 7);
      }
      var out = new ByteArrayOutputStream();
      book.write(out);
      return out.toByteArray();
    }
  }

  private static byte[] stream(String name) throws IOException {
    try (var files = new POIFSFileSystem()) {
      files.createDocument(new ByteArrayInputStream(new byte[9_000]), name);
      var out = new ByteArrayOutputStream();
      files.writeFilesystem(out);
      return out.toByteArray();
    }
  }

  /** A number of the file's own header is another one. */
  private static byte[] changed(int offset, int number) throws IOException {
    var bytes = ByteBuffer.wrap(xls()).order(ByteOrder.LITTLE_ENDIAN);
    if (offset == 30) {
      bytes.putShort(offset, (short) number);
    } else {
      bytes.putInt(offset, number);
    }
    return bytes.array();
  }

  /** Every sector is followed by the first. */
  private static byte[] circle() throws IOException {
    var bytes = ByteBuffer.wrap(xls()).order(ByteOrder.LITTLE_ENDIAN);
    int table = (bytes.getInt(76) + 1) * 512;
    for (int at = 0; at < 512; at += 4) {
      bytes.putInt(table + at, 0);
    }
    return bytes.array();
  }

  /** The first record of a kind has another number at an offset from its beginning. */
  private static byte[] lying(int kind, int offset, int number) throws IOException {
    var bytes = ByteBuffer.wrap(xls()).order(ByteOrder.LITTLE_ENDIAN);
    int at = 512;
    while (bytes.getInt(at) != 0x0010_0809) {
      at += 512;
    }
    while ((bytes.getShort(at) & 0xFFFF) != kind) {
      at += 4 + (bytes.getShort(at + 2) & 0xFFFF);
    }
    bytes.putInt(at + offset, number);
    return bytes.array();
  }
}
