package org.entente.ground.ledger.log.notes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import org.entente.ground.ledger.log.Malformed;
import org.entente.ground.ledger.log.Text;

/**
 * How a note is signed, and with what: as it stands with Ed25519 (C2SP signed-note), or with a time
 * beside it, by which a witness or a log says that it knows of no larger tree then (C2SP
 * tlog-cosignature), with Ed25519 or ML-DSA-44 (FIPS 204).
 */
public enum Algorithm {
  ED25519(1, "Ed25519", 64, "302a300506032b6570032100", 32),
  TIMED_ED25519(4, "Ed25519", 64, "302a300506032b6570032100", 32),
  TIMED_ML_DSA_44(6, "ML-DSA-44", 2420, "30820532300b060960864801650304031103820521" + "00", 1312);

  /** How the time stands before what the algorithm makes: seconds since 1970, big-endian. */
  static final int TIME_BYTES = Long.BYTES;

  private final byte type;
  private final String name;
  private final int signatureBytes;

  /** How X.509 begins before a bare key, in hexadecimal digits. */
  private final String beforeKey;

  private final int keyBytes;

  Algorithm(int type, String name, int signatureBytes, String beforeKey, int keyBytes) {
    this.type = (byte) type;
    this.name = name;
    this.signatureBytes = signatureBytes;
    this.beforeKey = beforeKey;
    this.keyBytes = keyBytes;
  }

  static Algorithm ofType(byte type) {
    return Arrays.stream(values())
        .filter(each -> each.type == type)
        .findFirst()
        .orElseThrow(() -> new Malformed("a key of unknown type " + type));
  }

  byte type() {
    return type;
  }

  /** As the JDK names it. */
  String jdkName() {
    return name;
  }

  boolean isTimed() {
    return this != ED25519;
  }

  /** How long what stands after the key's id is. */
  int madeBytes() {
    return signatureBytes + (isTimed() ? TIME_BYTES : 0);
  }

  /** The bare key, out of how the JDK writes it (X.509). */
  byte[] bare(PublicKey key) {
    var encoded = key.getEncoded();
    return Arrays.copyOfRange(encoded, encoded.length - keyBytes, encoded.length);
  }

  PublicKey key(byte[] bare) {
    if (bare.length != keyBytes) {
      throw new Malformed("a key of %s has %d bytes".formatted(name, keyBytes));
    }
    var before = HexFormat.of().parseHex(beforeKey);
    var encoded = ByteBuffer.allocate(before.length + keyBytes).put(before).put(bare);
    try {
      return KeyFactory.getInstance(name).generatePublic(new X509EncodedKeySpec(encoded.array()));
    } catch (GeneralSecurityException notOne) {
      throw new Malformed("no key of " + name);
    }
  }

  /** What is signed of a text, by a key of this name at a time in seconds since 1970. */
  byte[] message(String signer, String text, long time) {
    return switch (this) {
      case ED25519 -> text.getBytes(UTF_8);
      case TIMED_ED25519 -> ("cosignature/v1\ntime " + time + "\n" + text).getBytes(UTF_8);
      case TIMED_ML_DSA_44 -> subtree(signer, Checkpoint.read(text), time);
    };
  }

  /** The structure {@code cosigned_message} over the whole tree of a checkpoint. */
  private static byte[] subtree(String signer, Checkpoint checkpoint, long time) {
    var message = new ByteArrayOutputStream();
    message.writeBytes("subtree/v1\n\0".getBytes(UTF_8));
    writeShort(message, signer);
    message.writeBytes(number(time));
    writeShort(message, checkpoint.origin());
    message.writeBytes(number(0));
    message.writeBytes(number(checkpoint.size()));
    message.writeBytes(checkpoint.root().bytes());
    return message.toByteArray();
  }

  private static void writeShort(ByteArrayOutputStream message, String name) {
    var bytes = name.getBytes(UTF_8);
    if (bytes.length > 255) {
      throw new Malformed("too long a name: " + Text.excerpt(name));
    }
    message.write(bytes.length);
    message.writeBytes(bytes);
  }

  private static byte[] number(long value) {
    return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
  }
}
