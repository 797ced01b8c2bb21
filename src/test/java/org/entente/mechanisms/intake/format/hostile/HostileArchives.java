package org.entente.mechanisms.intake.format.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.entente.mechanisms.intake.format.hostile.Hostile.file;
import static org.entente.mechanisms.intake.format.hostile.Packing.claiming;
import static org.entente.mechanisms.intake.format.hostile.Packing.gzip;
import static org.entente.mechanisms.intake.format.hostile.Packing.utf8;
import static org.entente.mechanisms.intake.format.hostile.Packing.zip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;

/** Archives and packed files that lie about what is in them, or about what they are. */
final class HostileArchives {

  private static final byte[] TABLE = utf8("Organisation,District\nHands,Low\nTrust,High\n");
  private static final int SIZE_CLAIMED = 24;

  private HostileArchives() {}

  static List<Hostile> all() {
    return List.of(
        file("zip-of-blanks", "TooLarge PACKING_RATIO", () -> zip("a.csv", new byte[50_000_000])),
        file("zip-that-claims-little", "TooLarge PACKING_RATIO", () -> lying(50_000_000, 10)),
        file("zip-that-claims-4-gigabytes", "TooLarge PACKING_RATIO", () -> lying(1_000, -16)),
        file("zip-whose-parts-overlap", "TooLarge", HostileArchives::overlapping),
        file("zip-of-70000-parts", "TooLarge ARCHIVE_PARTS", HostileArchives::manyParts),
        file("zip-in-zip-in-zip", "NotAKindWeRead ARCHIVE", () -> nested(10)),
        file("zip-of-500-zips", "NotAKindWeRead ARCHIVE", HostileArchives::manyArchives),
        file("zip-cut-off", "Damaged", () -> half(zip("a.csv", TABLE))),
        file("zip-without-parts", "NotAKindWeRead ARCHIVE", HostileArchives::emptyZip),
        file("zip-with-a-password", "NotAKindWeRead LOCKED_ARCHIVE", HostileArchives::locked),
        file("zip-that-climbs-out", "read 2", () -> zip("../../../etc/cron.d/entente", TABLE)),
        file("zip-with-an-absolute-name", "read 2", () -> zip("/etc/passwd", TABLE)),
        file("zip-with-a-name-of-60000", "read 2", () -> zip("a".repeat(60_000), TABLE)),
        file("zip-with-a-name-to-fool-eyes", "read 2", () -> zip("a\u202Evsc.exe\0.csv", TABLE)),
        file("zip-of-programs", "NotAKindWeRead", () -> zip("run.exe", utf8("MZ\0\1\2\3\4\5"))),
        file("gzip-of-blanks", "TooLarge PACKING_RATIO", () -> gzip(new byte[80_000_000])),
        file("gzip-in-gzip", "NotAKindWeRead GZIP", () -> gzip(gzip(gzip(TABLE)))),
        file("gzip-cut-off", "Damaged", () -> half(gzip(utf8(Packing.noise(10_000))))),
        file("gzip-of-thousands", "read 2000", HostileArchives::manyMembers),
        file("gzip-of-nothing", "NotAKindWeRead EMPTY", () -> gzip(new byte[0])),
        file("gzip-of-a-tar", "NotAKindWeRead UNKNOWN", () -> gzip(tar())),
        file("seven-zip", "NotAKindWeRead ARCHIVE", () -> bytes("7z\u00BC\u00AF'\34")),
        file(
            "pdf-that-is-a-zip",
            "NotAKindWeRead PDF",
            () -> after("%PDF-1.7\n", zip("a.csv", TABLE))),
        file(
            "picture-that-is-a-zip",
            "NotAKindWeRead PICTURE",
            () -> after("GIF89a", zip("a.csv", TABLE))),
        file(
            "program-that-is-a-table",
            "NotAKindWeRead",
            () -> after("\u007FELF\1\1\1\0\0\0", TABLE)));
  }

  private static byte[] lying(int size, int claimed) throws IOException {
    return claiming(zip("a.csv", new byte[size]), SIZE_CLAIMED, claimed);
  }

  /** Every entry of the directory points to the same packed bytes. */
  private static byte[] overlapping() throws IOException {
    var zip =
        zip("a.csv", utf8(("Organisation,District" + Packing.noise(99) + "\n").repeat(90_000)));
    var bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    int end = zip.length - 22;
    int directory = bytes.getInt(end + 16);
    var entry = Arrays.copyOfRange(zip, directory, end);
    var all = new ByteArrayOutputStream();
    all.write(zip, 0, directory);
    int copies = 1_900;
    for (int i = 0; i < copies; i++) {
      all.write(entry);
    }
    bytes.putShort(end + 8, (short) copies).putShort(end + 10, (short) copies);
    bytes.putInt(end + 12, copies * entry.length);
    all.write(zip, end, 22);
    return all.toByteArray();
  }

  private static byte[] manyParts() throws IOException {
    var parts = new LinkedHashMap<String, byte[]>();
    IntStream.range(0, 70_000).forEach(i -> parts.put(i + ".csv", new byte[0]));
    return zip(parts);
  }

  private static byte[] nested(int depth) throws IOException {
    var inner = TABLE;
    for (int i = 0; i < depth; i++) {
      inner = zip("a.zip", inner);
    }
    return inner;
  }

  private static byte[] manyArchives() throws IOException {
    var parts = new LinkedHashMap<String, byte[]>();
    IntStream.range(0, 500).forEach(i -> parts.put(i + ".zip", emptyZip()));
    return zip(parts);
  }

  private static byte[] emptyZip() {
    return bytes("PK\5\6" + "\0".repeat(18));
  }

  private static byte[] locked() throws IOException {
    var zip = zip("a.csv", TABLE);
    zip[6] |= 1;
    for (int at = 0; at + 46 < zip.length; at++) {
      if (ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).getInt(at)
          == Packing.DIRECTORY_ENTRY) {
        zip[at + 8] |= 1;
      }
    }
    return zip;
  }

  private static byte[] manyMembers() throws IOException {
    var all = new ByteArrayOutputStream();
    all.write(gzip(utf8("Organisation,District\n")));
    for (int i = 0; i < 2_000; i++) {
      all.write(gzip(utf8("Hands,Low" + i + "\n")));
    }
    return all.toByteArray();
  }

  private static byte[] tar() {
    var tar = new byte[10_240];
    byte[] name = utf8("data.csv");
    System.arraycopy(name, 0, tar, 0, name.length);
    System.arraycopy(TABLE, 0, tar, 512, TABLE.length);
    return tar;
  }

  static byte[] half(byte[] whole) {
    return Arrays.copyOf(whole, whole.length / 2);
  }

  private static byte[] bytes(String letters) {
    return letters.getBytes(ISO_8859_1);
  }

  private static byte[] after(String start, byte[] rest) throws IOException {
    var all = new ByteArrayOutputStream();
    all.write(bytes(start));
    all.write(rest);
    return all.toByteArray();
  }
}
