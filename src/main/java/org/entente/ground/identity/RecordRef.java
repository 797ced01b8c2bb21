package org.entente.ground.identity;

import java.util.UUID;

/** Points to any record of any register: its mission, its type ("activity", "party"), its id. */
public record RecordRef(MissionId mission, String type, UUID id) {

  public RecordRef {
    if (type.isBlank()) {
      throw new IllegalArgumentException("a record has a type");
    }
  }
}
