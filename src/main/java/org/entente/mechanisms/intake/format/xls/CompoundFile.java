package org.entente.mechanisms.intake.format.xls;

import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A file of files as old Office programs wrote it ([MS-CFB]): streams by name, each a chain of
 * sectors. What the file claims is believed only as far as its size allows: a chain that leaves the
 * file, or runs in a circle, is a fault.
 */
final class CompoundFile implements AutoCloseable {

  private static final int HEADER = 512;
  private static final int ENTRY = 128;
  private static final int SMALL_SECTOR = 64;
  private static final int SMALL_STREAM = 4_096;
  private static final int ENTRIES_IN_HEADER = 109;
  private static final int MOST_ENTRIES = 100_000;
  private static final int STREAM = 2;
  private static final int ROOT = 5;

  private final FileChannel file;
  private final int sectorSize;
  private final int sectors;
  private final int[] next;
  private final Map<String, Entry> entries = new HashMap<>();
  private int[] nextSmall = new int[0];
  private int[] smallStreams = new int[0];

  /** A stream of the directory: its first sector and its length in bytes. */
  private record Entry(int start, long size) {}

  private CompoundFile(FileChannel file) throws IOException {
    this.file = file;
    var header = read(0, HEADER);
    int power = header.getShort(30);
    if (power != 9 && power != 12) {
      throw new IOException("sectors of 2^" + power + " bytes");
    }
    this.sectorSize = 1 << power;
    this.sectors = (int) Math.min(Integer.MAX_VALUE / 2, file.size() / sectorSize);
    this.next = table(header);
    readDirectory(chain(header.getInt(48), next));
    this.nextSmall = ints(chain(header.getInt(60), next));
  }

  /** Opens the file; the caller closes it. */
  static CompoundFile open(Path path) throws IOException {
    var file = FileChannel.open(path);
    try {
      return new CompoundFile(file);
    } catch (IOException broken) {
      file.close();
      throw broken;
    }
  }

  boolean has(String name) {
    return entries.containsKey(name);
  }

  /** The bytes of a stream from {@code offset} on. */
  InputStream stream(String name, long offset) throws IOException {
    var entry =
        Optional.ofNullable(entries.get(name))
            .orElseThrow(() -> new IOException("no stream " + name));
    boolean small = entry.size < SMALL_STREAM;
    var chain = small ? chain(entry.start, nextSmall) : chain(entry.start, next);
    long size = Math.min(entry.size, (long) chain.length * (small ? SMALL_SECTOR : sectorSize));
    if (offset < 0 || offset > size) {
      throw new EOFException("offset " + offset + " is outside " + name);
    }
    return new Chained(chain, small, size, offset);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  /**
   * Which sector follows each sector: the sectors that hold this table are listed by the header.
   */
  private int[] table(ByteBuffer header) throws IOException {
    var places = IntStream.builder();
    addPlaces(header, 76, ENTRIES_IN_HEADER, places);
    int last = sectorSize / 4 - 1;
    int more = header.getInt(68);
    for (int seen = 0; more >= 0 && seen <= sectors / last; seen++) {
      var list = sector(more);
      addPlaces(list, 0, last, places);
      more = list.getInt(4 * last);
    }
    return ints(places.build().limit(sectors).toArray());
  }

  private static void addPlaces(ByteBuffer list, int from, int count, IntStream.Builder places) {
    for (int i = 0; i < count; i++) {
      int place = list.getInt(from + 4 * i);
      if (place >= 0) {
        places.add(place);
      }
    }
  }

  private int[] ints(int[] places) throws IOException {
    int each = sectorSize / 4;
    var table = new int[Math.multiplyExact(places.length, each)];
    for (int i = 0; i * each < table.length; i++) {
      sector(places[i]).asIntBuffer().get(table, i * each, each);
    }
    return table;
  }

  private static int[] chain(int start, int[] next) throws IOException {
    int[] chain = new int[16];
    int length = 0;
    for (int at = start; at >= 0; at = next[at]) {
      if (at >= next.length || length > next.length) {
        throw new IOException("a chain of sectors leaves the file or runs in a circle");
      }
      if (length == chain.length) {
        chain = Arrays.copyOf(chain, length * 2);
      }
      chain[length++] = at;
    }
    return Arrays.copyOf(chain, length);
  }

  private void readDirectory(int[] chain) throws IOException {
    int seen = 0;
    for (int place : chain) {
      var sector = sector(place);
      for (int at = 0; at < sectorSize && seen < MOST_ENTRIES; at += ENTRY) {
        seen++;
        int kind = sector.get(at + 66);
        var entry = new Entry(sector.getInt(at + 116), sector.getInt(at + 120) & 0xFFFF_FFFFL);
        if (kind == ROOT) {
          smallStreams = chain(entry.start, next);
        } else if (kind == STREAM) {
          entries.putIfAbsent(name(sector, at), entry);
        }
      }
    }
  }

  private static String name(ByteBuffer sector, int at) {
    int length = Math.clamp(sector.getShort(at + 64) - 2, 0, 62);
    var letters = new byte[length];
    sector.get(at, letters);
    return new String(letters, UTF_16LE);
  }

  private ByteBuffer sector(int place) throws IOException {
    if (place < 0 || place >= sectors) {
      throw new EOFException("sector " + place + " is outside the file");
    }
    return read((place + 1L) * sectorSize, sectorSize);
  }

  /** The bytes at a place of the file; what lies behind its end is zeros. */
  private ByteBuffer read(long position, int length) throws IOException {
    var bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    int got = 0;
    while (got >= 0 && bytes.hasRemaining()) {
      got = file.read(bytes, position + bytes.position());
    }
    if (bytes.position() == 0) {
      throw new EOFException("nothing at " + position);
    }
    return bytes.rewind();
  }

  /** The bytes of one stream, sector by sector. */
  private final class Chained extends InputStream {

    private final int[] chain;
    private final boolean small;
    private final long size;
    private long at;
    private ByteBuffer sector = ByteBuffer.allocate(0);
    private long sectorStart = -1;

    Chained(int[] chain, boolean small, long size, long at) {
      this.chain = chain;
      this.small = small;
      this.size = size;
      this.at = at;
    }

    @Override
    public int read() throws IOException {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      if (at >= size || length == 0) {
        return length == 0 ? 0 : -1;
      }
      load();
      int within = (int) (at - sectorStart);
      int got = (int) Math.min(Math.min(length, sector.limit() - within), size - at);
      sector.get(within, buffer, offset, got);
      at += got;
      return got;
    }

    private void load() throws IOException {
      int each = small ? SMALL_SECTOR : sectorSize;
      int index = Math.toIntExact(at / each);
      if (sectorStart != (long) index * each) {
        sector = small ? smallSector(chain[index]) : sector(chain[index]);
        sectorStart = (long) index * each;
      }
    }

    private ByteBuffer smallSector(int place) throws IOException {
      long offset = (long) place * SMALL_SECTOR;
      int index = (int) (offset / sectorSize);
      if (index >= smallStreams.length) {
        throw new EOFException("small sector " + place + " is outside the file");
      }
      int within = (int) (offset % sectorSize);
      return CompoundFile.this
          .sector(smallStreams[index])
          .slice(within, SMALL_SECTOR)
          .order(ByteOrder.LITTLE_ENDIAN);
    }
  }
}
