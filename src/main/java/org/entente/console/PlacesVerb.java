package org.entente.console;

import java.nio.file.Path;
import org.entente.reference.missions.Missions;
import org.entente.reference.places.Places;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code places import}: takes a gazetteer or boundaries. */
@Command(name = "places", description = "Takes gazetteers and boundaries.")
final class PlacesVerb {

  private final Printer printer;

  PlacesVerb(Printer printer) {
    this.printer = printer;
  }

  @Command(name = "import", description = "Takes a gazetteer CSV, GeoJSON or TopoJSON (also .gz).")
  int take(
      @Mixin NodeFolder folder,
      @Parameters(paramLabel = "FILE") Path file,
      @Option(names = "--mission", required = true, paramLabel = "M") String mission,
      @Option(names = "--json") boolean json) {
    try (var node = folder.open()) {
      var receipt =
          node.door(Places.class)
              .importFile(
                  file,
                  file.getFileName().toString(),
                  node.door(Missions.class).getByCode(mission),
                  Operator.NAME);
      if (json) {
        printer.json(receipt);
      } else {
        printer.line(
            "%s: %d read, %d created, %d changed, %d unchanged, %d rejected"
                .formatted(
                    receipt.file(),
                    receipt.read(),
                    receipt.created(),
                    receipt.changed(),
                    receipt.unchanged(),
                    receipt.rejected()));
        receipt.issues().forEach(issue -> printer.aside("  " + issue));
      }
      return receipt.read() > 0 && receipt.rejected() == receipt.read() ? 1 : 0;
    }
  }
}
