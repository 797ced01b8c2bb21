package org.entente.console.bench.linkage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.entente.console.answers.Printer;
import org.entente.console.bench.ThisBuild;
import org.entente.console.bench.linkage.PersonsTrial.Figures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code bench linkage}: how well and how fast made persons are found again, in tables of growing
 * size. Each line is measured in a process of its own, by the hidden verb below this one.
 */
@Command(name = "linkage", description = "Finds made persons again, in tables of growing size.")
public final class LinkageVerb implements Callable<Integer> {

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

  private final Printer printer;

  @Option(
      names = "--records",
      split = ",",
      defaultValue = "10000,100000,1000000,3000000",
      description = "How many, a line for each (default: ${DEFAULT-VALUE}).")
  private List<Integer> records = List.of();

  @Option(
      names = "--threads",
      split = ",",
      defaultValue = "1,2",
      description = "On how many threads, a line for each (default: ${DEFAULT-VALUE}).")
  private List<Integer> threads = List.of();

  @Option(
      names = "--peers",
      description = "Beside JedAI, Duke and SQL in DuckDB on the same records instead.")
  private boolean peers;

  @Option(
      names = "--libraries",
      paramLabel = "DIR",
      defaultValue = "target/bench-peers",
      description = "Where the libraries of peers are (default: ${DEFAULT-VALUE}).")
  private Path libraries = Path.of("");

  @Option(
      names = "--sets",
      paramLabel = "DIR",
      defaultValue = "../shared/data/dedup",
      description = "Where published sets are (default: ${DEFAULT-VALUE}).")
  private Path sets = Path.of("");

  public LinkageVerb(Printer printer) {
    this.printer = printer;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (peers) {
      return besidePeers();
    }
    printer.line(
        "  records threads  CPU s clock s   µs/record pairs/record precision recall     F1  MiB");
    var trials = new ArrayList<Figures>();
    for (int size : records) {
      for (int onThreads : threads) {
        trials.add(child(size, onThreads));
        line(trials.getLast());
      }
    }
    printer.line(
        String.format(
            Locale.ROOT, "slope from 100,000 on, one thread: %.2f", new Curve(trials).slope()));
    added();
    printer.line("made by: ./entente bench linkage");
    return 0;
  }

  private void added() throws IOException, InterruptedException {
    int most = Math.min(MOST_ADDED_TO, records.stream().mapToInt(it -> it).max().orElse(0));
    var figures =
        child(
            "-Xmx" + (HEAP_AT_LEAST + 3L * most / RECORDS_A_MEGABYTE) + "m",
            List.of("bench", "linkage", "added", most + "", ADDED + ""),
            AddedTrial.Figures.class);
    printer.line(
        String.format(
            Locale.ROOT,
            "%,d rows into %,d: %.2f s of CPU, all anew %.2f s; %.3f %% are in the same groups",
            figures.added(),
            figures.records(),
            figures.cpu(),
            figures.anew(),
            figures.same() * HUNDRED));
  }

  private int besidePeers() throws IOException, InterruptedException {
    var contestants = new Contestants(libraries, printer);
    if (!contestants.present()) {
      printer.aside(libraries + " is not here: peers cannot be measured");
      return 1;
    }
    contestants.meet(TrialSets.published(sets));
    for (int size : records) {
      contestants.meet(List.of(TrialSets.persons(size)));
    }
    printer.line("made by: ./entente bench linkage --peers");
    return 0;
  }

  private void line(Figures figures) {
    printer.line(
        String.format(
            Locale.ROOT,
            "%9d %7d %6.2f %7.2f %11.1f %12.1f %9.4f %6.4f %6.4f %4d",
            figures.records(),
            figures.threads(),
            figures.cpu(),
            figures.clock(),
            figures.cpu() * 1e6 / figures.records(),
            figures.pairsPerRecord(),
            figures.precision(),
            figures.recall(),
            figures.f1(),
            figures.residentMb()));
  }

  private static Figures child(int size, int onThreads) throws IOException, InterruptedException {
    return child(
        "-Xmx" + (HEAP_AT_LEAST + size / RECORDS_A_MEGABYTE) + "m",
        List.of("bench", "linkage", "persons", size + "", onThreads + ""),
        Figures.class);
  }

  private static <T> T child(String heap, List<String> verb, Class<T> figures)
      throws IOException, InterruptedException {
    var options = new ArrayList<>(OPTIONS);
    options.add(heap);
    var process = ThisBuild.startWith(options, verb);
    try (var out = process.getInputStream()) {
      var answer = out.readAllBytes();
      if (process.waitFor() != 0) {
        throw new IOException("this failed: " + String.join(" ", verb));
      }
      return JsonMapper.shared().readValue(answer, figures);
    }
  }

  @Command(name = "set", hidden = true)
  int set(@Parameters Path folder) throws IOException {
    printer.json(new SetTrial(folder).run());
    return 0;
  }

  @Command(name = "added", hidden = true)
  int added(@Parameters int ofRecords, @Parameters int more) throws IOException {
    printer.json(new AddedTrial(ofRecords, more).run());
    return 0;
  }

  @Command(name = "persons", hidden = true)
  int persons(@Parameters int ofRecords, @Parameters int onThreads) throws IOException {
    printer.json(new PersonsTrial(ofRecords, onThreads).run());
    return 0;
  }
}
