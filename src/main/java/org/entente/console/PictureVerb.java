package org.entente.console;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.entente.Node;
import org.entente.console.answers.MatrixText;
import org.entente.console.answers.Printer;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Scope;
import org.entente.readings.coverage.AsOf;
import org.entente.readings.coverage.Cell;
import org.entente.readings.coverage.Coverage;
import org.entente.readings.coverage.Matrix;
import org.entente.reference.missions.MissionProblem;
import org.entente.reference.missions.Missions;
import org.entente.reference.places.AdminLevel;
import org.entente.reference.places.Gazetteer;
import org.entente.reference.places.Place;
import org.entente.reference.places.PlaceId;
import org.entente.reference.places.Places;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code picture}: the matrix of areas by sectors, with its gaps and its completeness. */
@Command(name = "picture", description = "Prints who is present where in which sector.")
final class PictureVerb implements Callable<Integer> {

  private final Printer printer;

  @Mixin private NodeFolder folder = new NodeFolder();

  @Option(
      names = "--mission",
      required = true,
      paramLabel = "M",
      description = "The code of the mission.")
  private String mission = "";

  @Option(
      names = "--by",
      defaultValue = "place,sector",
      description = "What the table is by; place,sector is what there is.")
  private String by = "";

  @Option(
      names = "--level",
      defaultValue = "1",
      paramLabel = "N",
      description = "The level of the areas (default: ${DEFAULT-VALUE}).")
  private int level;

  @Option(names = "--as-of", paramLabel = "DATE", description = "What went on on that day.")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--as",
      paramLabel = "USER",
      description = "As that person sees it; otherwise all that this node holds.")
  private @Nullable String as;

  @Option(names = "--json", description = "Answers in JSON.")
  private boolean json;

  PictureVerb(Printer printer) {
    this.printer = printer;
  }

  @Override
  public Integer call() {
    if (!by.replace(" ", "").equals("place,sector")) {
      printer.aside("--by " + by + ": only place,sector is known");
      return 2;
    }
    try (var node = folder.open()) {
      var audience = audience(node);
      return Scope.of(audience, () -> print(node, audience));
    }
  }

  private Audience audience(Node node) {
    var id = node.door(Missions.class).getByCode(mission);
    var audiences = node.door(Audiences.class);
    var person = as;
    return person == null
        ? audiences.node(id)
        : audiences
            .of(person, id)
            .orElseThrow(() -> new Refused(new MissionProblem.NoSuchMission(mission)));
  }

  private int print(Node node, Audience audience) {
    var area = AdminLevel.of(level);
    if (area.isEmpty()) {
      printer.aside("--level " + level + ": a number from 0 to 5 was expected");
      return 2;
    }
    var when = new AsOf(Optional.ofNullable(asOf), Optional.empty(), Optional.empty());
    var matrix = node.door(Coverage.class).matrix(area.get(), Optional.empty(), when, audience);
    var gazetteer = node.door(Places.class).gazetteer(audience);
    if (json) {
      printer.json(document(matrix, gazetteer));
    } else {
      new MatrixText(printer, gazetteer).print(matrix);
    }
    return 0;
  }

  private Map<String, Object> document(Matrix matrix, Gazetteer gazetteer) {
    var document = new LinkedHashMap<String, Object>();
    document.put("mission", mission);
    document.put("level", level);
    document.put("as_of", asOf == null ? null : asOf.toString());
    document.put("counting", "people: the most at a place, summed over places");
    document.put("gaps", matrix.gaps());
    document.put("completeness", matrix.completeness());
    document.put("total", matrix.total().orElse(null));
    document.put("bySector", matrix.bySector());
    document.put("areas", matrix.areas().stream().map(id -> area(id, matrix, gazetteer)).toList());
    return document;
  }

  private static Map<String, Object> area(PlaceId id, Matrix matrix, Gazetteer gazetteer) {
    var place = gazetteer.find(id);
    var line = new LinkedHashMap<String, Object>();
    line.put("code", place.map(it -> it.pcode().value()).orElse(""));
    line.put("name", place.map(PictureVerb::name).orElse(""));
    line.put("all", matrix.byArea().get(id));
    Map<String, Cell> sectors = matrix.cells().getOrDefault(id, Map.of());
    line.put("sectors", sectors);
    line.put("gaps", missing(matrix.sectors(), sectors));
    return line;
  }

  private static List<String> missing(List<String> sectors, Map<String, Cell> filled) {
    return sectors.stream().filter(sector -> !filled.containsKey(sector)).toList();
  }

  static String name(Place place) {
    return place.label(Locale.getDefault());
  }
}
