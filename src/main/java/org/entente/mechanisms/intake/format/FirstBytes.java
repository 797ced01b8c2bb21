package org.entente.mechanisms.intake.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * What can be told of a file before it is read: its first 64 kB, and for an archive the names of
 * its parts.
 */
public final class FirstBytes {

  private static final int LOOKED_AT = 1 << 16;
  private static final int NAMES_LOOKED_AT = 10_000;
  private static final String SPREADSHEET = "application/vnd.oasis.opendocument.spreadsheet";

  private static final Pattern ELEMENT = Pattern.compile("<([?]xml|!--|[a-z][\\w:-]*[\\s/>])");

  private final byte[] head;
  private final Set<String> parts;
  private final FoundKind kind;

  private FirstBytes(byte[] head, Set<String> parts, boolean archiveOpens) {
    this.head = head;
    this.parts = parts;
    this.kind = kindOf(archiveOpens);
  }

  static FirstBytes of(ReportFile file) throws IOException {
    byte[] head;
    try (var in = Files.newInputStream(file.path())) {
      head = in.readNBytes(LOOKED_AT);
    }
    if (!new FirstBytes(head, Set.of(), true).startsWith("PK")) {
      return new FirstBytes(head, Set.of(), true);
    }
    try (var archive = new ZipFile(file.path().toFile())) {
      var names = archive.stream().limit(NAMES_LOOKED_AT).map(part -> part.getName());
      return new FirstBytes(head, Set.copyOf(names.toList()), true);
    } catch (ZipException | EOFException damaged) {
      return new FirstBytes(head, Set.of(), false);
    }
  }

  /** The first bytes, at most 64 kB. */
  public byte[] head() {
    return head.clone();
  }

  /** Whether the file is a ZIP archive with a part of this name. */
  public boolean hasPart(String name) {
    return parts.contains(name);
  }

  /** Whether the file begins as a ZIP archive does. */
  public boolean isZip() {
    return startsWith("PK");
  }

  /** The kind of file, to name it in a refusal; {@link FoundKind#TEXT} when nothing is odd. */
  public FoundKind kind() {
    return kind;
  }

  private FoundKind kindOf(boolean archiveOpens) {
    if (head.length == 0) {
      return FoundKind.EMPTY;
    }
    if (startsWith("PK")) {
      return archiveOpens ? archiveKind() : brokenArchiveKind();
    }
    if (startsWith("\u00D0\u00CF\u0011\u00E0")) {
      return holdsName("EncryptedPackage") ? FoundKind.ENCRYPTED_OFFICE : FoundKind.OLD_OFFICE;
    }
    if (startsWith("%PDF")) {
      return FoundKind.PDF;
    }
    if (PICTURES.stream().anyMatch(this::startsWith)) {
      return FoundKind.PICTURE;
    }
    if (startsWith("\u001F\u008B")) {
      return FoundKind.GZIP;
    }
    if (startsWith("7z\u00BC\u00AF") || startsWith("Rar!")) {
      return FoundKind.ARCHIVE;
    }
    return textKind();
  }

  private static final List<String> PICTURES =
      List.of("\u0089PNG", "\u00FF\u00D8\u00FF", "GIF8", "II*\0", "MM\0*");

  private FoundKind archiveKind() {
    if (hasPart("xl/workbook.bin")) {
      return FoundKind.BINARY_WORKBOOK;
    }
    if (hasPart("word/document.xml")) {
      return FoundKind.WORD_DOCUMENT;
    }
    if (hasPart("ppt/presentation.xml")) {
      return FoundKind.PRESENTATION;
    }
    if (hasPart("mimetype") && hasPart("content.xml")) {
      return holds(SPREADSHEET) ? FoundKind.OPEN_SPREADSHEET : FoundKind.OPEN_DOCUMENT;
    }
    return hasPart("xl/workbook.xml") ? FoundKind.WORKBOOK : FoundKind.ARCHIVE;
  }

  private FoundKind brokenArchiveKind() {
    if (head.length > 6 && (head[6] & 1) != 0) {
      return FoundKind.LOCKED_ARCHIVE;
    }
    return holds("[Content_Types].xml") || holds("xl/") || holds(SPREADSHEET)
        ? FoundKind.DAMAGED_WORKBOOK
        : FoundKind.ARCHIVE;
  }

  private FoundKind textKind() {
    var text = new String(head, ISO_8859_1).replace("\0", "").toLowerCase(Locale.ROOT);
    var start =
        text.replaceFirst("^[^\\p{Graph}]*(\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)?\\s*", "");
    if (start.startsWith("<!doctype html")
        || start.startsWith("<html")
        || looksLikeOfficePage(start)) {
      return FoundKind.WEB_PAGE;
    }
    if (ELEMENT.matcher(start).lookingAt() || start.startsWith("<!doctype")) {
      return FoundKind.XML;
    }
    if (start.startsWith("{") || start.matches("(?s)\\[\\s*[\\[{\"].*")) {
      return FoundKind.JSON;
    }
    return holdsControlBytes() ? FoundKind.UNKNOWN : FoundKind.TEXT;
  }

  private static boolean looksLikeOfficePage(String start) {
    return start.startsWith("<") && (start.contains("<table") || start.contains("<body"));
  }

  /** Control bytes never stand in a text table; in UTF-16 every other byte may be zero. */
  private boolean holdsControlBytes() {
    boolean wide = looksWide();
    int odd = 0;
    for (byte each : head) {
      boolean control = each >= 0 && each < ' ' && each != '\t' && each != '\n' && each != '\r';
      if (control && !(wide && each == 0)) {
        odd++;
      }
    }
    return !wide && odd > head.length / 500;
  }

  private boolean looksWide() {
    if (startsWith("\u00FF\u00FE") || startsWith("\u00FE\u00FF")) {
      return true;
    }
    int zeros = 0;
    for (byte each : head) {
      zeros += each == 0 ? 1 : 0;
    }
    return zeros > head.length / 4 && zeros < head.length * 5 / 8;
  }

  private boolean holds(String letters) {
    return new String(head, ISO_8859_1).contains(letters);
  }

  private boolean holdsName(String name) {
    return holds(new String(name.getBytes(UTF_16LE), ISO_8859_1));
  }

  private boolean startsWith(String letters) {
    if (head.length < letters.length()) {
      return false;
    }
    for (int i = 0; i < letters.length(); i++) {
      if ((head[i] & 0xFF) != letters.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
