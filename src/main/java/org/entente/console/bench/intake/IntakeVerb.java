package org.entente.console.bench.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;
import org.entente.console.answers.Printer;
import org.entente.console.bench.PeerProgram;
import org.entente.console.bench.ThisBuild;
import org.entente.console.bench.iati.SchemaTrial;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code bench intake}: how fast reports are taken in, peers side by side. Each figure is measured
 * in a process of its own, by the hidden verbs below this one.
 */
@Command(
    name = "intake",
    description = "A workbook to its preview, a long report to the register, XML to its schema.")
public final class IntakeVerb implements Callable<Integer> {

  private static final String WORKBOOK_HEAP = "-Xmx256m";

  private static final String EVERY_COMPILER = "-XX:TieredStopAtLevel=4";

  private final Printer printer;

  @Option(
      names = "--workbook",
      paramLabel = "FILE",
      defaultValue = "../shared/data/3w-ocha/SOM_3w_all_clusters_march_2022.xlsx",
      description = "Previewed, and read by peers (default: ${DEFAULT-VALUE}).")
  private Path workbook = Path.of("");

  @Option(names = "--places", paramLabel = "FILE", description = "The gazetteer of its country.")
  private @Nullable Path places;

  @Option(
      names = "--rows",
      defaultValue = "1000000",
      description = "Of the generated report (default: ${DEFAULT-VALUE}).")
  private int rows;

  @Option(
      names = "--iati",
      paramLabel = "DIR",
      defaultValue = "../shared/data/iati-publishers",
      description = "Files of IATI activities, held to their schema (default: ${DEFAULT-VALUE}).")
  private Path iati = Path.of("");

  @Option(
      names = "--peers",
      paramLabel = "DIR",
      defaultValue = "target/bench-peers",
      description = "Where the libraries of peers are (default: ${DEFAULT-VALUE}).")
  private Path peers = Path.of("");

  public IntakeVerb(Printer printer) {
    this.printer = printer;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    var table = new IntakeTable(printer);
    if (Files.exists(workbook)) {
      var verb = new ArrayList<>(List.of("bench", "intake", "workbook", workbook.toString()));
      Optional.ofNullable(places).map(Path::toString).ifPresent(verb::add);
      var ours = child(List.of(WORKBOOK_HEAP), verb, WorkbookTrial.Figures.class);
      table.workbook(workbook, ours, byApachePoi(workbook));
    } else {
      printer.aside(workbook + " is not here: no workbook is measured");
    }
    for (var matched : List.of(true, false)) {
      var verb = List.of("bench", "intake", "report", Integer.toString(rows), matched.toString());
      table.report(child(List.of(), verb, ReportTrial.Figures.class), matched);
    }
    if (Files.isDirectory(iati)) {
      var verb = List.of("bench", "intake", "schema", iati.toString());
      table.schema(child(List.of(), verb, SchemaTrial.Figures.class), true);
      table.schema(child(List.of(EVERY_COMPILER), verb, SchemaTrial.Figures.class), false);
    } else {
      printer.aside(iati + " is not here: no file of IATI is held to its schema");
    }
    table.end();
    return 0;
  }

  private static <T> T child(List<String> options, List<String> verb, Class<T> figures)
      throws IOException, InterruptedException {
    var process = ThisBuild.start(options, verb);
    try (var out = process.getInputStream()) {
      var answer = out.readAllBytes();
      if (process.waitFor() != 0) {
        throw new IOException("this failed: " + String.join(" ", verb));
      }
      return JsonMapper.shared().readValue(answer, figures);
    }
  }

  @Command(name = "workbook", hidden = true)
  int workbook(@Parameters Path file, @Parameters(arity = "0..1") @Nullable Path gazetteer)
      throws Exception {
    printer.json(new WorkbookTrial(file).run(Optional.ofNullable(gazetteer)));
    return 0;
  }

  @Command(name = "schema", hidden = true)
  int schema(@Parameters Path folder) throws IOException, InterruptedException {
    try (var files = Files.newDirectoryStream(folder, "*_activities.xml{,.gz}")) {
      var sorted = StreamSupport.stream(files.spliterator(), false).sorted().toList();
      printer.json(SchemaTrial.measure(sorted));
    }
    return 0;
  }

  @Command(name = "report", hidden = true)
  int report(@Parameters int ofRows, @Parameters boolean matched) throws Exception {
    printer.json(new ReportTrial(ofRows, matched).run());
    return 0;
  }

  /** The seconds of CPU that its user model takes to read all cells, warm; if it is here. */
  private OptionalDouble byApachePoi(Path workbook) throws IOException, InterruptedException {
    return new PeerProgram(peers, "PoiUserModel")
        .run(List.of(workbook.toString())).stream().mapToDouble(Double::parseDouble).findFirst();
  }
}
