package org.entente.ground.ledger.log.notes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.entente.ground.ledger.log.Hash;
import org.entente.ground.ledger.log.Malformed;
import org.entente.ground.ledger.log.Text;

/**
 * A public key under a name, by which notes are verified: {@code name+id+key}, the "vkey" of C2SP
 * signed-note. The same key under another name or algorithm is another.
 */
public final class NoteKey {

  private static final int ID_BYTES = Note.Signature.ID_BYTES;

  private final String name;
  private final Algorithm algorithm;
  private final byte[] bare;
  private final PublicKey key;

  private NoteKey(String name, Algorithm algorithm, byte[] bare) {
    checkName(name);
    this.name = name;
    this.algorithm = algorithm;
    this.bare = bare;
    this.key = algorithm.key(bare);
  }

  static NoteKey of(String name, Algorithm algorithm, PublicKey key) {
    return new NoteKey(name, algorithm, algorithm.bare(key));
  }

  static void checkName(String name) {
    boolean spoilt =
        name.codePoints()
            .anyMatch(
                each -> Character.isWhitespace(each) || Character.isSpaceChar(each) || each < ' ');
    if (name.isEmpty() || name.contains("+") || spoilt) {
      throw new Malformed("no name of a key: " + Text.excerpt(name));
    }
  }

  /** Reads {@code name+id+key}, the id in eight hexadecimal digits, the key in base 64. */
  public static NoteKey read(String vkey) {
    var parts = vkey.split("\\+", 3);
    if (parts.length != 3 || parts[2].isEmpty()) {
      throw new Malformed("no key, which is name+id+key: " + Text.excerpt(vkey));
    }
    var typed = Text.bytes(parts[2]);
    if (typed.length == 0) {
      throw new Malformed("an empty key: " + Text.excerpt(vkey));
    }
    var key =
        new NoteKey(
            parts[0], Algorithm.ofType(typed[0]), Arrays.copyOfRange(typed, 1, typed.length));
    if (!HexFormat.of().formatHex(key.id()).equals(parts[1])) {
      throw new Malformed("the id of a key is not that of the key: " + Text.excerpt(vkey));
    }
    return key;
  }

  public String name() {
    return name;
  }

  public Algorithm algorithm() {
    return algorithm;
  }

  /** Four bytes by which a signature says whose it is. */
  byte[] id() {
    var hash = Hash.of((name + "\n").getBytes(UTF_8), typed());
    return Arrays.copyOf(hash.bytes(), ID_BYTES);
  }

  private byte[] typed() {
    return ByteBuffer.allocate(1 + bare.length).put(algorithm.type()).put(bare).array();
  }

  /** That the text was signed, and when; empty when it was not. */
  Optional<Signed> verify(String text, byte[] made) {
    if (made.length != algorithm.madeBytes()) {
      return Optional.empty();
    }
    var rest = ByteBuffer.wrap(made);
    long time = algorithm.isTimed() ? rest.getLong() : 0;
    var signature = new byte[rest.remaining()];
    rest.get(signature);
    if (time < 0 || !verifies(algorithm.message(name, text, time), signature)) {
      return Optional.empty();
    }
    var at =
        algorithm.isTimed() ? Optional.of(Instant.ofEpochSecond(time)) : Optional.<Instant>empty();
    return Optional.of(new Signed(this, at));
  }

  private boolean verifies(byte[] message, byte[] signature) {
    try {
      var check = Signature.getInstance(algorithm.jdkName());
      check.initVerify(key);
      check.update(message);
      return check.verify(signature);
    } catch (GeneralSecurityException notASignature) {
      return false;
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NoteKey that && toString().equals(that.toString());
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }

  /** {@code name+id+key}. */
  @Override
  public String toString() {
    return name + "+" + HexFormat.of().formatHex(id()) + "+" + Text.base64(typed());
  }
}
