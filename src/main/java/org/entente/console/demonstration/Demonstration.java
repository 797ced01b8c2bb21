package org.entente.console.demonstration;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.Node;
import org.entente.console.OrganisationsVerb;
import org.entente.console.Reporting;
import org.entente.console.answers.Printer;
import org.entente.console.answers.Sayings;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.MissionId;
import org.entente.ground.jobs.Progress;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Scope;
import org.entente.mechanisms.intake.Import;
import org.entente.mechanisms.intake.Imports;
import org.entente.mechanisms.intake.Period;
import org.entente.mechanisms.intake.Receipt;
import org.entente.mechanisms.intake.sources.Terms;
import org.entente.readings.scenario.Scenario;
import org.entente.reference.missions.Mission;
import org.entente.reference.missions.Missions;
import org.entente.reference.partners.Partners;
import org.entente.reference.partners.PartyFilter;
import org.entente.reference.places.Places;
import org.entente.registers.activities.Activities;
import org.entente.registers.activities.ActivityFilter;

/** Loads the demonstration mission into a node, once: gazetteer, partners, reports, people. */
public final class Demonstration {

  /** The code of the demonstration mission in every address. */
  static final String CODE = "demo";

  private static final String NAME = "Demonstration";

  /** What stands in the node afterwards. */
  public record Found(
      int files, int rows, long activities, int partners, int places, int unresolved, int refused) {

    public boolean complete() {
      return refused == 0 && activities > 0;
    }
  }

  private final Node node;
  private final Printer printer;
  private final Scenario scenario;

  public Demonstration(Node node, Printer printer) {
    this(node, printer, Scenario.demonstration());
  }

  /** The same mission and people with other reports. */
  public Demonstration(Node node, Printer printer, Scenario scenario) {
    this.node = node;
    this.printer = printer;
    this.scenario = scenario;
  }

  public Found load() throws IOException {
    int refused = 0;
    if (!node.door(Missions.class).listCodes().contains(CODE)) {
      refused = loadFresh();
    }
    return found(refused);
  }

  private int loadFresh() throws IOException {
    var folder = Files.createTempDirectory("entente-demonstration-");
    var files = scenario.write(folder);
    try {
      var mission = create();
      node.door(Places.class)
          .importFile(
              folder.resolve("places.geojson"), "places.geojson", mission, Reporting.OPERATOR);
      OrganisationsVerb.take(node, folder.resolve("organisations.csv"), CODE, "public");
      var reporting = new Reporting(node, CODE);
      int refused = 0;
      for (var line : manifest(folder)) {
        refused += take(reporting, folder, line) ? 0 : 1;
      }
      DemonstrationPeople.add(node, mission, reporting);
      DemonstrationCalendar.add(node, mission, reporting);
      DemonstrationNeeds.add(node, mission, reporting);
      DemonstrationSecurity.add(node, mission, reporting);
      return refused;
    } finally {
      for (var file : files) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(folder);
    }
  }

  private MissionId create() {
    var mission =
        new Mission(
            new MissionId(node.door(Ids.class).next()),
            CODE,
            NAME,
            Mission.Kind.EXERCISE,
            Optional.empty(),
            ZoneOffset.UTC,
            Duration.ZERO);
    node.door(Missions.class).create(mission, Reporting.OPERATOR);
    return mission.id();
  }

  private static List<NamedCsvRecord> manifest(Path folder) throws IOException {
    try (var lines = CsvReader.builder().ofNamedCsvRecord(folder.resolve("manifest.csv"))) {
      return lines.stream().toList();
    }
  }

  private boolean take(Reporting reporting, Path folder, NamedCsvRecord line) {
    var file = folder.resolve(line.getField("file"));
    var period = Period.read(line.getField("from") + ".." + line.getField("to"));
    var with =
        new Reporting.With(
            line.getField("partner"),
            Optional.of(period),
            Optional.of(line.getField("label")),
            new Terms(
                Terms.USUAL_SOURCE,
                Optional.of(line.getField("licence")),
                Optional.of(line.getField("reshare").equals("yes"))),
            Optional.empty());
    try {
      var receipt =
          node.door(Imports.class).publish(reporting.give(file, with), Progress.unwatched());
      printer.aside("  " + line.getField("file") + ": " + receipt.rows().read() + " rows");
      return true;
    } catch (Refused refused) {
      printer.aside(Sayings.refusal(refused.problem()));
      return false;
    }
  }

  private Found found(int refused) {
    var mission = node.door(Missions.class).getByCode(CODE);
    var all = node.door(Audiences.class).node(mission);
    return Scope.of(all, () -> count(all, refused));
  }

  private Found count(Audience all, int refused) {
    var receipts = new ArrayList<Receipt>();
    for (var each : node.door(Imports.class).list(all, 100)) {
      if (each.state() == Import.State.PUBLISHED) {
        each.course().receipt().ifPresent(receipts::add);
      }
    }
    return new Found(
        receipts.size(),
        receipts.stream().mapToInt(receipt -> receipt.rows().read()).sum(),
        node.door(Activities.class).count(ActivityFilter.all(), all),
        node.door(Partners.class).count(PartyFilter.all(), all),
        node.door(Places.class).gazetteer(all).places().size(),
        receipts.stream()
            .mapToInt(receipt -> receipt.recognised().places().getOrDefault("unresolved", 0))
            .sum(),
        refused);
  }
}
