package org.entente.ground.timeline;

import java.util.Collection;
import java.util.Map;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Audience;
import org.entente.ground.shell.Words;

/** Names parties and labels for a reader; told by the register of parties. */
public interface Naming {

  /** The names of those of these parties that the audience may know. */
  Map<PartyId, String> parties(Collection<PartyId> parties, Audience audience, Words words);

  /** Labels in words, by number. */
  Map<Integer, String> labels(Collection<Integer> labels, Audience audience, Words words);
}
