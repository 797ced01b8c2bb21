package org.entente.ground.releasability;

import java.util.Optional;
import org.entente.ground.identity.MissionId;
import org.entente.ground.releasability.label.Clearance;

/** What a person who signed in is cleared for in a mission; told by the accounts. */
public interface Memberships {

  /** Empty when the person takes no part in the mission: then it does not exist for them. */
  Optional<Clearance> clearance(String signInName, MissionId mission);
}
