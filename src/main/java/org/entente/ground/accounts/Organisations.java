package org.entente.ground.accounts;

import java.util.Locale;
import java.util.SequencedMap;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Audience;

/** The organisations to which people of a mission may belong; told by the register of partners. */
public interface Organisations {

  /** Those that the audience may know, by name, with the name to show in this language. */
  SequencedMap<PartyId, String> listNames(Audience audience, Locale language);
}
