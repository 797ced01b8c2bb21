package org.entente.reference.places.register;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.entente.ground.history.Act;
import org.entente.ground.history.History;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.MissionId;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Labels;
import org.entente.ground.releasability.Scope;
import org.entente.ground.releasability.label.Label;
import org.entente.reference.missions.Mission;
import org.entente.reference.missions.Missions;
import org.entente.reference.places.CountryCode;
import org.entente.reference.places.PlaceId;
import org.entente.reference.places.Places;
import org.entente.reference.places.Places.Edition;
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

  /** A file, and whose it is: taken in as one batch, wholly there or wholly absent. */
  public record Order(Path file, String fileName, MissionId mission, String actor) {}

  /** Adds what the file says to what is known. */
  public PlacesReceipt take(Order order) throws IOException {
    return take(
        order,
        (known, lines, act) ->
            written(merged(known, lines, order, act), lines, List.of(), UnaryOperator.identity()));
  }

  /** Takes the file for the edition; refused when places would end that may not. */
  public PlacesReceipt takeEdition(Order order, Edition edition) throws IOException {
    return take(
        order,
        (known, lines, act) -> {
          var succession = new Succession(edition.since(), known, lines);
          var merge = merged(succession.holding(), succession.lines(), order, act);
          var ended = succession.ended(merge.places());
          if (!edition.endsOthers()) {
            Succession.refuseEnding(ended, known);
          }
          return written(merge, lines, ended, succession::keepingNames);
        });
  }

  /** How the lines of a file come to stand beside the places that are known. */
  private interface Way {
    Written take(List<FiledPlace> known, List<PlaceLine> lines, Act act);
  }

  /** What is to be written, and from what it was found out. */
  private record Written(
      Merge merge, List<PlaceLine> lines, List<FiledPlace> ended, List<FiledPlace> places) {}

  private static Written written(
      Merge merge,
      List<PlaceLine> lines,
      List<FiledPlace> ended,
      UnaryOperator<FiledPlace> finishing) {
    var places =
        Stream.of(merge.created(), merge.changed().stream().map(finishing).toList(), ended)
            .flatMap(List::stream)
            .toList();
    return new Written(merge, lines, ended, places);
  }

  private Merge merged(Collection<FiledPlace> known, List<PlaceLine> lines, Order order, Act act) {
    var owner = act.mission().itself();
    int label = labels.intern(Label.of("public", owner));
    return new Merge(
        List.copyOf(known),
        lines,
        order.fileName(),
        content -> new FiledPlace(new PlaceId(ids.next()), content, owner, label));
  }

  private PlacesReceipt take(Order order, Way way) throws IOException {
    var read = FileLines.read(order.file(), order.fileName());
    var act =
        Act.ofBatch(
            order.mission(),
            ids.next(),
            order.actor(),
            "gazetteer imported: " + order.fileName(),
            clock.instant());
    var node = audiences.node(order.mission());
    return Scope.of(
        node, () -> transactions.execute(_ -> take(read, order.fileName(), act, node, way)));
  }

  private PlacesReceipt take(FileLines read, String fileName, Act act, Audience node, Way way) {
    int label = labels.intern(Label.of("public", act.mission().itself()));
    editions.next(act.mission(), List.of(label));
    var written = way.take(store.listWhole(node), ofMission(read, node), act);
    write(written.places(), fileName, act);
    return receipt(act.batch().orElseThrow(), read, written);
  }

  private List<PlaceLine> ofMission(FileLines read, Audience node) {
    return missions
        .find(node)
        .flatMap(Mission::country)
        .flatMap(CountryCode::of)
        .map(read::of)
        .orElse(read.lines());
  }

  private void write(List<FiledPlace> written, String fileName, Act act) {
    store.put(act.mission(), written);
    history.append(
        act,
        written.stream().map(place -> place.change(act.mission(), Places.TYPE, fileName)).toList());
  }

  private static PlacesReceipt receipt(UUID batch, FileLines read, Written written) {
    var merge = written.merge();
    int created = merge.created().size() - merge.countriesAdded();
    int changed = merge.changed().size();
    var outcomes =
        new PlacesReceipt.Outcomes(
            created,
            changed,
            merge.told() - created - changed,
            merge.repeated(),
            read.lines().size() - written.lines().size(),
            read.rejected());
    var issues = Stream.concat(read.issues().stream(), merge.issues().stream()).toList();
    return new PlacesReceipt(
        batch, outcomes, merge.countriesAdded(), written.ended().size(), issues);
  }
}
