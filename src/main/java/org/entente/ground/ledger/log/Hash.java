package org.entente.ground.ledger.log;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * A SHA-256 hash: of a leaf or an inner node of an RFC 6962 tree (section 2.1), or of any bytes.
 */
public final class Hash {

  public static final int BYTES = 32;

  private static final byte[] LEAF = {0};
  private static final byte[] NODE = {1};

  /** The root of the tree without leaves. */
  public static final Hash OF_NOTHING = of();

  private final byte[] bytes;

  private Hash(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The plain hash of these bytes, one after the other. */
  public static Hash of(byte[]... parts) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var part : parts) {
        digest.update(part);
      }
      return new Hash(digest.digest());
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  public static Hash ofLeaf(byte[] leaf) {
    return of(LEAF, leaf);
  }

  public static Hash ofNode(Hash left, Hash right) {
    return of(NODE, left.bytes, right.bytes);
  }

  /** Takes the 32 bytes as a hash. */
  public static Hash read(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new Malformed("a hash has 32 bytes, not " + bytes.length);
    }
    return new Hash(bytes.clone());
  }

  /** Reads base 64 (RFC 4648, section 4). */
  public static Hash read(String base64) {
    return read(Text.bytes(base64));
  }

  /** The hash at a place in a row of them. */
  public static Hash at(byte[] row, int place) {
    return new Hash(Arrays.copyOfRange(row, place * BYTES, (place + 1) * BYTES));
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hash that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** In base 64. */
  @Override
  public String toString() {
    return Text.base64(bytes);
  }
}
