package org.entente.console.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.entente.console.answers.Printer;
import org.entente.console.bench.alike.AlikeVerb;
import org.entente.console.bench.hostile.HostileVerb;
import org.entente.console.bench.iati.SchemaTrial;
import org.entente.console.bench.intake.IntakeVerb;
import org.entente.console.bench.ledger.LedgerBenchVerb;
import org.entente.console.bench.linkage.LinkageVerb;
import org.entente.console.bench.links.LinksVerb;
import org.entente.console.bench.noticing.NoticingBenchVerb;
import org.entente.console.bench.picture.CrowdBenchVerb;
import org.entente.console.bench.picture.ExportBenchVerb;
import org.entente.console.bench.picture.PictureBenchVerb;
import org.entente.console.bench.review.ReviewVerb;
import org.entente.console.bench.rls.RlsVerb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bench NAME}: measures, and prints a table. */
@Command(
    name = "bench",
    description = "Measures this build on this computer.",
    subcommands = {
      IntakeVerb.class,
      LinkageVerb.class,
      LinksVerb.class,
      ReviewVerb.class,
      LedgerBenchVerb.class,
      HostileVerb.class,
      RlsVerb.class,
      PictureBenchVerb.class,
      ExportBenchVerb.class,
      CrowdBenchVerb.class,
      NoticingBenchVerb.class,
      AlikeVerb.class
    })
public final class BenchVerb {

  private final Printer printer;

  public BenchVerb(Printer printer) {
    this.printer = printer;
  }

  @Command(
      name = "first-page",
      description = "From the start of a loaded node to its first page; memory a while later.")
  int firstPage(
      @Option(
              names = "--rest",
              defaultValue = "60",
              paramLabel = "SECONDS",
              description = "How long to wait before memory is read (default: ${DEFAULT-VALUE}).")
          int restSeconds)
      throws IOException, InterruptedException {
    var figures = FirstPage.measure(restSeconds);
    printer.line("packaged node, demonstration loaded            measured");
    printer.line("start to first page, seconds by the clock      %8.2f".formatted(figures.wall()));
    printer.line("start to first page, seconds of CPU (Java)     %8.2f".formatted(figures.cpu()));
    printer.line(
        "resident memory %3d s after the picture, MB    %8d"
            .formatted(restSeconds, figures.residentMb()));
    printer.line("made by: ./entente bench first-page");
    return 0;
  }

  @Command(name = "node", hidden = true)
  int node(@Parameters Path data) throws IOException {
    var asking = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    WatchedNode.serve(data, asking, printer);
    return 0;
  }

  @Command(
      name = "iati",
      description = "Holds files of IATI activities to their schema, beside xmllint.")
  int iati(
      @Parameters(
              paramLabel = "FILE",
              arity = "1..*",
              description = "IATI activities, also gzipped.")
          List<Path> files)
      throws IOException, InterruptedException {
    var figures = SchemaTrial.measure(files);
    printer.line(
        "%.1f MB of activities, CPU seconds per MB     measured".formatted(figures.megabytes()));
    printer.line("Entente, warm, a file as a whole              %8.4f".formatted(figures.whole()));
    printer.line(
        "Entente, warm, activity by activity           %8.4f".formatted(figures.byRecord()));
    figures
        .peer()
        .ifPresentOrElse(
            peer -> {
              printer.line(
                  "xmllint --schema                              %8.4f".formatted(peer.inMemory()));
              printer.line(
                  "xmllint --schema --stream                     %8.4f"
                      .formatted(peer.streaming()));
            },
            () -> printer.aside("xmllint is not installed: no peer is measured"));
    printer.line("made by: ./entente bench iati FILE...");
    return 0;
  }
}
