package org.entente.ground.releasability;

import java.time.Instant;
import java.util.Set;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.label.Grant;

/** What agreements in force at an instant let a party read; told by the register of agreements. */
public interface Agreed {

  Set<Grant> grantsTo(PartyId party, MissionId mission, Instant at);
}
