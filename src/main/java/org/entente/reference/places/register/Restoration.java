package org.entente.reference.places.register;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import org.entente.ground.history.Revision;
import org.entente.ground.identity.MissionId;
import org.entente.reference.places.PlaceId;
import org.springframework.stereotype.Component;

/** Makes the tables of places what revisions say, for undo and for a rebuild. */
@Component
public class Restoration {

  private final PlaceStore store;
  private final EditionStore editions;

  Restoration(PlaceStore store, EditionStore editions) {
    this.store = store;
    this.editions = editions;
  }

  public void restore(List<Revision> revisions) {
    revisions.stream()
        .collect(groupingBy(revision -> revision.record().mission()))
        .forEach(this::restore);
  }

  private void restore(MissionId mission, List<Revision> revisions) {
    editions.next(mission, revisions.stream().map(Revision::label).toList());
    store.remove(
        revisions.stream()
            .filter(Revision::withdrawn)
            .map(revision -> new PlaceId(revision.record().id()))
            .toList());
    store.put(mission, revisions.stream().flatMap(it -> FiledPlace.of(it).stream()).toList());
  }

  public void empty(MissionId mission) {
    editions.next(mission, List.of());
    store.empty(mission);
  }
}
