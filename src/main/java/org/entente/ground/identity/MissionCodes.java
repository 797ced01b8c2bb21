package org.entente.ground.identity;

import java.util.Optional;

/** Finds a mission by the code that stands in every URL; told by the register of missions. */
public interface MissionCodes {

  Optional<MissionId> findByCode(String code);
}
