package org.entente.console.bench.linkage;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.entente.console.bench.ThisBuild;
import org.entente.console.bench.linkage.SetTrial.Figures;
import tools.jackson.databind.json.JsonMapper;

/**
 * Ours and other tools, which are not part of Entente, on the same records, each in a fresh process
 * of one thread with the same options. Their programs are compiled with the libraries that {@code
 * ./entente bench linkage --peers} fetched for them.
 */
record Contestants(Path libraries) {

  private static final Path PROGRAMS = Path.of("src", "bench", "java", "linkage");

  /** The program of each and how it is called. */
  private static final Map<String, String> PEERS =
      new TreeMap<>(Map.of("Jedai", "JedAI", "Duke", "Duke", "SplinkSql", "SQL in DuckDB"));

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

  /** Lets all of them find each set: a line for each, with its CPU seconds and memory in ours. */
  void meet(List<TrialSet> sets, Report report) throws IOException, InterruptedException {
    var classes = compiled();
    report.line(
        "| set | tool | CPU s | in ours | peak resident MiB | in ours | precision | recall | F1"
            + " | best F1 | from |");
    report.line("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
    for (var set : sets) {
      var folder = Files.createTempDirectory("entente-bench-");
      set.writeTo(folder);
      var ours = ours(folder).orElseThrow(() -> new IOException("ours failed: " + set.name()));
      line(report, set.name(), "ours", ours, ours);
      for (var peer : PEERS.entrySet()) {
        var its = peer(classes, peer.getKey(), folder);
        if (its.isPresent()) {
          line(report, "", peer.getValue(), its.orElseThrow(), ours);
        } else {
          report.line(
              String.format(
                  Locale.ROOT,
                  "| | %s | not within %d minutes and 4 GB | | | | | | | | |",
                  peer.getValue(),
                  MOST_MINUTES));
        }
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

  private static void line(Report report, String set, String tool, Figures its, Figures ours) {
    report.line(
        String.format(
            Locale.ROOT,
            "| %s | %s | %.2f | %.1f | %,d | %.1f | %.4f | %.4f | %.4f | %.4f | %s |",
            set,
            tool,
            its.cpu(),
            its.cpu() / ours.cpu(),
            its.residentMb(),
            (double) its.residentMb() / ours.residentMb(),
            its.precision(),
            its.recall(),
            its.f1(),
            its.best(),
            its.at() < 0 ? "as it is" : Double.toString(its.at())));
  }
}
