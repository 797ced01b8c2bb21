package org.entente.ground.accounts.secrets;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * 256 random bits, in letters that fit an address or a header. It is given away once; the node
 * keeps the SHA-256 of it, from which nobody finds the way back. It never shows itself in a text.
 */
public record Secret(String letters) {

  private static final int BYTES = 32;
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");

  public Secret {
    if (!SHAPE.matcher(letters).matches()) {
      throw new IllegalArgumentException("not the shape of a secret");
    }
  }

  public static Secret next(RandomGenerator random) {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new Secret(letters(bytes));
  }

  /** What somebody brought, when it has the shape of a secret. */
  public static Optional<Secret> read(String written) {
    return Optional.of(written).filter(it -> SHAPE.matcher(it).matches()).map(Secret::new);
  }

  public byte[] hash() {
    return digest(letters);
  }

  /** Another secret that follows from this one and a purpose, and does not lead back to it. */
  public Secret derived(String purpose) {
    return new Secret(letters(digest(purpose + " " + letters)));
  }

  private static String letters(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException every) {
      throw new IllegalStateException("every Java has SHA-256", every);
    }
  }

  @Override
  public String toString() {
    return "Secret[…]";
  }
}
