package org.entente.ground.history;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.entente.ground.identity.PartyId;
import org.entente.ground.identity.RecordRef;
import org.entente.ground.releasability.Labelled;

/** One state that a record was in: what, whose, under which label, from where, by whom and when. */
public record Revision(
    UUID id,
    int number,
    Change change,
    Optional<UUID> batch,
    String actor,
    String reason,
    Instant recordedAt)
    implements Labelled {

  public RecordRef record() {
    return change.record();
  }

  public Optional<Payload> payload() {
    return change.payload();
  }

  public PartyId owner() {
    return change.owner();
  }

  @Override
  public int label() {
    return change.label();
  }

  public boolean withdrawn() {
    return change.payload().isEmpty();
  }
}
