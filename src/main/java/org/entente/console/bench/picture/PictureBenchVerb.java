package org.entente.console.bench.picture;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.entente.console.answers.Printer;
import org.entente.console.bench.PeerProgram;
import org.entente.console.bench.picture.PictureTrial.Counted;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench picture}: what readers of a large mission wait for. */
@Command(
    name = "picture",
    description = "The matrix and the list over many activities, and counting anew.")
public final class PictureBenchVerb implements Callable<Integer> {

  private final Printer printer;

  @Option(
      names = "--activities",
      defaultValue = "1000000",
      paramLabel = "N",
      description = "Of 24 months at 500 places in 15 sectors (default: ${DEFAULT-VALUE}).")
  private int activities;

  @Option(
      names = "--changed",
      defaultValue = "5000",
      paramLabel = "N",
      description = "Rows of a later report (default: ${DEFAULT-VALUE}).")
  private int changed;

  @Option(
      names = "--requests",
      defaultValue = "100",
      paramLabel = "N",
      description = "For each page (default: ${DEFAULT-VALUE}).")
  private int requests;

  @Option(
      names = "--peers",
      description = "Counts the same activities with DuckDB, and compares the cells.")
  private boolean peers;

  @Option(
      names = "--libraries",
      paramLabel = "DIR",
      defaultValue = "target/bench-peers",
      description = "Where the libraries of peers are (default: ${DEFAULT-VALUE}).")
  private Path libraries = Path.of("");

  public PictureBenchVerb(Printer printer) {
    this.printer = printer;
  }

  @Override
  public Integer call() throws Exception {
    var duck = Optional.of(new PeerProgram(libraries, "DuckPicture")).filter(_ -> peers);
    var figures = PictureTrial.measure(PictureSize.of(activities), changed, requests, duck);
    var all = figures.months().stream().mapToDouble(Double::doubleValue).sum();
    printer.line(
        "%,d activities recorded in %.1f s: %,.0f a second"
            .formatted(activities, all, activities / all));
    printer.line(
        "the last month of them in %.2f s; another %,d with the recount in %s s"
            .formatted(
                figures.months().getLast(),
                changed,
                figures.change().stream()
                    .map("%.2f"::formatted)
                    .collect(Collectors.joining(", "))));
    printer.line(
        "%-60s %9s %9s %9s".formatted("page, as a restricted reader", "p50 ms", "p95 ms", "kB"));
    for (var page : figures.pages()) {
      printer.line(
          "%-60s %9.1f %9.1f %9d"
              .formatted(page.path(), page.middle(), page.p95(), page.bytes() / 1000));
    }
    figures.counted().forEach(this::counted);
    printer.line("made by: ./entente bench picture");
    return 0;
  }

  private void counted(Counted counted) {
    printer.line(
        "%-44s cells %,d, by DuckDB %,d, differing %,d; DuckDB counted in %s s"
            .formatted(
                counted.picture(),
                counted.given(),
                counted.byPeer(),
                counted.differing(),
                counted.seconds()));
  }
}
