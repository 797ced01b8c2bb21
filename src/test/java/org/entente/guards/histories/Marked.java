package org.entente.guards.histories;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.entente.ground.identity.PartyId;

/**
 * What somebody put on a record: from which level on one reads it, to whom alone it is released
 * where anybody is named, until which day it is held back, and whether it is for planning alone.
 */
record Marked(
    PartyId owner,
    String level,
    Set<PartyId> only,
    Optional<LocalDate> heldUntil,
    boolean planning) {

  static final List<String> LEVELS =
      List.of("public", "restricted", "confidential", "strictly-confidential");

  /** One of many; the named are among those that anything can be released to. */
  static Marked any(Random random, List<PartyId> owners, List<PartyId> named, LocalDate today) {
    var only =
        random.nextInt(2) == 0
            ? Set.of(named.get(random.nextInt(named.size())))
            : Set.<PartyId>of();
    return new Marked(
        owners.get(random.nextInt(owners.size())),
        LEVELS.get(1 + random.nextInt(3)),
        only,
        random.nextInt(4) == 0 ? Optional.of(today.plusDays(random.nextInt(4))) : Optional.empty(),
        random.nextInt(5) == 0);
  }

  static int rank(String level) {
    return LEVELS.indexOf(level);
  }
}
