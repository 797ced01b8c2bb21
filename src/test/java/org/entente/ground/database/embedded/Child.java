package org.entente.ground.database.embedded;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.entente.ground.database.TestFolder;
import org.entente.ground.database.embedded.system.ServerAccount;

/** A running {@link HoldsDatabase} and the first line that it printed. */
record Child(Process process, String firstLine) implements AutoCloseable {

  private static final String CLASS_PATH =
      System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

  static Child holding(Path folder) throws IOException {
    return run(List.of(), CLASS_PATH, folder);
  }

  /** The same under another account, which may not be able to read our Maven repository. */
  static Child holdingAs(ServerAccount account, Path folder) throws IOException {
    return run(account.becoming(), readableClassPath(), folder);
  }

  boolean isReady() {
    return firstLine.startsWith("ready ");
  }

  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** SIGTERM, and the wait for what the process does about it. */
  void terminate() {
    process.destroy();
    process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
  }

  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
  }

  private static Child run(List<String> before, String classPath, Path folder) throws IOException {
    var command = new ArrayList<>(before);
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            classPath,
            HoldsDatabase.class.getName(),
            folder.toString()));
    var process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    BufferedReader output = process.inputReader();
    for (var line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith("ready ") || line.startsWith("The ")) {
        return new Child(process, line);
      }
    }
    throw new IOException("the process ended without a word: " + command);
  }

  /** Every jar, linked or copied to where everybody can read it. */
  private static String readableClassPath() throws IOException {
    var folder = Files.createDirectories(TestFolder.named("readable-jars").toAbsolutePath());
    var readable = new ArrayList<String>();
    for (var entry : CLASS_PATH.split(File.pathSeparator, -1)) {
      var path = Path.of(entry);
      readable.add((Files.isDirectory(path) ? path : linked(path, folder)).toString());
    }
    return String.join(File.pathSeparator, readable);
  }

  private static Path linked(Path jar, Path folder) throws IOException {
    var link = folder.resolve(Objects.requireNonNull(jar.getFileName()));
    try {
      return Files.copy(jar, link);
    } catch (FileAlreadyExistsException _) {
      return link;
    }
  }
}
