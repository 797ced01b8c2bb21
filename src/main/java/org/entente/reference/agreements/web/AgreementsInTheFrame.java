package org.entente.reference.agreements.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.entente.ground.accounts.Role;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Audience;
import org.entente.ground.shell.Navigation;
import org.entente.ground.shell.Words;
import org.entente.reference.agreements.Agreement;
import org.entente.reference.agreements.Agreements;
import org.entente.reference.partners.labelling.Releasees;
import org.springframework.stereotype.Component;

/**
 * What agreements add to the frame: a line of the menu, and that things may be released to them.
 */
@Component
class AgreementsInTheFrame implements Navigation, Releasees {

  private final Agreements agreements;

  AgreementsInTheFrame(Agreements agreements) {
    this.agreements = agreements;
  }

  @Override
  public List<Entry> entries() {
    return List.of(
        new Entry(Menu.SIDE, 61, "agreements.title", "agreements", 'v', Set.of(Role.READ.word())));
  }

  @Override
  public SequencedMap<PartyId, String> listNames(Audience audience, Words words) {
    var names = new LinkedHashMap<PartyId, String>();
    agreements.list(audience).forEach(each -> names.put(each.asParty(), named(each, words)));
    return names;
  }

  private static String named(Agreement agreement, Words words) {
    return words.say("agreements.party", "name", agreement.nameIn(words.language().locale()));
  }
}
