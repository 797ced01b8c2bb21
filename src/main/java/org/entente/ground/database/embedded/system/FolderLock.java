package org.entente.ground.database.embedded.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.entente.ground.database.DatabaseTrouble;

/**
 * One living process at a time uses a folder: a lock of the operating system, which goes when its
 * process does, on {@code owner.lock}, in which stands the id of that process.
 */
public final class FolderLock implements AutoCloseable {

  /** Beyond what is written, because on Windows locked bytes cannot be read by others. */
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  private static final String FILE = "owner.lock";

  /**
   * Folders locked by this process: opening and closing the file a second time would silently let
   * go of the first lock.
   */
  private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final FileChannel channel;

  private FolderLock(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /**
   * Takes the lock on a folder.
   *
   * @param spokenOf the folder as the user knows it
   * @throws DatabaseTrouble when another living process has it
   */
  public static FolderLock take(Path folder, Path spokenOf) throws IOException {
    return tryTake(folder)
        .orElseThrow(
            () ->
                new DatabaseTrouble(
                    "The folder %s is in use by process %s; stop it or choose another with --data."
                        .formatted(spokenOf, holder(folder))));
  }

  /** Takes the lock on a folder, unless a living process has it. */
  public static Optional<FolderLock> tryTake(Path folder) throws IOException {
    var real = folder.toRealPath();
    if (!OURS.add(real)) {
      return Optional.empty();
    }
    var channel = open(real.resolve(FILE), real);
    if (channel.tryLock(LOCKED_BYTE, 1, false) == null) {
      OURS.remove(real);
      channel.close();
      return Optional.empty();
    }
    channel.truncate(0);
    channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(UTF_8)));
    return Optional.of(new FolderLock(real, channel));
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } finally {
      OURS.remove(folder);
    }
  }

  private static FileChannel open(Path file, Path folder) throws IOException {
    try {
      return FileChannel.open(file, CREATE, READ, WRITE);
    } catch (IOException failed) {
      OURS.remove(folder);
      throw failed;
    }
  }

  private static String holder(Path folder) {
    try {
      return Files.readString(folder.resolve(FILE)).strip();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
