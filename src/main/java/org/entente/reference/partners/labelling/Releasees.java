package org.entente.reference.partners.labelling;

import java.util.SequencedMap;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Audience;
import org.entente.ground.shell.Words;

/**
 * To what, beside parties, a record may be released by name; told by the register of agreements.
 */
public interface Releasees {

  /** Those that the audience may know, with the name to show. */
  SequencedMap<PartyId, String> listNames(Audience audience, Words words);
}
