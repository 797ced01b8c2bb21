package org.entente.reference.partners.surviving;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.ground.history.History;
import org.entente.ground.history.Revision;
import org.entente.ground.identity.PartyId;
import org.entente.ground.identity.RecordRef;
import org.entente.ground.releasability.Audience;
import org.entente.reference.partners.Particulars;
import org.entente.reference.partners.Partners;
import org.entente.reference.partners.Party;
import org.entente.reference.partners.merging.Representation;
import org.entente.reference.partners.relations.Relation;
import org.entente.reference.partners.relations.Relations;
import org.entente.reference.partners.relations.Tie;
import org.entente.reference.partners.surviving.Account.Parent;
import org.entente.reference.partners.surviving.Account.Saying;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells which values stand for parties that are one, as far as an audience may know. Nothing of it
 * is kept but what people chose.
 */
@Component
public class Survivors {

  private final Partners partners;
  private final Relations relations;
  private final History history;
  private final ChoiceStore choices;

  Survivors(Partners partners, Relations relations, History history, ChoiceStore choices) {
    this.partners = partners;
    this.relations = relations;
    this.history = history;
    this.choices = choices;
  }

  /** All that are one with a party, who stands for all first, then by age. */
  @Transactional(readOnly = true)
  public List<Party> one(PartyId party, Audience audience) {
    return one(party, partners.representation(audience), audience);
  }

  private List<Party> one(PartyId party, Representation representation, Audience audience) {
    var foremost = representation.of(party);
    return partners.listOf(representation.allOf(party), audience).stream()
        .sorted(
            Comparator.comparing((Party each) -> !each.id().equals(foremost))
                .thenComparing(each -> each.id().value()))
        .toList();
  }

  /** The fields of all that are one with a party, its parents as of an instant. */
  @Transactional(readOnly = true)
  public List<Surviving> fields(PartyId party, Instant at, Audience audience) {
    return fields(one(party, audience), at, audience);
  }

  /** The same parties, those that stand for others with the values that stand for all of them. */
  @Transactional(readOnly = true)
  public List<Party> standing(Collection<Party> parties, Instant at, Audience audience) {
    var representation = partners.representation(audience);
    return parties.stream().map(party -> standing(party, representation, at, audience)).toList();
  }

  private Party standing(
      Party party, Representation representation, Instant at, Audience audience) {
    boolean alone = representation.allOf(party.id()).size() == 1;
    if (alone || representation.isRepresented(party.id())) {
      return party;
    }
    var fields = fields(one(party.id(), representation, audience), at, audience);
    return party.saying(Standing.of(party.particulars(), fields));
  }

  boolean says(PartyId party, Field field, Instant at, Audience audience) {
    return fields(party, at, audience).stream()
        .filter(surviving -> surviving.field().equals(field))
        .anyMatch(surviving -> surviving.of(party).isPresent());
  }

  private List<Surviving> fields(List<Party> one, Instant at, Audience audience) {
    var accounts = one.stream().map(party -> account(party, at, audience)).toList();
    var chosen = choices.listOf(one.stream().map(Party::id).toList(), audience);
    return new Survival(accounts, chosen, audience.mission().itself()).fields();
  }

  private Account account(Party party, Instant at, Audience audience) {
    var record = new RecordRef(audience.mission(), Partners.PARTY, party.id().value());
    var sayings =
        history.listOf(record, audience).stream()
            .flatMap(revision -> saying(revision).stream())
            .toList();
    return new Account(party, sayings, parent(party.id(), at, audience));
  }

  private static Optional<Saying> saying(Revision revision) {
    return revision
        .payload()
        .map(payload -> new Saying(payload.as(Particulars.class), revision.recordedAt()));
  }

  private Optional<Parent> parent(PartyId party, Instant at, Audience audience) {
    return relations.listOf(party, audience).stream()
        .map(Relation::tie)
        .filter(tie -> tie.type() == Tie.Type.PARENT_OF && tie.to().equals(party))
        .filter(tie -> tie.holdsAt(at))
        .map(tie -> new Parent(tie.from(), tie.since().orElse(Instant.EPOCH)))
        .findFirst();
  }
}
