package org.entente.console.demonstration;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.entente.console.answers.Printer;
import org.entente.readings.scenario.Scenario;
import org.entente.readings.scenario.ScenarioSize;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code scenario}: a generated mission of any size, or the demonstration's own files again. */
@Command(name = "scenario", description = "Writes the files of a generated mission.")
public final class ScenarioVerb implements Callable<Integer> {

  private final Printer printer;

  @ArgGroup(multiplicity = "1")
  private Which which = new Which();

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where to write.")
  private Path out = Path.of("");

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "Another number, another country (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--encounters",
      paramLabel = "N",
      description =
          "So many works more that meet others on purpose, and what there is to notice as"
              + " truth-findings.csv; with --activities.")
  private int encounters;

  /** Exactly one of them. */
  static final class Which {
    @Option(names = "--activities", paramLabel = "N", description = "How many activities.")
    private int activities;

    @Option(
        names = "--one-report",
        paramLabel = "ROWS",
        description = "So many rows in the one CSV file of an office that collects all reports.")
    private int rows;

    @Option(names = "--demonstration", description = "The files that ship as examples.")
    private boolean demonstration;
  }

  public ScenarioVerb(Printer printer) {
    this.printer = printer;
  }

  @Override
  public Integer call() throws IOException {
    var scenario = scenario();
    scenario.write(out).forEach(file -> printer.line(file.toString()));
    return 0;
  }

  private Scenario scenario() {
    if (which.demonstration) {
      return Scenario.demonstration();
    }
    return which.rows > 0
        ? Scenario.oneReport(which.rows, seed)
        : Scenario.meeting(new ScenarioSize(which.activities), encounters, seed);
  }
}
