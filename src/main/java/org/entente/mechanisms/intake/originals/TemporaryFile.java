package org.entente.mechanisms.intake.originals;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;

/** Bytes as a file for as long as some work lasts, readable by this process alone. */
final class TemporaryFile {

  private TemporaryFile() {}

  /** The content is asked to write itself first. */
  static <T> T with(Consumer<OutputStream> content, Function<Path, T> work) {
    try {
      var file = Files.createTempFile("entente-", ".report");
      try {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
          content.accept(out);
        }
        return work.apply(file);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
