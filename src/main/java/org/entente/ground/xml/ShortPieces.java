package org.entente.ground.xml;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Breaks off a document in which one piece (a tag with all its attributes, or a text) is longer
 * than any honest writer makes it: a parser would hold it in memory whole. Every tag begins with
 * {@code <}, in every encoding that our parsers read.
 */
final class ShortPieces extends FilterInputStream {

  static final int LONGEST_PIECE = 1 << 24;

  private int length;

  ShortPieces(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    int each = super.read();
    count(each);
    return each;
  }

  @Override
  public int read(byte[] buffer, int offset, int wanted) throws IOException {
    int got = super.read(buffer, offset, wanted);
    for (int i = 0; i < got; i++) {
      count(buffer[offset + i]);
    }
    return got;
  }

  private void count(int each) throws IOException {
    length = each == '<' ? 0 : length + 1;
    if (length > LONGEST_PIECE) {
      throw new IOException("a piece of XML is longer than " + LONGEST_PIECE + " bytes");
    }
  }
}
