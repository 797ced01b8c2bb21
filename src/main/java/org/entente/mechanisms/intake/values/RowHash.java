package org.entente.mechanisms.intake.values;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.entente.mechanisms.intake.format.Blanks;

/**
 * Knows a row again: SHA-256 over its header and cell pairs as given. Equal rows have equal hashes
 * whatever the order of their columns; a blank cell is the same as none.
 */
public final class RowHash {

  private final List<String> headers;

  /** Hashes the rows of a table with these headers, in the order of its columns. */
  public RowHash(List<String> headers) {
    this.headers = List.copyOf(headers);
  }

  /** The hash of one row as 64 hexadecimal digits. */
  public String of(List<String> cells) {
    var pairs = new ArrayList<String>(cells.size());
    for (int column = 0; column < cells.size(); column++) {
      if (!Blanks.isBlank(cells.get(column))) {
        var header = column < headers.size() ? headers.get(column) : "";
        pairs.add(header.length() + ":" + header + "=" + cells.get(column));
      }
    }
    pairs.sort(null);
    var digest = sha256();
    for (var pair : pairs) {
      var bytes = pair.getBytes(UTF_8);
      digest.update((bytes.length + ";").getBytes(UTF_8));
      digest.update(bytes);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
