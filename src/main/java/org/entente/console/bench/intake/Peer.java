package org.entente.console.bench.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Apache POI's user model, which is not part of Entente: a program of one file, run by a virtual
 * machine of its own with the libraries that {@code ./entente bench intake} fetched for it.
 */
record Peer(Path libraries) {

  private static final Path PROGRAM = Path.of("src/bench/java/PoiUserModel.java");
  private static final List<String> OPTIONS = List.of("-Xmx2g", "-XX:+UseSerialGC");

  /**
   * The seconds of CPU it takes to read all cells of a workbook, warm; empty when it is not here.
   */
  OptionalDouble read(Path workbook) throws IOException, InterruptedException {
    if (!Files.exists(PROGRAM) || !Files.isDirectory(libraries)) {
      return OptionalDouble.empty();
    }
    var command = new ArrayList<String>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(OPTIONS);
    command.addAll(List.of("-cp", libraries + "/*", PROGRAM.toString(), workbook.toString()));
    var process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try (var out = process.inputReader(StandardCharsets.UTF_8)) {
      var seconds = out.lines().mapToDouble(Double::parseDouble).findFirst();
      return process.waitFor() == 0 ? seconds : OptionalDouble.empty();
    }
  }
}
