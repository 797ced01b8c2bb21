package org.entente.console;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.entente.console.answers.Printer;
import org.entente.console.answers.Sayings;
import org.entente.ground.problem.Facts;
import org.entente.ground.shell.Words;
import org.entente.reference.missions.Missions;
import org.entente.reference.places.Places;
import org.entente.reference.places.Places.Edition;
import org.entente.reference.places.PlacesReceipt;
import org.entente.reference.places.gazetteerfile.Reading;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code places import}: takes a gazetteer or boundaries. */
@Command(name = "places", description = "Takes gazetteers and boundaries.")
final class PlacesVerb {

  private static final int MOST_SHOWN = 20;

  private final Printer printer;

  PlacesVerb(Printer printer) {
    this.printer = printer;
  }

  @Command(name = "import", description = "Takes a gazetteer CSV, GeoJSON or TopoJSON (also .gz).")
  int take(
      @Mixin NodeFolder folder,
      @Parameters(paramLabel = "FILE", description = "A gazetteer, or shapes.") Path file,
      @Option(
              names = "--mission",
              required = true,
              paramLabel = "M",
              description = "The code of the mission.")
          String mission,
      @Option(
              names = "--edition",
              paramLabel = "DAY",
              description = "The file is the edition from this day on.")
          @Nullable LocalDate edition,
      @Option(
              names = "--end-others",
              description =
                  "Places of its levels that the edition leaves out ended the day before.")
          boolean endOthers,
      @Option(names = "--json", description = "Answers in JSON.") boolean json)
      throws IOException {
    try (var node = folder.open()) {
      var id = node.door(Missions.class).getByCode(mission);
      var name = file.getFileName().toString();
      var places = node.door(Places.class);
      var receipt =
          edition == null
              ? places.importFile(file, name, id, Reporting.OPERATOR)
              : places.importEdition(
                  file, name, new Edition(edition, endOthers), id, Reporting.OPERATOR);
      if (json) {
        printer.json(document(name, receipt));
      } else {
        print(name, receipt);
      }
      return receipt.read() > 0 && receipt.outcomes().rejected() == receipt.read() ? 1 : 0;
    }
  }

  private static Map<String, Object> document(String file, PlacesReceipt receipt) {
    var document = new LinkedHashMap<String, Object>();
    document.put("file", file);
    document.put("batch", receipt.batch());
    document.put("read", receipt.read());
    document.putAll(Facts.of(receipt.outcomes()));
    document.put("countriesAdded", receipt.countriesAdded());
    document.put("ended", receipt.ended());
    document.put("issues", receipt.issues().stream().map(Facts::of).toList());
    return document;
  }

  private void print(String file, PlacesReceipt receipt) {
    var outcomes = receipt.outcomes();
    printer.line(
        "%s: %d read, %d created, %d changed, %d unchanged, %d told twice, %d of other countries,"
                .formatted(
                    file,
                    receipt.read(),
                    outcomes.created(),
                    outcomes.changed(),
                    outcomes.unchanged(),
                    outcomes.repeated(),
                    outcomes.elsewhere())
            + " %d rejected, %d ended".formatted(outcomes.rejected(), receipt.ended()));
    receipt.issues().stream()
        .limit(MOST_SHOWN)
        .forEach(issue -> printer.aside("  " + said(issue, Sayings.words())));
  }

  /** Where it is wrong, what was expected there and what to do. */
  static String said(Reading.Faulty issue, Words words) {
    var fault = words.say("places.fault." + issue.fault(), "value", issue.value());
    return issue.file() + ", " + issue.at() + ": " + fault;
  }
}
