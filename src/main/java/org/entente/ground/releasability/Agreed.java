package org.entente.ground.releasability;

import java.time.Instant;
import java.util.Map;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.PartyId;

/** What agreements in force at an instant let a party read; told by the register of agreements. */
public interface Agreed {

  /** Up to which level of Entente's own policy the party may read what others marked, by them. */
  Map<PartyId, String> levelsFor(PartyId party, MissionId mission, Instant at);
}
