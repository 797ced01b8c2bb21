package org.entente.reference.partners.telling;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Audience;
import org.entente.ground.shell.Words;
import org.entente.ground.timeline.Naming;
import org.entente.reference.partners.LabelWords;
import org.entente.reference.partners.Partners;
import org.springframework.stereotype.Component;

/** Names parties as the register does, and labels with the names of those they are for. */
@Component
class PartyNaming implements Naming {

  private final Partners partners;
  private final LabelWords labels;

  PartyNaming(Partners partners, LabelWords labels) {
    this.partners = partners;
    this.labels = labels;
  }

  @Override
  public Map<PartyId, String> parties(Collection<PartyId> parties, Audience audience, Words words) {
    var names = new HashMap<PartyId, String>();
    partners
        .listOf(parties, audience)
        .forEach(party -> names.put(party.id(), party.nameIn(words.language().locale())));
    return names;
  }

  @Override
  public Map<Integer, String> labels(Collection<Integer> numbers, Audience audience, Words words) {
    return labels.say(numbers, audience, words);
  }
}
