package org.entente.console.bench.linkage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entente.console.bench.ThisBuild;
import org.entente.console.bench.linkage.PersonsTrial.Figures;
import tools.jackson.databind.json.JsonMapper;

/**
 * Made persons in tables of growing size, on one thread and on more, and rows that come to them:
 * each line in a process of its own, with a heap that grows with the records.
 */
record Scaling(Report report) {

  private static final List<String> OPTIONS =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:+UseCompactObjectHeaders",
          "-XX:TieredStopAtLevel=4",
          "--enable-native-access=ALL-UNNAMED");
  private static final long HEAP_AT_LEAST = 300;
  private static final long RECORDS_A_MEGABYTE = 900;
  private static final int ADDED = 500;
  private static final int MOST_ADDED_TO = 1_000_000;
  private static final double HUNDRED = 100;
  private static final double MICROS = 1e6;

  void measure(List<Integer> records, List<Integer> threads)
      throws IOException, InterruptedException {
    report.line(
        "| records | threads | CPU s | clock s | µs of CPU a record | pairs a record | precision"
            + " | recall | F1 | peak resident MiB | groups |");
    report.line("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
    var trials = new ArrayList<Figures>();
    for (int size : records) {
      for (int onThreads : threads) {
        trials.add(persons(size, onThreads));
        line(trials.getLast());
      }
    }
    var curve = new Curve(trials);
    report.line("");
    report.line(
        String.format(
            Locale.ROOT,
            "Slope of CPU seconds on records, from 100,000 on, one thread: %.2f. Pairs a record"
                + " grow by at most %.2f times where records grow tenfold. At %,d records %d"
                + " threads are %.2f times as fast as one by the clock.",
            curve.slope(),
            curve.growthOfPairs(),
            trials.getLast().records(),
            trials.getLast().threads(),
            curve.gain()));
    added(Math.min(MOST_ADDED_TO, records.stream().mapToInt(it -> it).max().orElse(0)));
  }

  private static Figures persons(int size, int onThreads) throws IOException, InterruptedException {
    return child(
        HEAP_AT_LEAST + size / RECORDS_A_MEGABYTE,
        List.of("bench", "linkage", "persons", size + "", onThreads + ""),
        Figures.class);
  }

  private void line(Figures figures) {
    report.line(
        String.format(
            Locale.ROOT,
            "| %,d | %d | %.2f | %.2f | %.0f | %.1f | %.4f | %.4f | %.4f | %,d | %s |",
            figures.records(),
            figures.threads(),
            figures.cpu(),
            figures.clock(),
            figures.cpu() * MICROS / figures.records(),
            figures.pairsPerRecord(),
            figures.precision(),
            figures.recall(),
            figures.f1(),
            figures.residentMb(),
            figures.groups()));
  }

  private void added(int most) throws IOException, InterruptedException {
    var figures =
        child(
            HEAP_AT_LEAST + 3L * most / RECORDS_A_MEGABYTE,
            List.of("bench", "linkage", "added", most + "", ADDED + ""),
            AddedTrial.Figures.class);
    report.line("");
    report.line(
        String.format(
            Locale.ROOT,
            "%,d rows into %,d that are linked already: %.2f s of CPU, where linking all anew in"
                + " the same process takes %.2f s; %.3f %% of all records are in groups of the very"
                + " same records both ways.",
            figures.added(),
            figures.records(),
            figures.cpu(),
            figures.anew(),
            figures.same() * HUNDRED));
  }

  private static <T> T child(long heap, List<String> verb, Class<T> figures)
      throws IOException, InterruptedException {
    var options = new ArrayList<>(OPTIONS);
    options.add("-Xmx" + heap + "m");
    var process = ThisBuild.startWith(options, verb);
    try (var out = process.getInputStream()) {
      var answer = out.readAllBytes();
      if (process.waitFor() != 0) {
        throw new IOException("this failed: " + String.join(" ", verb));
      }
      return JsonMapper.shared().readValue(answer, figures);
    }
  }
}
