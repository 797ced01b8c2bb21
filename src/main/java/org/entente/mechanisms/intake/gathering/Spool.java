package org.entente.mechanisms.intake.gathering;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.entente.mechanisms.intake.format.RawRow;

/**
 * Rows put aside to be read again, which is quicker than to decode the file a second time. Up to 8
 * MiB are held in memory; more go to a file that this process alone may read, gone when closed.
 */
final class Spool implements AutoCloseable {

  private static final int HELD = 8 << 20;
  private static final int AT_ONCE = 1 << 16;

  private final ByteArrayOutputStream held = new ByteArrayOutputStream(AT_ONCE);
  private Optional<Path> file = Optional.empty();
  private OutputStream out = held;
  private DataOutputStream data = new DataOutputStream(held);
  private int rows;

  void add(RawRow row) {
    try {
      if (file.isEmpty() && held.size() > HELD) {
        spill();
      }
      data.writeInt(row.filtered() ? -row.number() : row.number());
      data.writeShort(row.cells().size());
      for (var cell : row.cells()) {
        var bytes = cell.getBytes(UTF_8);
        data.writeInt(bytes.length);
        data.write(bytes);
      }
      rows++;
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  private void spill() throws IOException {
    var path = Files.createTempFile("entente-", ".rows");
    file = Optional.of(path);
    out = new BufferedOutputStream(Files.newOutputStream(path), AT_ONCE);
    held.writeTo(out);
    held.reset();
    data = new DataOutputStream(out);
  }

  /** The rows in the order in which they came; to be closed. Nothing may be added afterwards. */
  Reading read() {
    try {
      data.flush();
      InputStream in =
          file.isEmpty()
              ? new ByteArrayInputStream(held.toByteArray())
              : new BufferedInputStream(Files.newInputStream(file.get()), AT_ONCE);
      return new Reading(new DataInputStream(in), rows);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public void close() {
    try {
      out.close();
      if (file.isPresent()) {
        Files.deleteIfExists(file.get());
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Walks the rows forward, one in memory at a time. */
  static final class Reading implements Iterator<RawRow>, AutoCloseable {

    private final DataInputStream in;
    private int left;

    private Reading(DataInputStream in, int rows) {
      this.in = in;
      this.left = rows;
    }

    @Override
    public boolean hasNext() {
      return left > 0;
    }

    @Override
    public RawRow next() {
      if (left-- <= 0) {
        throw new NoSuchElementException();
      }
      try {
        int number = in.readInt();
        return new RawRow(Math.abs(number), cells(in.readUnsignedShort()), number < 0);
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }

    /** Passes over the next row. */
    void skip() {
      try {
        left--;
        in.skipNBytes(Integer.BYTES);
        for (int cells = in.readUnsignedShort(); cells > 0; cells--) {
          in.skipNBytes(in.readInt());
        }
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }

    private List<String> cells(int count) throws IOException {
      var cells = new ArrayList<String>(count);
      for (int i = 0; i < count; i++) {
        cells.add(new String(in.readNBytes(in.readInt()), UTF_8));
      }
      return cells;
    }

    @Override
    public void close() {
      try {
        in.close();
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
  }
}
