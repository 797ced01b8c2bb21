package org.entente.console.bench.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.Node;
import org.entente.console.OrganisationsVerb;
import org.entente.console.bench.TrialFolder;
import org.entente.readings.scenario.Scenario;
import org.entente.reference.places.Places;

/**
 * A generated report of many rows from its bytes to the register, with revisions, labels and
 * receipt; with the gazetteer and the organisations it speaks of, or with neither.
 */
final class ReportTrial {

  private static final long SEED = 1;
  private static final String REPORT = "01-jsm.csv";

  private final int rows;
  private final boolean matched;

  ReportTrial(int rows, boolean matched) {
    this.rows = rows;
    this.matched = matched;
  }

  /** How many rows of how many bytes; what it cost; the heap at its highest, in MiB. */
  record Figures(int rows, long bytes, Cost cost, long heapMb) {

    double rowsASecond() {
      return rows / cost.clock();
    }
  }

  Figures run() throws Exception {
    try (var folder = TrialFolder.create()) {
      Scenario.oneReport(rows, SEED).write(folder.path().resolve("files"));
      try (var node = Node.open(folder.path().resolve("node"))) {
        return publish(node, folder.path());
      }
    }
  }

  private Figures publish(Node node, Path folder) throws Exception {
    var files = folder.resolve("files");
    var mission = TrialMission.create(node, "report");
    if (matched) {
      var places = files.resolve("places.geojson");
      node.door(Places.class).importFile(places, places.toString(), mission.id(), "operator");
      OrganisationsVerb.take(node, files.resolve("organisations.csv"), mission.code(), "public");
    }
    var report = files.resolve(REPORT);
    var done = Cost.of(folder.resolve("node"), () -> mission.publish(mission.give(report)));
    return new Figures(
        done.result().rows().read(),
        Files.size(report),
        done.cost(),
        done.result().effort().peakMemoryMb());
  }
}
