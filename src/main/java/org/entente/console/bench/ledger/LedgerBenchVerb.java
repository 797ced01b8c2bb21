package org.entente.console.bench.ledger;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.entente.console.answers.Printer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench ledger}: revisions appended with and without the queue, logged, and verified. */
@Command(name = "ledger", description = "Appends, logs, takes away and verifies revisions.")
public final class LedgerBenchVerb implements Callable<Integer> {

  private final Printer printer;

  @Option(
      names = "--entries",
      defaultValue = "100000",
      paramLabel = "N",
      description = "How many revisions (default: ${DEFAULT-VALUE}).")
  private int entries;

  LedgerBenchVerb(Printer printer) {
    this.printer = printer;
  }

  @Override
  public Integer call() throws IOException {
    var figures = LedgerTrial.measure(entries);
    printer.line("%,9d revisions                              measured".formatted(entries));
    printer.line("appended without the queue, s                %8.2f".formatted(figures.bare()));
    printer.line("appended with it, s                          %8.2f".formatted(figures.queued()));
    printer.line("logged, s                                    %8.2f".formatted(figures.logged()));
    printer.line("written into a bundle, s                     %8.2f".formatted(figures.bundled()));
    printer.line(
        "the bundle, MB                               %8.1f".formatted(figures.megabytes()));
    printer.line(
        "verified, s                                  %8.2f".formatted(figures.verified()));
    printer.line("verified, sound                              %8s".formatted(figures.sound()));
    printer.line("made by: ./entente bench ledger --entries " + entries);
    return figures.sound() ? 0 : 1;
  }
}
