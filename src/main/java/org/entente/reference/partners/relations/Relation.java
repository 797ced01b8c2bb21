package org.entente.reference.partners.relations;

import java.util.UUID;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Labelled;

/** A recorded tie between two parties, with who put it down and under which label. */
public record Relation(UUID id, Tie tie, PartyId owner, int label) implements Labelled {

  /**
   * Whether it lets the member read what its group may: only the group itself or the mission can
   * admit anybody; that a party calls itself a member opens nothing.
   */
  boolean admits(PartyId mission) {
    return tie.type() == Tie.Type.MEMBER_OF && (owner.equals(tie.to()) || owner.equals(mission));
  }
}
