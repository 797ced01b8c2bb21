package org.entente.reference.partners;

import java.util.Locale;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Labelled;

/**
 * A party of a mission: an organisation, a unit or post inside one, a committee, a local group, or
 * the mission itself. The owner is the party that reported it and alone may change it.
 */
public record Party(PartyId id, Particulars particulars, PartyId owner, int label)
    implements Labelled {

  public Party saying(Particulars changed) {
    return new Party(id, changed, owner, label);
  }

  /** The name to show to a reader of this language. */
  public String nameIn(Locale reader) {
    return particulars.nameIn(reader);
  }
}
