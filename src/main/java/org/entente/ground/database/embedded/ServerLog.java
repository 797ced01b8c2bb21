package org.entente.ground.database.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.ground.database.embedded.system.Permissions;
import org.entente.ground.database.embedded.system.ServerAccount;

/** What the server prints; the file is set aside, once, when it has grown large. */
record ServerLog(Path file) {

  private static final long LARGE = 10_000_000;
  private static final int TAIL = 12;

  /** Makes the file, writable by the account. */
  void prepareFor(ServerAccount account) throws IOException {
    if (Files.exists(file) && Files.size(file) > LARGE) {
      Files.move(file, file.resolveSibling("log.old"), REPLACE_EXISTING);
    }
    if (!Files.exists(file)) {
      Permissions.makeSecret(file);
      account.give(file);
    }
  }

  long size() throws IOException {
    return Files.size(file);
  }

  /** The last lines of what was printed since the file had this size. */
  String tailSince(long size) throws IOException {
    try (var bytes = Files.newInputStream(file)) {
      bytes.skipNBytes(size);
      var lines = new String(bytes.readAllBytes(), UTF_8).strip().lines().toList();
      return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL), lines.size()));
    }
  }
}
