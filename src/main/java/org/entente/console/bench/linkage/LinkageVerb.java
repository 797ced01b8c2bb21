package org.entente.console.bench.linkage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.entente.console.answers.Printer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code bench linkage}: how well and how fast made persons are found again, in tables of growing
 * size, and beside other tools. Each line is measured in a process of its own, by a hidden verb
 * below this one.
 */
@Command(name = "linkage", description = "Finds made persons again, in tables of growing size.")
public final class LinkageVerb implements Callable<Integer> {

  private static final int MOST_BESIDE_PEERS = 100_000;

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
      description = "Also beside JedAI, Duke and SQL in DuckDB, up to 100,000 made persons.")
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

  @Option(
      names = "--page",
      paramLabel = "PAGE.md",
      description = "Put what is measured into this page too.")
  private @Nullable Path page;

  public LinkageVerb(Printer printer) {
    this.printer = printer;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    var contestants = new Contestants(libraries);
    if (peers && !contestants.present()) {
      printer.aside(libraries + " is not here: peers cannot be measured");
      return 1;
    }
    var report = new Report(printer, Optional.ofNullable(page));
    new Scaling(report).measure(records, threads);
    report.put("linkage");
    if (peers) {
      contestants.meet(sets(), report);
      report.put("linkage --peers");
    }
    return 0;
  }

  private List<TrialSet> sets() throws IOException {
    var all = new ArrayList<>(TrialSets.published(sets));
    records.stream()
        .filter(size -> size <= MOST_BESIDE_PEERS)
        .forEach(size -> all.add(TrialSets.persons(size)));
    return all;
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
