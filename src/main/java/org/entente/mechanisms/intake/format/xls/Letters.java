package org.entente.mechanisms.intake.format.xls;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Reads the texts of BIFF8: letters of one or two bytes as a flag says, with formatting runs and
 * reading aids behind them. A text may go on in the next record, and change its width there.
 */
final class Letters {

  private static final int WIDE = 1;
  private static final int AIDS = 4;
  private static final int RUNS = 8;

  private final Records records;
  private final int limit;

  /** A reader of texts, cut at {@code limit} letters. */
  Letters(Records records, int limit) {
    this.records = records;
    this.limit = limit;
  }

  /** A text whose length is written in two bytes. */
  String longText() throws IOException {
    return text(body(2).getShort() & 0xFFFF);
  }

  /** A text whose length is written in one byte. */
  String shortText() throws IOException {
    return text(body(1).get() & 0xFF);
  }

  private String text(int length) throws IOException {
    int flags = body(1).get();
    int runs = (flags & RUNS) == 0 ? 0 : body(2).getShort() & 0xFFFF;
    int aids = (flags & AIDS) == 0 ? 0 : body(4).getInt();
    var text = new StringBuilder(Math.min(length, limit));
    boolean wide = (flags & WIDE) != 0;
    for (int left = length; left > 0; ) {
      if (!records.body().hasRemaining()) {
        wide = (body(1).get() & WIDE) != 0;
      }
      left -= letters(left, wide, text);
    }
    skip(4L * runs + Math.max(0, aids));
    return text.toString();
  }

  /** Takes the letters that this record still holds, at most {@code wanted}; says how many. */
  private int letters(int wanted, boolean wide, StringBuilder text) throws IOException {
    var body = records.body();
    int here = Math.min(wanted, wide ? body.remaining() / 2 : body.remaining());
    if (here == 0) {
      throw new EOFException("half a letter");
    }
    for (int i = 0; i < here; i++) {
      char letter = wide ? body.getChar() : (char) (body.get() & 0xFF);
      if (text.length() < limit) {
        text.append(letter);
      }
    }
    return here;
  }

  private void skip(long bytes) throws IOException {
    long left = bytes;
    while (left > 0) {
      var body = body(1);
      int here = (int) Math.min(left, body.remaining());
      body.position(body.position() + here);
      left -= here;
    }
  }

  /** The record that holds the next bytes: this one, or the one that continues it. */
  private ByteBuffer body(int bytes) throws IOException {
    while (!records.body().hasRemaining()) {
      if (!records.continued()) {
        throw new EOFException("a text is cut off");
      }
    }
    if (records.body().remaining() < bytes) {
      throw new EOFException("a text is cut off");
    }
    return records.body();
  }
}
