package org.entente.ground.history;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.entente.ground.identity.PartyId;

/**
 * Which acts are asked for: by a person (sign-in name), of records of an owner, of a type, from an
 * instant until before another, of one batch. What is absent does not matter.
 */
public record ActFilter(
    Optional<String> actor,
    Optional<PartyId> owner,
    Optional<String> recordType,
    Optional<Instant> from,
    Optional<Instant> until,
    Optional<UUID> batch) {

  public static ActFilter all() {
    return new ActFilter(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
