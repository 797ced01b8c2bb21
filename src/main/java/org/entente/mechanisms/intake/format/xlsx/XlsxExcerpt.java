package org.entente.mechanisms.intake.format.xlsx;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;
import org.entente.mechanisms.intake.format.archive.Archive;
import org.entente.mechanisms.intake.format.excerpts.Excerpt;

/**
 * Gives part of a workbook back as the same workbook: styles, widths, drop-downs and other sheets
 * stay as they were. Of the sheet itself only chosen rows are kept, with their values and without
 * formulas; tables and the chain of calculations, which name rows that are gone, are left away.
 */
final class XlsxExcerpt {

  private static final String TYPES = "[Content_Types].xml";
  private static final String RELATIONS = ".rels";
  private static final List<String> LEFT_AWAY = List.of("/tables/", "calcChain.xml");

  private final Archive archive;
  private final String sheetPart;
  private final Excerpt excerpt;

  XlsxExcerpt(Archive archive, Excerpt excerpt) {
    this.archive = archive;
    this.excerpt = excerpt;
    this.sheetPart =
        Workbook.read(archive).entries().stream()
            .filter(entry -> entry.name().equals(excerpt.sheet()))
            .map(Workbook.Entry::part)
            .findFirst()
            .orElseThrow(() -> archive.refusal(excerpt.sheet(), new IOException("no such sheet")));
  }

  void write(OutputStream out) throws IOException {
    try (var zip = new ZipOutputStream(out)) {
      for (var part : archive.names()) {
        if (LEFT_AWAY.stream().noneMatch(("/" + part)::contains)) {
          zip.putNextEntry(new ZipEntry(part));
          copy(part, zip);
          zip.closeEntry();
        }
      }
    }
  }

  private void copy(String part, OutputStream out) throws IOException {
    if (part.equals(sheetPart)) {
      rewrite(part, new SheetExcerpt(excerpt), out);
    } else if (part.equals(TYPES) || part.endsWith(RELATIONS)) {
      rewrite(part, XmlCopy.without(LEFT_AWAY), out);
    } else {
      try (var bytes = archive.bytes(part)) {
        bytes.transferTo(out);
      }
    }
  }

  private void rewrite(String name, XmlCopy.Rewriting rewriting, OutputStream out)
      throws IOException {
    try (var part = archive.xml(name)) {
      XmlCopy.copy(part.xml(), new Open(out), rewriting);
    } catch (XMLStreamException | NumberFormatException broken) {
      throw archive.refusal(name, broken);
    }
  }

  /** Stays open when the writer of one part is closed. */
  private static final class Open extends FilterOutputStream {
    Open(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
