package org.entente.mechanisms.intake.format.xls;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The records of a BIFF stream one after the other: a number that says what it is, and at most
 * 65,535 bytes. Also gives the bytes of a record and of those that continue it as one run.
 */
final class Records implements AutoCloseable {

  static final int BOF = 0x809;
  static final int EOF = 0x0A;
  private static final int CONTINUE = 0x3C;
  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

  private final InputStream bytes;
  private int kind = -1;
  private ByteBuffer body = NOTHING;
  private int aheadKind = -1;

  Records(InputStream bytes) {
    this.bytes = new BufferedInputStream(bytes, 1 << 15);
  }

  /** Moves to the next record that continues no other; false at the end of the stream. */
  boolean next() throws IOException {
    do {
      kind = aheadKind >= 0 ? aheadKind : readKind();
      aheadKind = -1;
      if (kind < 0) {
        return false;
      }
      body = readBody();
    } while (kind == CONTINUE);
    return true;
  }

  /** Moves to the record that continues this one; false when none does. */
  boolean continued() throws IOException {
    if (aheadKind < 0) {
      aheadKind = readKind();
    }
    if (aheadKind != CONTINUE) {
      return false;
    }
    aheadKind = -1;
    body = readBody();
    return true;
  }

  int kind() {
    return kind;
  }

  /** The bytes of the record, lowest first; read on from where the last reader stopped. */
  ByteBuffer body() {
    return body;
  }

  private int readKind() throws IOException {
    int low = bytes.read();
    return low < 0 ? -1 : low | must(bytes.read()) << 8;
  }

  private ByteBuffer readBody() throws IOException {
    int length = must(bytes.read()) | must(bytes.read()) << 8;
    var read = bytes.readNBytes(length);
    if (read.length < length) {
      throw new EOFException("a record is cut off");
    }
    return ByteBuffer.wrap(read).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static int must(int each) throws EOFException {
    if (each < 0) {
      throw new EOFException("the stream is cut off");
    }
    return each;
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
