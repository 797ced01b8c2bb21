package org.entente.ground.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Folders below {@code target} that test runs beside each other must not share. */
public final class TestFolder {

  private TestFolder() {}

  /** This run's own folder of that name; whoever uses it makes it. */
  public static Path named(String name) {
    return Path.of("target", name + System.getProperty("test.fork", ""));
  }

  /** A new one below that, which is there and empty. */
  public static Path fresh(String name) {
    try {
      return Files.createTempDirectory(Files.createDirectories(named(name)), "");
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
