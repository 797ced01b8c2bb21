package org.entente.mechanisms.intake.format.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs parts into archives and workbooks, and changes what archives claim. */
final class Packing {

  static final int DIRECTORY_ENTRY = 0x02014b50;

  private Packing() {}

  static byte[] utf8(String text) {
    return text.getBytes(UTF_8);
  }

  static byte[] zip(Map<String, byte[]> parts) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  static byte[] zip(String name, byte[] content) throws IOException {
    return zip(Map.of(name, content));
  }

  static byte[] gzip(byte[] content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var packed = new GZIPOutputStream(bytes)) {
      packed.write(content);
    }
    return bytes.toByteArray();
  }

  /** A workbook of one sheet with these parts added or replaced. */
  static byte[] workbook(Map<String, String> parts) throws IOException {
    var all = new LinkedHashMap<String, byte[]>();
    all.put("[Content_Types].xml", utf8("<Types/>"));
    all.put(
        "xl/workbook.xml",
        utf8("<workbook xmlns:r='r'><sheets><sheet name='Data' r:id='a'/></sheets></workbook>"));
    all.put(
        "xl/_rels/workbook.xml.rels",
        utf8(
            "<Relationships><Relationship Id='a' Type='t/worksheet'"
                + " Target='worksheets/sheet1.xml'/></Relationships>"));
    all.put("xl/worksheets/sheet1.xml", utf8(sheet("")));
    parts.forEach((name, xml) -> all.put(name, utf8(xml)));
    return zip(all);
  }

  static byte[] workbookOf(String rows) throws IOException {
    return workbook(Map.of("xl/worksheets/sheet1.xml", sheet(rows)));
  }

  static String sheet(String rows) {
    return "<worksheet><sheetData>" + HEADER + rows + "</sheetData></worksheet>";
  }

  private static final String HEADER = "<row r='1'>" + cells("Organisation", "Sector", "District");

  private static String cells(String... texts) {
    var xml = new StringBuilder();
    for (var text : texts) {
      xml.append("<c t='str'><v>").append(text).append("</v></c>");
    }
    return xml + "</row>";
  }

  /** A row of a sheet with plain texts. */
  static String row(String... texts) {
    return "<row>" + cells(texts);
  }

  /** An OpenDocument spreadsheet with these rows. */
  static byte[] spreadsheet(String rows) throws IOException {
    return spreadsheetOf(
        "<d xmlns:o='o' xmlns:t='t' xmlns:x='x'><o:spreadsheet><t:table t:name='Data'>"
            + rows
            + "</t:table></o:spreadsheet></d>");
  }

  static byte[] spreadsheetOf(String content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.setLevel(0);
      zip.putNextEntry(new ZipEntry("mimetype"));
      zip.write(utf8("application/vnd.oasis.opendocument.spreadsheet"));
      zip.setLevel(9);
      zip.putNextEntry(new ZipEntry("content.xml"));
      zip.write(utf8(content));
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }

  /** Bytes that do not pack, to make the packing of what stands beside them look honest. */
  static String noise(int length) {
    var dice = new Random(3);
    var noise = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      noise.append((char) ('a' + dice.nextInt(26)));
    }
    return noise.toString();
  }

  /** Writes a number over what each entry of the archive's directory says at an offset. */
  static byte[] claiming(byte[] zip, int offset, int number) {
    var bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 0; at + 46 < zip.length; at++) {
      if (bytes.getInt(at) == DIRECTORY_ENTRY) {
        bytes.putInt(at + offset, number);
      }
    }
    return zip;
  }
}
