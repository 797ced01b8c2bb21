package org.entente.ground.identity;

import java.util.Optional;

/** The code of a mission, which stands in every URL; told by the register of missions. */
public interface MissionCodes {

  Optional<MissionId> findByCode(String code);

  /** The code of a mission, for those who are to be told of it. */
  Optional<String> findCode(MissionId mission);
}
