package org.entente.ground.database.embedded.system;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** File modes written like {@code rwx--x--x}, where the file system knows them. */
public final class Permissions {

  private static final boolean KNOWN =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  private Permissions() {}

  public static void set(Path path, String mode) throws IOException {
    if (KNOWN) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
    }
  }

  /** Makes a file that nobody else can read at any moment, or empties the one that is there. */
  public static void makeSecret(Path file) throws IOException {
    Files.deleteIfExists(file);
    if (KNOWN) {
      var mode = PosixFilePermissions.fromString("rw-------");
      Files.createFile(file, PosixFilePermissions.asFileAttribute(mode));
    } else {
      Files.createFile(file);
    }
  }
}
