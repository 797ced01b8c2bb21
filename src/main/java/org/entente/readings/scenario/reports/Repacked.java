package org.entente.readings.scenario.reports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Makes a workbook the same bytes on every machine and at every hour: its parts are stored and not
 * deflated (compressors differ), and carry a fixed time.
 */
final class Repacked {

  private static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 1, 0, 0);
  private static final String PROPERTIES = "docProps/core.xml";

  private Repacked() {}

  static void inPlace(Path file) throws IOException {
    var repacked = file.resolveSibling(file.getFileName() + ".part");
    try (var from = new ZipFile(file.toFile());
        var to = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(repacked)))) {
      for (var part : Collections.list(from.entries())) {
        copy(from, part, to);
      }
    }
    Files.move(repacked, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void copy(ZipFile from, ZipEntry part, ZipOutputStream to) throws IOException {
    try (var bytes = from.getInputStream(part)) {
      if (part.getName().equals(PROPERTIES)) {
        var fixed = timeless(bytes);
        store(to, part.getName(), new ByteArrayInputStream(fixed), fixed.length, crc(fixed));
      } else {
        store(to, part.getName(), bytes, part.getSize(), part.getCrc());
      }
    }
  }

  private static void store(ZipOutputStream to, String name, InputStream bytes, long size, long crc)
      throws IOException {
    var part = new ZipEntry(name);
    part.setMethod(ZipEntry.STORED);
    part.setTimeLocal(TIME);
    part.setSize(size);
    part.setCrc(crc);
    to.putNextEntry(part);
    bytes.transferTo(to);
    to.closeEntry();
  }

  private static byte[] timeless(InputStream properties) throws IOException {
    return new String(properties.readAllBytes(), UTF_8)
        .replaceAll(">\\d{4}-\\d\\d-\\d\\dT[^<]*Z<", ">" + TIME + ":00Z<")
        .getBytes(UTF_8);
  }

  private static long crc(byte[] bytes) {
    var crc = new CRC32();
    crc.update(bytes);
    return crc.getValue();
  }
}
