package org.entente.console.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A program of one file around another tool, run in a virtual machine of its own with the libraries
 * that {@code ./entente bench} fetched for peers.
 */
public record PeerProgram(Path libraries, String name) {

  private static final Path PROGRAMS = Path.of("src", "bench", "java");
  private static final List<String> OPTIONS =
      List.of("-XX:+UseSerialGC", "-Xmx2g", "--enable-native-access=ALL-UNNAMED");

  /** The first line that it says; empty when it, or what it needs, is not here, or it fails. */
  public Optional<String> run(List<String> arguments) throws IOException, InterruptedException {
    var program = PROGRAMS.resolve(name + ".java");
    if (!Files.exists(program) || !Files.isDirectory(libraries)) {
      return Optional.empty();
    }
    var command = new ArrayList<String>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(OPTIONS);
    command.addAll(List.of("-cp", libraries + "/*", program.toString()));
    command.addAll(arguments);
    var process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try (var out = process.inputReader(StandardCharsets.UTF_8)) {
      var said = out.lines().toList();
      return process.waitFor() == 0 ? said.stream().findFirst() : Optional.empty();
    }
  }
}
