package org.entente.console.bench.rls;

import java.util.concurrent.Callable;
import org.entente.console.answers.Printer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench rls}: the same rows by the database's policy and by an explicit predicate. */
@Command(name = "rls", description = "What row-level security costs beside a predicate.")
public final class RlsVerb implements Callable<Integer> {

  private final Printer printer;

  @Option(
      names = "--rows",
      defaultValue = "300000",
      paramLabel = "N",
      description = "Of the protected table (default: ${DEFAULT-VALUE}).")
  private int rows;

  @Option(
      names = "--runs",
      defaultValue = "41",
      paramLabel = "N",
      description = "Of each query each way, in turn (default: ${DEFAULT-VALUE}).")
  private int runs;

  public RlsVerb(Printer printer) {
    this.printer = printer;
  }

  @Override
  public Integer call() throws Exception {
    var figures = RlsTrial.measure(rows, runs);
    var title = "%,d rows, median ms".formatted(rows);
    printer.line("%-44s %10s %10s %6s".formatted(title, "predicate", "policy", "times"));
    for (var figure : figures) {
      printer.line(
          "%-44s %10.3f %10.3f %6.2f"
              .formatted(figure.question(), figure.predicate(), figure.policy(), figure.times()));
    }
    printer.line("made by: ./entente bench rls");
    return 0;
  }
}
