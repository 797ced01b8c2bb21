package org.entente.ground.database.embedded;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.entente.ground.database.embedded.system.Program;

/**
 * A disk of our own, ext4 in a file, whose power can be cut: what was not yet written when it fails
 * is gone (ext4's own call for this, {@code EXT4_IOC_SHUTDOWN} without the log). Needs root.
 */
final class CutDisk implements AutoCloseable {

  private static final long BYTES = 600L << 20;
  private static final long SHUTDOWN = 0x8004587dL;
  private static final int WITHOUT_LOG = 2;
  private static final int TRIES = 100;
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);

  private final Path image;
  private final Path folder;

  private CutDisk(Path image, Path folder) {
    this.image = image;
    this.folder = folder;
  }

  static CutDisk in(Path folder) throws IOException {
    var disk = new CutDisk(folder.resolve("disk"), folder.resolve("mounted"));
    Files.createDirectories(disk.folder);
    try (var file = new RandomAccessFile(disk.image.toFile(), "rw")) {
      file.setLength(BYTES);
    }
    disk.run("mkfs.ext4", "-q", "-F", disk.image.toString());
    disk.mount();
    return disk;
  }

  Path folder() {
    return folder;
  }

  /** From now on nothing reaches the disk, and nothing can be read from it. */
  @SuppressWarnings("restricted")
  void cutPower() throws Throwable {
    var linker = Linker.nativeLinker();
    var open =
        linker.downcallHandle(
            linker.defaultLookup().findOrThrow("open"),
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT),
            Linker.Option.firstVariadicArg(2));
    var ioctl =
        linker.downcallHandle(
            linker.defaultLookup().findOrThrow("ioctl"),
            FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG, ADDRESS),
            Linker.Option.firstVariadicArg(2));
    var close =
        linker.downcallHandle(
            linker.defaultLookup().findOrThrow("close"), FunctionDescriptor.of(JAVA_INT, JAVA_INT));
    try (var arena = Arena.ofConfined()) {
      int file = (int) open.invokeExact(arena.allocateFrom(folder.toString()), 0);
      int failed =
          (int) ioctl.invokeExact(file, SHUTDOWN, arena.allocateFrom(JAVA_INT, WITHOUT_LOG));
      int _ = (int) close.invokeExact(file);
      if (failed != 0) {
        throw new IOException("ext4 does not shut down here");
      }
    }
  }

  /** The power is back: what stands on the disk is what had been written. */
  void restorePower() throws IOException {
    unmount();
    mount();
  }

  @Override
  public void close() throws IOException {
    unmount();
  }

  private void mount() throws IOException {
    run("mount", "-o", "loop", image.toString(), folder.toString());
  }

  /** As soon as the last process that had files there has ended. */
  private void unmount() throws IOException {
    var outcome = Program.run(Path.of("/"), List.of("umount", folder.toString()), "");
    for (int attempt = 0; outcome.failed() && attempt < TRIES; attempt++) {
      LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
      outcome = Program.run(Path.of("/"), List.of("umount", folder.toString()), "");
    }
    if (outcome.failed()) {
      throw new IOException(outcome.output());
    }
  }

  private void run(String... command) throws IOException {
    var outcome = Program.run(Path.of("/"), List.of(command), "");
    if (outcome.failed()) {
      throw new IOException(outcome.output());
    }
  }
}
