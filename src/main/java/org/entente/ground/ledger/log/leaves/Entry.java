package org.entente.ground.ledger.log.leaves;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.entente.ground.ledger.log.Hash;
import org.entente.ground.ledger.log.Malformed;
import org.entente.ground.ledger.log.Text;

/**
 * One leaf at its index with what opens it, for whoever may read the record; without an opening
 * when the salt was dropped. Written as one line of lengths, then the parts, so that a person can
 * read it too.
 */
public record Entry(long index, Leaf leaf, Optional<Opening> opening) {

  private static final String FIRST = "entry";
  private static final int LONGEST = 1 << 26;
  private static final int LONGEST_LINE = 200;
  private static final int ABSENT = -1;
  private static final byte[] NOTHING = {};

  /** What is wrong with it, when this is the hash that stands in the tree. */
  public Optional<Fault> fault(Hash logged) {
    return leaf.hash().equals(logged)
        ? opening.flatMap(it -> it.fault(leaf))
        : Optional.of(Fault.LEAF);
  }

  public byte[] written() {
    var bytes = new ByteArrayOutputStream();
    try {
      writeTo(bytes);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return bytes.toByteArray();
  }

  public void writeTo(OutputStream out) throws IOException {
    var parts =
        List.of(
            Optional.of(leaf.bytes()),
            opening.map(Opening::salt),
            opening.flatMap(Opening::content).map(Content::bytes),
            opening.flatMap(Opening::record));
    var line = new StringBuilder(FIRST).append(' ').append(index);
    parts.forEach(part -> line.append(' ').append(part.map(it -> it.length).orElse(ABSENT)));
    out.write(line.append('\n').toString().getBytes(US_ASCII));
    for (var part : parts) {
      out.write(part.orElse(NOTHING));
    }
    out.write('\n');
  }

  /** Reads the next entry; empty at the end. */
  public static Optional<Entry> read(DataInputStream in) throws IOException {
    var line = line(in);
    if (line.isEmpty()) {
      return Optional.empty();
    }
    var words = line.split(" ", -1);
    if (words.length != 6 || !words[0].equals(FIRST)) {
      throw new Malformed("no entry: " + Text.excerpt(line));
    }
    var leaf = Leaf.read(part(in, words[2]).orElseThrow(() -> new Malformed("no leaf: " + line)));
    var salt = part(in, words[3]);
    var content = part(in, words[4]).map(Content::read);
    var record = part(in, words[5]);
    if (in.readByte() != '\n') {
      throw new Malformed("an entry is longer than it says: " + Text.excerpt(line));
    }
    var opening = salt.map(it -> new Opening(it, content, record));
    return Optional.of(new Entry(Text.number(words[1]), leaf, opening));
  }

  private static String line(DataInputStream in) throws IOException {
    var line = new StringBuilder();
    for (int each = in.read(); each != '\n'; each = in.read()) {
      if (each < 0 && line.isEmpty()) {
        return "";
      }
      if (each < 0 || line.length() > LONGEST_LINE) {
        throw new Malformed("a line without an end: " + Text.excerpt(line.toString()));
      }
      line.append((char) each);
    }
    return line.toString();
  }

  private static Optional<byte[]> part(DataInputStream in, String length) throws IOException {
    if (length.equals(String.valueOf(ABSENT))) {
      return Optional.empty();
    }
    long bytes = Text.number(length);
    if (bytes > LONGEST) {
      throw new Malformed("a part of " + length + " bytes");
    }
    var part = in.readNBytes((int) bytes);
    if (part.length < bytes) {
      throw new Malformed("it breaks off within an entry");
    }
    return Optional.of(part);
  }
}
