package org.entente.console.bench.links;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.entente.console.answers.Printer;
import org.entente.registers.activities.linking.judging.Judge;
import org.entente.registers.activities.linking.judging.Told;
import org.entente.registers.activities.linking.judging.WeightLearning;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench links}: what activities have to do with each other, told apart without help. */
@Command(
    name = "links",
    description = "Chains of money among published activities; rows that another tells again.")
public final class LinksVerb implements Callable<Integer> {

  private static final double HUNDRED = 100;

  private final Printer printer;

  @Option(
      names = "--iati",
      paramLabel = "DIR",
      defaultValue = "../shared/data/iati-publishers",
      description =
          "Files of IATI activities and lists of their links (default: ${DEFAULT-VALUE}).")
  private Path iati = Path.of("");

  @Option(
      names = "--reports",
      paramLabel = "FILE",
      arity = "1..*",
      defaultValue =
          "../shared/data/3w-ocha/HND_345_honduras.csv,"
              + "../shared/data/3w-ocha/COD_rdc_3w_janvier_2022.xlsx,"
              + "../shared/data/3w-ocha/AFG_afghanistan_3w_2021q3_webapp_export.csv,"
              + "../shared/data/3w-ocha/SSD_ss_20220520_3w_op_january_march_2022.xlsx",
      split = ",",
      description = "Reports of rows (default: ${DEFAULT-VALUE}).")
  private List<Path> reports = List.of();

  @Option(names = "--places", paramLabel = "FILE", description = "The gazetteer of the reports.")
  private @Nullable Path places;

  @Option(
      names = "--seed",
      defaultValue = "7",
      description = "Of what is changed in them (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--learn",
      description = "Weighs by what is learned from the pairs themselves, not by what is shipped.")
  private boolean learn;

  public LinksVerb(Printer printer) {
    this.printer = printer;
  }

  @Override
  public Integer call() throws Exception {
    if (Files.isDirectory(iati)) {
      chains(ChainTrial.measure(iati, court()));
    } else {
      printer.aside(iati + " is not here: no chains are measured");
    }
    Optional<CorruptionTrial.Figures> all = Optional.empty();
    for (var report : reports) {
      if (Files.exists(report)) {
        var rows = ReportedRows.of(report, Optional.ofNullable(places));
        var figures = CorruptionTrial.measure(rows, seed, court());
        summary(report.getFileName().toString(), figures);
        all = Optional.of(all.map(it -> it.and(figures)).orElse(figures));
      } else {
        printer.aside(report + " is not here: it is not measured");
      }
    }
    all.ifPresent(this::recall);
    printer.line("made by: ./entente bench links" + (learn ? " --learn" : ""));
    return 0;
  }

  private Function<List<Told>, Judge> court() {
    return learn ? accounts -> Judge.over(accounts, WeightLearning.of(accounts)) : Judge::over;
  }

  private void chains(ChainTrial.Figures figures) {
    printer.line("chains of money, identifiers hidden                measured");
    line("activities", figures.activities());
    line("links between publishers", figures.linksAcross());
    line("taken for one activity", figures.takenForSame());
    line("recognised as a chain", figures.linksFound());
    printer.line(
        "  share of links, per cent                         %8.1f"
            .formatted(figures.recall() * HUNDRED));
    line("called a chain in all, pairs", figures.chains());
    line("of which identifiers say so", figures.chainsLabelled());
    line("of which identifiers say otherwise", figures.chainsLabelledOtherwise());
    printer.line(
        "own activities merged, per cent                    %8.1f"
            .formatted(figures.ownMergedShare() * HUNDRED));
  }

  private void line(String what, int count) {
    printer.line("  %-48s %8d".formatted(what, count));
  }

  private void summary(String report, CorruptionTrial.Figures figures) {
    printer.line(report);
    line("rows, with those told again", figures.rows());
    line("pairs merged", figures.merged());
    line("of which wrongly", figures.wronglyMerged());
    printer.line(
        "  %-48s %8.0f".formatted("pairs to review, per 1,000 rows", figures.reviewLoad()));
  }

  private void recall(CorruptionTrial.Figures figures) {
    printer.line(
        "all reports: merged rightly %.1f per cent".formatted(figures.precision() * HUNDRED));
    printer.line("told again with                told   merged    found");
    figures
        .recall()
        .forEach(
            (how, recall) ->
                printer.line(
                    "  %-26s %6d %8d %8d"
                        .formatted(how, recall.made(), recall.merged(), recall.found())));
  }
}
