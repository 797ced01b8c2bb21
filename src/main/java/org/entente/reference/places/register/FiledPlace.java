package org.entente.reference.places.register;

import java.util.Optional;
import org.entente.ground.history.Change;
import org.entente.ground.history.Payload;
import org.entente.ground.history.Revision;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.PartyId;
import org.entente.ground.identity.RecordRef;
import org.entente.reference.places.PlaceEntry;
import org.entente.reference.places.PlaceId;

/** A place as it is written: whole, with its shape. Tables and revisions both follow from it. */
record FiledPlace(PlaceId id, PlaceContent content, PartyId owner, int label) {

  static Optional<FiledPlace> of(Revision revision) {
    return revision
        .payload()
        .map(payload -> payload.as(PlaceContent.class))
        .map(
            content ->
                new FiledPlace(
                    new PlaceId(revision.record().id()),
                    content,
                    revision.owner(),
                    revision.label()));
  }

  FiledPlace saying(PlaceContent changed) {
    return new FiledPlace(id, changed, owner, label);
  }

  PlaceEntry entry() {
    return new PlaceEntry(content.place(id), owner, label);
  }

  Change change(MissionId mission, String type, String source) {
    return new Change(
        new RecordRef(mission, type, id.value()),
        Optional.of(Payload.of(content)),
        owner,
        label,
        Optional.of(source));
  }
}
