package org.entente.reference.agreements;

import java.util.Locale;
import java.util.UUID;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Labelled;

/** An agreement of a mission; the owner is the party that drew it up and alone changes its terms. */
public record Agreement(UUID id, Deed deed, PartyId owner, int label) implements Labelled {

  /** As a party to which things may be released: its members, as long as they are bound. */
  public PartyId asParty() {
    return new PartyId(id);
  }

  public String nameIn(Locale reader) {
    return deed.terms().nameIn(reader);
  }

  Agreement standing(Deed changed) {
    return new Agreement(id, changed, owner, label);
  }

  Agreement labelled(int changed) {
    return new Agreement(id, deed, owner, changed);
  }
}
