package org.entente.ground.releasability;

import java.time.Instant;
import java.util.Set;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.PartyId;

/** Which groups a party belongs to at an instant; told by the register of partners. */
public interface Groups {

  Set<PartyId> groupsOf(PartyId party, MissionId mission, Instant at);
}
