package org.entente.ground.identity;

import java.util.UUID;

/** Names one mission (an operation); every labelled row belongs to exactly one. */
public record MissionId(UUID value) {

  /**
   * The mission itself as a party: it owns what nobody else reported, such as the gazetteer, and
   * has the same number.
   */
  public PartyId itself() {
    return new PartyId(value);
  }
}
