package org.entente.registers.activities.linking.ties;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Labelled;
import org.entente.mechanisms.review.Pair;
import org.entente.mechanisms.review.Relation;

/**
 * What was said of two activities, by whom and under which label. Of two one thing is said: saying
 * another is the same record.
 */
public record Tie(UUID id, Said said, PartyId owner, int label) implements Labelled {

  /** The content of its record. */
  public record Said(Pair pair, Relation relation) {}

  static Tie of(Said said, PartyId owner, int label) {
    return new Tie(id(said.pair()), said, owner, label);
  }

  static UUID id(Pair pair) {
    var name = pair.left() + " " + pair.right();
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.US_ASCII));
  }
}
