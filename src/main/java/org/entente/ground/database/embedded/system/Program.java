package org.entente.ground.database.embedded.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.ground.database.DatabaseTrouble;

/** Runs a short-lived program of the operating system or of PostgreSQL, and waits for its end. */
public final class Program {

  /** How a program ended and what it printed, on both of its streams. */
  public record Outcome(int exitCode, String output) {
    public boolean failed() {
      return exitCode != 0;
    }
  }

  private Program() {}

  /** Runs a command in a folder, in plain English and without the user's PostgreSQL settings. */
  public static Outcome run(Path folder, List<String> command, String input) throws IOException {
    var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    var process = builder.start();
    try (var stdin = process.getOutputStream()) {
      stdin.write(input.getBytes(UTF_8));
    }
    var output = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
    try {
      return new Outcome(process.waitFor(), output);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new DatabaseTrouble(
          "Interrupted while waiting for %s; try again.".formatted(command.getFirst()),
          interrupted);
    }
  }

  /** Where a program lies on this computer. */
  public static Optional<Path> find(String name) {
    var path = System.getenv().getOrDefault("PATH", "") + ":/usr/bin:/bin:/usr/sbin:/sbin";
    return Stream.of(path.split(":"))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
