package org.entente.ground.database.embedded;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.entente.ground.database.DatabaseTrouble;
import org.entente.ground.database.embedded.system.Permissions;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/**
 * The programs of PostgreSQL for this platform, which travel as a {@code .txz} on the class path
 * and are unpacked once for each version.
 */
record Binaries(Path folder) {

  private static final int ANY_EXECUTE = 0111;

  /** Unpacks them into a folder of their own in {@code home}, unless they are there already. */
  static Binaries unpackedIn(Path home) throws IOException {
    var archive = archive();
    var folder = home.resolve("binaries-" + HexFormat.of().toHexDigits((int) checksum(archive)));
    if (!Files.exists(folder)) {
      var unfinished = home.resolve("binaries.unfinished");
      FileSystemUtils.deleteRecursively(unfinished);
      try (var tar = new TarArchiveInputStream(new XZInputStream(open(archive)))) {
        unpack(tar, unfinished);
      }
      Files.move(unfinished, folder, ATOMIC_MOVE);
    }
    return new Binaries(folder);
  }

  String program(String name) {
    return folder.resolve("bin").resolve(name).toString();
  }

  private static URL archive() {
    var system = System.getProperty("os.name").toLowerCase(Locale.ROOT).split(" ", 2)[0];
    var platform =
        (system.equals("mac") ? "darwin" : system)
            + (System.getProperty("os.arch").equals("aarch64") ? "-arm_64" : "-x86_64");
    var archive = Binaries.class.getClassLoader().getResource("postgres-" + platform + ".txz");
    if (archive == null) {
      throw new DatabaseTrouble(
          "This build of Entente carries no PostgreSQL for %s; build it on this kind of computer or"
                  .formatted(platform)
              + " set ENTENTE_DATABASE_URL to one that runs elsewhere.");
    }
    return archive;
  }

  /** The checksum in the jar's own index when there is one, which saves reading the archive. */
  private static long checksum(URL archive) throws IOException {
    if (archive.openConnection() instanceof JarURLConnection inJar) {
      inJar.setUseCaches(false);
      return inJar.getJarEntry().getCrc();
    }
    try (var bytes = new CheckedInputStream(open(archive), new CRC32())) {
      bytes.transferTo(OutputStream.nullOutputStream());
      return bytes.getChecksum().getValue();
    }
  }

  private static InputStream open(URL archive) throws IOException {
    return new BufferedInputStream(archive.openStream());
  }

  private static void unpack(TarArchiveInputStream tar, Path into) throws IOException {
    for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
      var target = into.resolve(entry.getName()).normalize();
      if (!target.startsWith(into)) {
        throw new IOException("entry outside of its archive: " + entry.getName());
      }
      unpack(tar, entry, target);
    }
    makeFoldersReadable(into);
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(Objects.requireNonNull(target.getParent()));
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, target);
    var executable = (entry.getMode() & ANY_EXECUTE) != 0;
    Permissions.set(target, executable ? "rwxr-xr-x" : "rw-r--r--");
  }

  /** Readable by every account, whatever our umask: the server may run under another. */
  private static void makeFoldersReadable(Path into) throws IOException {
    try (var all = Files.walk(into)) {
      for (var folder : all.filter(Files::isDirectory).toList()) {
        Permissions.set(folder, "rwxr-xr-x");
      }
    }
  }
}
