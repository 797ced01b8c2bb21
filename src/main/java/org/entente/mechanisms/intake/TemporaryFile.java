package org.entente.mechanisms.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/** Bytes as a file for as long as some work lasts, readable by this process alone. */
final class TemporaryFile {

  private TemporaryFile() {}

  static <T> T with(byte[] bytes, Function<Path, T> work) {
    try {
      var file = Files.createTempFile("entente-", ".report");
      try {
        Files.write(file, bytes);
        return work.apply(file);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
