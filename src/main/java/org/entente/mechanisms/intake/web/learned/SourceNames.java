package org.entente.mechanisms.intake.web.learned;

import java.util.List;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Audience;
import org.entente.ground.shell.Words;
import org.entente.reference.partners.Partners;
import org.springframework.stereotype.Component;

/** What the partners are called from whose reports something was learned. */
@Component
class SourceNames {

  private final Partners partners;

  SourceNames(Partners partners) {
    this.partners = partners;
  }

  /** The name of one; that it is not to be known, when it is not. */
  String of(PartyId source, Audience audience, Words words) {
    return partners.listOf(List.of(source), audience).stream()
        .map(party -> party.nameIn(words.language().locale()))
        .findFirst()
        .orElseGet(() -> words.say("intake.partner.hidden"));
  }
}
