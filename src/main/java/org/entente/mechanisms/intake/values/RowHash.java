package org.entente.mechanisms.intake.values;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.entente.mechanisms.intake.format.Blanks;

/**
 * Knows a row again: SHA-256 over its header and cell pairs as given. Equal rows have equal hashes
 * whatever the order of their columns; a blank cell is the same as none. For one thread.
 */
public final class RowHash {

  private static final byte[] NOTHING = {};
  private static final String NO_HEADER = title("");

  private final MessageDigest digest = sha256();
  private final ByteArrayOutputStream pairs = new ByteArrayOutputStream();
  private final List<String> titles;
  private final List<byte[]> titleBytes;
  private final int[] order;
  private final boolean different;

  /** Hashes the rows of a table with these headers, in the order of its columns. */
  public RowHash(List<String> headers) {
    this.titles = headers.stream().map(RowHash::title).toList();
    this.order =
        IntStream.range(0, titles.size())
            .boxed()
            .sorted(Comparator.comparing(titles::get))
            .mapToInt(Integer::intValue)
            .toArray();
    this.titleBytes = titles.stream().map(title -> title.getBytes(UTF_8)).toList();
    this.different = new HashSet<>(titles).size() == titles.size();
  }

  /** No title is the beginning of another, so that pairs are in the order of their titles. */
  private static String title(String header) {
    return header.length() + ":" + header + "=";
  }

  /** The hash of one row as 64 hexadecimal digits. */
  public String of(List<String> cells) {
    if (different && cells.size() <= titles.size()) {
      for (int column : order) {
        if (column < cells.size() && !Blanks.isBlank(cells.get(column))) {
          add(titleBytes.get(column), cells.get(column));
        }
      }
    } else {
      sortedPairs(cells).forEach(pair -> add(NOTHING, pair));
    }
    var hash = digest.digest(pairs.toByteArray());
    pairs.reset();
    return HexFormat.of().formatHex(hash);
  }

  /** Where headers repeat, or cells have none, the cells decide the order too. */
  private List<String> sortedPairs(List<String> cells) {
    var pairs = new ArrayList<String>(cells.size());
    for (int column = 0; column < cells.size(); column++) {
      if (!Blanks.isBlank(cells.get(column))) {
        pairs.add((column < titles.size() ? titles.get(column) : NO_HEADER) + cells.get(column));
      }
    }
    pairs.sort(null);
    return pairs;
  }

  private void add(byte[] title, String text) {
    var bytes = text.getBytes(UTF_8);
    pairs.writeBytes(Integer.toString(title.length + bytes.length).getBytes(UTF_8));
    pairs.write(';');
    pairs.writeBytes(title);
    pairs.writeBytes(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
