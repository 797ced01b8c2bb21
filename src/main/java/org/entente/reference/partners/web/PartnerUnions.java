package org.entente.reference.partners.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Gate;
import org.entente.reference.partners.Partners;
import org.entente.reference.partners.Party;
import org.entente.reference.partners.merging.Merger;
import org.entente.reference.partners.merging.Mergers;
import org.entente.reference.partners.web.PartnerUnion.Other;
import org.entente.reference.partners.web.PartnerUnion.Statement;
import org.springframework.stereotype.Component;

/** Tells with whom a partner is one; what a reader may not know of is left out. */
@Component
class PartnerUnions {

  /** The type in history of what people judge in review. */
  private static final String JUDGEMENT = "judgement";

  private final Mergers mergers;
  private final Partners partners;
  private final Gate gate;

  PartnerUnions(Mergers mergers, Partners partners, Gate gate) {
    this.mergers = mergers;
    this.partners = partners;
    this.gate = gate;
  }

  PartnerUnion of(PartyId party, Audience audience, Locale reader) {
    var representative =
        Optional.of(partners.representation(audience).of(party))
            .filter(by -> !by.equals(party))
            .flatMap(by -> other(by, audience, reader));
    return new PartnerUnion(representative, statements(party, audience, reader));
  }

  private List<Statement> statements(PartyId party, Audience audience, Locale reader) {
    return gate.release(Optional.of(audience), mergers.listOf(party, audience)).stream()
        .flatMap(merger -> statement(merger, party, audience, reader).stream())
        .toList();
  }

  private Optional<Statement> statement(
      Merger merger, PartyId party, Audience audience, Locale reader) {
    boolean into = merger.said().party().equals(party);
    return other(into ? merger.said().into() : merger.said().party(), audience, reader)
        .map(other -> statement(merger, other, into));
  }

  private static Statement statement(Merger merger, Other other, boolean into) {
    var judged = merger.decidedIn(JUDGEMENT).stream().map(it -> Ids.brief(it.id())).toList();
    return new Statement(Ids.brief(merger.id()), other, into, merger.byHand(), judged);
  }

  private Optional<Other> other(PartyId party, Audience audience, Locale reader) {
    return gate.release(Optional.of(audience), partners.find(party, audience))
        .map(found -> other(found, reader));
  }

  static Other other(Party party, Locale reader) {
    return new Other(Ids.brief(party.id().value()), party.nameIn(reader));
  }
}
