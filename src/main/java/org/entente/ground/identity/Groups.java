package org.entente.ground.identity;

import java.time.Instant;
import java.util.Set;

/** Which groups a party belongs to at an instant; told by the register of partners. */
public interface Groups {

  Set<PartyId> groupsOf(PartyId party, MissionId mission, Instant at);
}
