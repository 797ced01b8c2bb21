package org.entente.console.bench.review;

import java.util.concurrent.Callable;
import org.entente.console.answers.Printer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench review}: from a decision to the next card while a long queue waits. */
@Command(name = "review", description = "How long a reviewer waits for the next card.")
public final class ReviewVerb implements Callable<Integer> {

  private static final double HALF = 0.5;
  private static final double MOST = 0.95;

  private final Printer printer;

  @Option(
      names = "--activities",
      defaultValue = "100000",
      paramLabel = "N",
      description = "Of a generated mission (default: ${DEFAULT-VALUE}); half as many pairs wait.")
  private int activities;

  @Option(
      names = "--decisions",
      defaultValue = "100",
      paramLabel = "N",
      description = "How many are measured (default: ${DEFAULT-VALUE}).")
  private int decisions;

  public ReviewVerb(Printer printer) {
    this.printer = printer;
  }

  @Override
  public Integer call() throws Exception {
    var figures = ReviewTrial.measure(activities, decisions);
    printer.line(
        "%,d pairs of %,d activities wait                measured"
            .formatted(figures.pairs(), figures.activities()));
    line("page of the queue, ms, median", figures.page().share(HALF));
    line("page of the queue, ms, 95th percentile", figures.page().share(MOST));
    line("decision to next card, ms, median", figures.card().share(HALF));
    line("decision to next card, ms, 95th percentile", figures.card().share(MOST));
    line("bytes of the answer, not compressed, median", figures.bytes().share(HALF));
    line("bytes of the answer, not compressed, most", figures.bytes().share(1));
    printer.line("made by: ./entente bench review");
    return 0;
  }

  private void line(String what, double figure) {
    printer.line("  %-48s %8.0f".formatted(what, figure));
  }
}
