package org.entente.reference.partners.web;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Gate;
import org.entente.reference.partners.Partners;
import org.entente.reference.partners.Party;
import org.entente.reference.partners.relations.Relation;
import org.entente.reference.partners.relations.Relations;
import org.entente.reference.partners.relations.Tie;
import org.springframework.stereotype.Component;

/** The ties of a partner as its page tells them; one with a party not to be known is left out. */
@Component
public class PartnerTies {

  private final Relations relations;
  private final Partners partners;
  private final Gate gate;

  /** One end of a tie: the party's short id and its name in the reader's language. */
  public record End(String id, String name) {}

  /** A tie, and both its ends. */
  public record TieLine(End from, Tie tie, End to) {}

  PartnerTies(Relations relations, Partners partners, Gate gate) {
    this.relations = relations;
    this.partners = partners;
    this.gate = gate;
  }

  List<TieLine> listOf(PartyId party, Audience audience, Locale reader) {
    var found = gate.release(Optional.of(audience), relations.listOf(party, audience));
    var ends = ends(found, audience, reader);
    return found.stream().flatMap(relation -> line(relation, ends).stream()).toList();
  }

  private Map<PartyId, End> ends(List<Relation> found, Audience audience, Locale reader) {
    var named =
        found.stream()
            .flatMap(relation -> Stream.of(relation.tie().from(), relation.tie().to()))
            .collect(toSet());
    return partners.listOf(named, audience).stream()
        .collect(toMap(Party::id, party -> end(party, reader)));
  }

  private static End end(Party party, Locale reader) {
    return new End(Ids.brief(party.id().value()), party.nameIn(reader));
  }

  private static Optional<TieLine> line(Relation relation, Map<PartyId, End> ends) {
    var tie = relation.tie();
    return Optional.ofNullable(ends.get(tie.from()))
        .flatMap(
            from -> Optional.ofNullable(ends.get(tie.to())).map(to -> new TieLine(from, tie, to)));
  }
}
