package org.entente.readings.audit.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.entente.ground.history.ActFilter;
import org.entente.ground.history.ActLine;
import org.entente.ground.history.Acts;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.RecordRef;
import org.entente.ground.ledger.Ledger;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Gate;
import org.entente.ground.shell.Words;
import org.entente.ground.timeline.Naming;
import org.entente.ground.timeline.Teller;
import org.entente.ground.timeline.Timelines;
import org.springframework.stereotype.Component;

/** Finds acts and says what surrounds them. */
@Component
class AuditDesk {

  /** The types of records that have no timeline. */
  private static final Set<String> UNTOLD =
      Set.of("profile", "membership", "invitation", "mission", "surviving-value", "activity-tie");

  private final Acts acts;
  private final Ledger ledger;
  private final Naming naming;
  private final Timelines timelines;
  private final Map<String, Teller> tellers;
  private final Gate gate;

  AuditDesk(
      Acts acts,
      Ledger ledger,
      Naming naming,
      Timelines timelines,
      List<Teller> tellers,
      Gate gate) {
    this.acts = acts;
    this.ledger = ledger;
    this.naming = naming;
    this.timelines = timelines;
    this.tellers = tellers.stream().collect(toMap(Teller::recordType, it -> it));
    this.gate = gate;
  }

  /** The kinds of records in words, by type. */
  Map<String, String> kinds(Words words) {
    var kinds = new TreeMap<String, String>();
    Stream.concat(tellers.keySet().stream(), UNTOLD.stream())
        .forEach(type -> kinds.put(type, kind(type, words)));
    return kinds;
  }

  private String kind(String type, Words words) {
    boolean named = tellers.containsKey(type) || UNTOLD.contains(type);
    return words.say("timeline.kind." + (named ? type : "other"));
  }

  /** The newest acts, or those after the line that the address names. */
  List<ActLine> list(ActFilter filter, String after, int limit, Audience audience) {
    var found =
        after.isEmpty()
            ? acts.list(filter, limit, audience)
            : place(after, audience)
                .map(
                    line -> acts.listAfter(line.record(), line.revision(), filter, limit, audience))
                .orElse(List.of());
    return gate.release(Optional.of(audience), found);
  }

  /** Names a line in addresses, without telling how many others there are. */
  static String name(ActLine line) {
    var record = line.record();
    return record.type() + "~" + Ids.brief(record.id()) + "~" + Ids.brief(line.revision());
  }

  private record Place(RecordRef record, UUID revision) {}

  private static Optional<Place> place(String name, Audience audience) {
    var parts = name.split("~", -1);
    if (parts.length != 3 || parts[0].isBlank()) {
      return Optional.empty();
    }
    return Ids.read(parts[1])
        .map(id -> new RecordRef(audience.mission(), parts[0], id))
        .flatMap(record -> Ids.read(parts[2]).map(revision -> new Place(record, revision)));
  }

  List<AuditLine> lines(List<ActLine> found, Audience audience, Words words) {
    return lines(found, Map.of(), audience, words);
  }

  /** The same with what each record was called. */
  List<AuditLine> titled(List<ActLine> found, Audience audience, Words words) {
    var titles = new HashMap<UUID, String>();
    found.stream()
        .collect(groupingBy(line -> line.record().type()))
        .forEach(
            (type, lines) ->
                Optional.ofNullable(tellers.get(type))
                    .ifPresent(it -> titles.putAll(timelines.titles(it, lines, audience, words))));
    return lines(found, titles, audience, words);
  }

  private List<AuditLine> lines(
      List<ActLine> found, Map<UUID, String> titles, Audience audience, Words words) {
    var owners =
        naming.parties(found.stream().map(ActLine::owner).distinct().toList(), audience, words);
    var labels =
        naming.labels(found.stream().map(ActLine::label).distinct().toList(), audience, words);
    var leaves = ledger.indices(found, audience);
    return found.stream()
        .map(
            act ->
                new AuditLine(
                    act,
                    kind(act.record().type(), words),
                    titles.getOrDefault(act.revision(), ""),
                    owners.getOrDefault(act.owner(), ""),
                    labels.getOrDefault(act.label(), ""),
                    Optional.ofNullable(leaves.get(act.revision())),
                    path(act)))
        .toList();
  }

  private Optional<String> path(ActLine act) {
    return Optional.ofNullable(tellers.get(act.record().type()))
        .map(teller -> teller.kind() + "/" + Ids.brief(act.record().id()))
        .map(record -> record + "/history/" + Ids.brief(act.revision()));
  }
}
