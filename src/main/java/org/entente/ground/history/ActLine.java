package org.entente.ground.history;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.entente.ground.identity.PartyId;
import org.entente.ground.identity.RecordRef;
import org.entente.ground.releasability.Labelled;

/**
 * That a revision was written: of which record and under which number, whose and under which label,
 * within which batch, from where, by whom, why and when; not what it says.
 */
public record ActLine(
    UUID revision,
    RecordRef record,
    int number,
    PartyId owner,
    int label,
    Optional<UUID> batch,
    Optional<String> source,
    By by,
    Deed deed)
    implements Labelled {

  /** Who (sign-in name), why and when, in UTC. */
  public record By(String actor, String reason, Instant at) {}

  /** What it did to its record. */
  public enum Deed {
    RECORDED,
    CHANGED,
    WITHDRAWN
  }
}
