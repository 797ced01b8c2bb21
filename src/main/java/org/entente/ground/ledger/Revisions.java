package org.entente.ground.ledger;

import static java.util.stream.Collectors.groupingBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.ground.history.History;
import org.entente.ground.history.Revision;
import org.entente.ground.ledger.EntryStore.Place;
import org.entente.ground.releasability.Audience;

/** The revisions of some entries, as far as an audience may read them and they are there. */
final class Revisions {

  private final Map<Place, Revision> found = new HashMap<>();

  Revisions(History history, List<Logged> entries, Audience audience) {
    entries.stream()
        .collect(groupingBy(entry -> entry.leaf().type()))
        .forEach((type, some) -> find(history, type, some, audience));
  }

  private void find(History history, String type, List<Logged> entries, Audience audience) {
    var records = entries.stream().map(Logged::record).toList();
    var numbers = entries.stream().map(Logged::number).toList();
    for (var revision : history.listExactly(type, records, numbers, audience)) {
      found.put(new Place(type, revision.record().id(), revision.number()), revision);
    }
  }

  Optional<Revision> find(Logged entry) {
    return Optional.ofNullable(
        found.get(new Place(entry.leaf().type(), entry.record(), entry.number())));
  }
}
