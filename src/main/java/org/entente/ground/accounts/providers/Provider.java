package org.entente.ground.accounts.providers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * An identity provider as the node's settings name it. The secret stands in a file or, less well,
 * in a variable; one without any is a public client, which PKCE protects as well.
 */
public record Provider(
    String issuer,
    String clientId,
    Optional<String> secret,
    Optional<String> secretFile,
    Optional<String> label) {

  /** Read when the node first meets the provider: a changed file counts after a restart. */
  Optional<String> readSecret() {
    return secretFile.map(Provider::read).or(() -> secret);
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of(file)).strip();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("the secret of a provider: " + file, unreadable);
    }
  }

  @Override
  public String toString() {
    return "Provider[" + issuer + "]";
  }
}
