package org.entente.reference.places.register;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.entente.ground.history.Act;
import org.entente.ground.history.History;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.MissionId;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Label;
import org.entente.ground.releasability.Labels;
import org.entente.ground.releasability.Scope;
import org.entente.reference.missions.Mission;
import org.entente.reference.missions.Missions;
import org.entente.reference.places.CountryCode;
import org.entente.reference.places.PlaceId;
import org.entente.reference.places.Places;
import org.entente.reference.places.PlacesReceipt;
import org.entente.reference.places.gazetteerfile.PlaceLine;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Takes a gazetteer file into the register: read, lay over what is known, write what differs. */
@Component
public class GazetteerImport {

  private final PlaceStore store;
  private final EditionStore editions;
  private final History history;
  private final Missions missions;
  private final Audiences audiences;
  private final Labels labels;
  private final TransactionOperations transactions;
  private final Ids ids;
  private final InstantSource clock;

  GazetteerImport(
      PlaceStore store,
      EditionStore editions,
      History history,
      Missions missions,
      Audiences audiences,
      Labels labels,
      TransactionOperations transactions,
      Ids ids,
      InstantSource clock) {
    this.store = store;
    this.editions = editions;
    this.history = history;
    this.missions = missions;
    this.audiences = audiences;
    this.labels = labels;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  /** Takes the file in as one batch; it is wholly there or wholly absent. */
  public PlacesReceipt take(Path file, String fileName, MissionId mission, String actor)
      throws IOException {
    var read = FileLines.read(file, fileName);
    var act =
        Act.ofBatch(mission, ids.next(), actor, "gazetteer imported: " + fileName, clock.instant());
    var node = audiences.node(mission);
    return Scope.of(node, () -> transactions.execute(_ -> take(read, fileName, act, node)));
  }

  private PlacesReceipt take(FileLines read, String fileName, Act act, Audience node) {
    var owner = act.mission().itself();
    int label = labels.intern(Label.of("public", owner));
    editions.next(act.mission(), List.of(label));
    var lines = ofMission(read, node);
    var merge =
        new Merge(
            store.listWhole(node),
            lines,
            fileName,
            content -> new FiledPlace(new PlaceId(ids.next()), content, owner, label));
    write(merge, fileName, act);
    return receipt(act.batch().orElseThrow(), read, lines, merge);
  }

  private List<PlaceLine> ofMission(FileLines read, Audience node) {
    return missions
        .find(node)
        .flatMap(Mission::country)
        .flatMap(CountryCode::of)
        .map(read::of)
        .orElse(read.lines());
  }

  private void write(Merge merge, String fileName, Act act) {
    var written = Stream.concat(merge.created().stream(), merge.changed().stream()).toList();
    store.put(act.mission(), written);
    history.append(
        act,
        written.stream().map(place -> place.change(act.mission(), Places.TYPE, fileName)).toList());
  }

  private static PlacesReceipt receipt(
      UUID batch, FileLines read, List<PlaceLine> lines, Merge merge) {
    int created = merge.created().size() - merge.countriesAdded();
    int changed = merge.changed().size();
    var outcomes =
        new PlacesReceipt.Outcomes(
            created,
            changed,
            merge.told() - created - changed,
            merge.repeated(),
            read.lines().size() - lines.size(),
            read.rejected());
    var issues = Stream.concat(read.issues().stream(), merge.issues().stream()).toList();
    return new PlacesReceipt(batch, outcomes, merge.countriesAdded(), issues);
  }
}
