package org.entente.console.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.util.FileSystemUtils;

/**
 * A folder for what a measurement needs, gone with its end. The account of the database may enter
 * it, so that a node's database lies in it too.
 */
public record TrialFolder(Path path) implements AutoCloseable {

  private static final String ENTERABLE = "rwx--x--x";

  public static TrialFolder create() throws IOException {
    var folder = Files.createTempDirectory("entente-bench-");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(ENTERABLE));
    return new TrialFolder(folder);
  }

  @Override
  public void close() throws IOException {
    FileSystemUtils.deleteRecursively(path);
  }
}
