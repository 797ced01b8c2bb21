package org.entente.ground.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.postgresql.copy.CopyIn;

/**
 * Rows in PostgreSQL's binary COPY format, made value by value: the quickest way in, and no value
 * needs quoting. Values must come in the order and in the types of the table's columns.
 */
public final class CopyRows {

  private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', -1, '\r', '\n', 0};
  private static final int HEADER = SIGNATURE.length + 2 * Integer.BYTES;
  private static final int START = 1 << 16;
  private static final int ABSENT = -1;
  private static final short END = -1;
  private static final int HALF_A_MICRO = 500;
  private static final LocalDate DAY_ZERO = LocalDate.of(2000, 1, 1);
  private static final Instant TIME_ZERO = Instant.parse("2000-01-01T00:00:00Z");

  private final short columns;
  private ByteBuffer bytes = ByteBuffer.allocate(START);
  private int rows;

  /** Begins rows of a table with so many columns. */
  public CopyRows(int columns) {
    this.columns = (short) columns;
    bytes.put(SIGNATURE).position(HEADER);
  }

  /** Begins the next row. */
  public CopyRows row() {
    room(Short.BYTES).putShort(columns);
    rows++;
    return this;
  }

  public int rows() {
    return rows;
  }

  public CopyRows absent() {
    room(Integer.BYTES).putInt(ABSENT);
    return this;
  }

  public CopyRows uuid(UUID value) {
    sized(2 * Long.BYTES)
        .putLong(value.getMostSignificantBits())
        .putLong(value.getLeastSignificantBits());
    return this;
  }

  public CopyRows text(String value) {
    return bytes(value.getBytes(UTF_8));
  }

  public CopyRows bytes(byte[] value) {
    sized(value.length).put(value);
    return this;
  }

  public CopyRows smallInteger(int value) {
    sized(Short.BYTES).putShort((short) value);
    return this;
  }

  public CopyRows integer(int value) {
    sized(Integer.BYTES).putInt(value);
    return this;
  }

  public CopyRows bigInteger(long value) {
    sized(Long.BYTES).putLong(value);
    return this;
  }

  public CopyRows real(double value) {
    sized(Double.BYTES).putDouble(value);
    return this;
  }

  public CopyRows date(LocalDate value) {
    return integer((int) ChronoUnit.DAYS.between(DAY_ZERO, value));
  }

  /** A moment with its time zone, to the nearest microsecond, as the driver rounds it too. */
  public CopyRows instant(Instant value) {
    return bigInteger(ChronoUnit.MICROS.between(TIME_ZERO, value.plusNanos(HALF_A_MICRO)));
  }

  /** The value by one of the other methods, or its absence. */
  public <T> CopyRows optional(Optional<T> value, Consumer<T> present) {
    value.ifPresentOrElse(present, this::absent);
    return this;
  }

  void writeTo(CopyIn copy) throws SQLException {
    room(Short.BYTES).putShort(END);
    copy.writeToCopy(bytes.array(), 0, bytes.position());
    bytes.position(bytes.position() - Short.BYTES);
  }

  private ByteBuffer sized(int length) {
    return room(Integer.BYTES + length).putInt(length);
  }

  private ByteBuffer room(int length) {
    if (bytes.remaining() < length) {
      int size = Math.max(2 * bytes.capacity(), bytes.position() + length);
      bytes = ByteBuffer.wrap(Arrays.copyOf(bytes.array(), size)).position(bytes.position());
    }
    return bytes;
  }
}
