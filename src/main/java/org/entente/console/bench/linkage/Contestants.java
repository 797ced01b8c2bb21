package org.entente.console.bench.linkage;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.entente.console.answers.Printer;
import org.entente.console.bench.ThisBuild;
import org.entente.console.bench.linkage.SetTrial.Figures;
import tools.jackson.databind.json.JsonMapper;

/**
 * Ours and other tools, which are not part of Entente, on the same records, each in a fresh process
 * of one thread with the same options. Their programs are compiled with the libraries that {@code
 * ./entente bench linkage --peers} fetched for them.
 */
record Contestants(Path libraries, Printer printer) {

  private static final Path PROGRAMS = Path.of("src", "bench", "java", "linkage");
  private static final List<String> PEERS = List.of("Jedai", "Duke", "SplinkSql");
  private static final List<String> OPTIONS =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:+UseCompactObjectHeaders",
          "-XX:TieredStopAtLevel=4",
          "-Xmx4g",
          "--enable-native-access=ALL-UNNAMED");
  private static final long MOST_MINUTES = 5;

  /** Whether the libraries and programs are here. */
  boolean present() {
    return Files.isDirectory(libraries) && Files.isDirectory(PROGRAMS);
  }

  /** Lets all of them find each set, and prints a line for each. */
  void meet(List<TrialSet> sets) throws IOException, InterruptedException {
    var classes = compiled();
    printer.line(
        "set                     tool       CPU s  MiB   precision recall   F1      best F1 from");
    for (var set : sets) {
      var folder = Files.createTempDirectory("entente-bench-");
      set.writeTo(folder);
      line(set, "ours", ours(folder));
      for (var peer : PEERS) {
        line(set, peer, peer(classes, peer, folder));
      }
    }
  }

  private Path compiled() throws IOException, InterruptedException {
    var classes = Files.createTempDirectory("entente-bench-");
    var command = new ArrayList<>(List.of(beside("javac"), "-nowarn", "-proc:none"));
    command.addAll(List.of("-d", classes.toString(), "-cp", libraries + "/*"));
    try (var programs = Files.newDirectoryStream(PROGRAMS, "*.java")) {
      programs.forEach(program -> command.add(program.toString()));
    }
    if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
      throw new IOException("the programs of peers do not compile");
    }
    return classes;
  }

  private static String beside(String tool) {
    return Path.of(System.getProperty("java.home"), "bin", tool).toString();
  }

  private static Optional<Figures> ours(Path folder) throws IOException, InterruptedException {
    var verb = List.of("bench", "linkage", "set", folder.toString());
    var process = ThisBuild.startWith(OPTIONS, verb);
    try (var out = process.getInputStream()) {
      return ended(process, new String(out.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /** Some peers tell of their progress before they answer. */
  private Optional<Figures> peer(Path classes, String program, Path folder)
      throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of(beside("java")));
    command.addAll(OPTIONS);
    var path = classes + File.pathSeparator + libraries + "/*";
    command.addAll(List.of("-cp", path, program, folder.toString()));
    var said = folder.resolve(program);
    var process =
        new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .redirectOutput(said.toFile())
            .start();
    if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly().waitFor();
      return Optional.empty();
    }
    return ended(process, Files.readString(said));
  }

  /** What it answered, from its last brace on; empty when it failed. */
  private static Optional<Figures> ended(Process process, String said) throws InterruptedException {
    return process.waitFor() == 0
        ? Optional.of(
            JsonMapper.shared().readValue(said.substring(said.lastIndexOf('{')), Figures.class))
        : Optional.empty();
  }

  private void line(TrialSet set, String tool, Optional<Figures> figures) {
    printer.line(
        figures
            .map(
                it ->
                    String.format(
                        Locale.ROOT,
                        "%-23s %-9s %7.2f %5d %9.4f %8.4f %7.4f %8.4f %s",
                        set.name(),
                        tool,
                        it.cpu(),
                        it.residentMb(),
                        it.precision(),
                        it.recall(),
                        it.f1(),
                        it.best(),
                        it.at() < 0 ? "as it is" : Double.toString(it.at())))
            .orElseGet(
                () ->
                    String.format(
                        Locale.ROOT,
                        "%-23s %-9s not within %d minutes and 4 GB",
                        set.name(),
                        tool,
                        MOST_MINUTES)));
  }
}
