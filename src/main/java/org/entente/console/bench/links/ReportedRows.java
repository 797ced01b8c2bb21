package org.entente.console.bench.links;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.Node;
import org.entente.console.bench.TrialFolder;
import org.entente.console.bench.intake.TrialMission;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Scope;
import org.entente.reference.places.Places;
import org.entente.registers.activities.Activities;
import org.entente.registers.activities.linking.RowAccount;
import org.entente.registers.activities.linking.judging.Told;

/** The rows of a report as the register has them once it was imported into a fresh mission. */
final class ReportedRows {

  private ReportedRows() {}

  static List<Told> of(Path report, Optional<Path> gazetteer) throws Exception {
    try (var folder = TrialFolder.create();
        var node = Node.open(folder.path())) {
      var mission = TrialMission.create(node, "links");
      if (gazetteer.isPresent()) {
        var places = gazetteer.get();
        node.door(Places.class).importFile(places, places.toString(), mission.id(), "operator");
      }
      mission.publish(mission.give(report));
      var audience = node.door(Audiences.class).node(mission.id());
      return Scope.of(
          audience,
          () -> {
            var places = node.door(Places.class).gazetteer(audience);
            var rows = new ArrayList<Told>();
            node.door(Activities.class)
                .eachOwnedBy(
                    mission.id().itself(),
                    audience,
                    entry -> rows.add(RowAccount.of(entry, places)));
            return rows;
          });
    }
  }
}
