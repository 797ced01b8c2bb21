package org.entente.console.bench.noticing;

import java.util.concurrent.Callable;
import org.entente.console.answers.Printer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench noticing}: what the rules notice of what there is, and of what there is not. */
@Command(
    name = "noticing",
    description = "Findings over a generated mission, held against its truth.")
public final class NoticingBenchVerb implements Callable<Integer> {

  private final Printer printer;

  @Option(
      names = "--activities",
      defaultValue = "2000",
      paramLabel = "N",
      description = "Of the generated mission (default: ${DEFAULT-VALUE}).")
  private int activities;

  @Option(
      names = "--encounters",
      defaultValue = "120",
      paramLabel = "N",
      description = "Works more that meet others on purpose (default: ${DEFAULT-VALUE}).")
  private int encounters;

  @Option(
      names = "--seeds",
      defaultValue = "3",
      paramLabel = "N",
      description = "How many missions, of the seeds 1 to N (default: ${DEFAULT-VALUE}).")
  private int seeds;

  public NoticingBenchVerb(Printer printer) {
    this.printer = printer;
  }

  @Override
  public Integer call() throws Exception {
    printer.line(
        "seed  kind                     there waiting noticed   share findings   false   share");
    for (long seed = 1; seed <= seeds; seed++) {
      for (var each : NoticingTrial.measure(activities, encounters, seed).entrySet()) {
        var score = each.getValue();
        printer.line(
            "%4d  %-22s %7d %7d %7d %7.3f %8d %7d %7.3f"
                .formatted(
                    seed,
                    each.getKey(),
                    score.there(),
                    score.waiting(),
                    score.noticed(),
                    score.recall(),
                    score.findings(),
                    score.wrong(),
                    score.falseShare()));
      }
    }
    printer.line("made by: ./entente bench noticing");
    return 0;
  }
}
