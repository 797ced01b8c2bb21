package org.entente.ground.accounts.web;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.entente.ground.accounts.Organisations;
import org.entente.ground.accounts.Visit;
import org.entente.ground.accounts.invitations.Bounds;
import org.entente.ground.identity.PartyId;
import org.entente.ground.shell.Words;
import org.springframework.stereotype.Component;

/** The organisations of a mission by name, as a form offers them. */
@Component
public class Offered {

  private final Organisations organisations;

  Offered(Organisations organisations) {
    this.organisations = organisations;
  }

  /** All that the reader may know. */
  public SequencedMap<PartyId, String> known(Visit visit, Words words) {
    return new LinkedHashMap<>(
        organisations.listNames(visit.audience(), words.language().locale()));
  }

  /** Those whose people the reader may look after. */
  public SequencedMap<PartyId, String> to(Visit visit, Words words) {
    var offered = known(visit, words);
    var bounds = new Bounds(visit.membership());
    offered.keySet().removeIf(party -> !bounds.cover(party));
    return offered;
  }
}
