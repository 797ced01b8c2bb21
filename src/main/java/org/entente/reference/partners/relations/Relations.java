package org.entente.reference.partners.relations;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.entente.ground.history.Act;
import org.entente.ground.history.Change;
import org.entente.ground.history.History;
import org.entente.ground.history.Payload;
import org.entente.ground.history.Register;
import org.entente.ground.history.Revision;
import org.entente.ground.history.Uses;
import org.entente.ground.identity.Groups;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.PartyId;
import org.entente.ground.identity.RecordRef;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Labels;
import org.entente.reference.partners.PartnerProblem;
import org.entente.reference.partners.Partners;
import org.entente.reference.partners.Party;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The relations between parties, and the groups that membership makes. */
@Component
public class Relations implements Register, Groups, Uses {

  /** The type under which relations stand in history. */
  public static final String RELATION = "relation";

  private final RelationStore store;
  private final Partners partners;
  private final History history;
  private final Labels labels;

  Relations(RelationStore store, Partners partners, History history, Labels labels) {
    this.store = store;
    this.partners = partners;
    this.history = history;
    this.labels = labels;
  }

  /**
   * Records relations, new or changed, on behalf of an audience that must know both parties; each
   * is read by who may read it and both its parties. Refused when one belongs to another owner, and
   * when a party would be above itself.
   */
  @Transactional
  public void relate(List<Relation> relations, Act act, Audience audience) {
    var known = known(relations, audience);
    for (var relation : relations) {
      put(labelled(relation, known), act, audience);
    }
  }

  private void put(Relation relation, Act act, Audience audience) {
    if (relation.tie().type() == Tie.Type.PARENT_OF && store.isBelow(relation, audience)) {
      throw new Refused(new PartnerProblem.PartyAboveItself());
    }
    if (!store.put(act.mission(), relation)) {
      throw new Refused(new PartnerProblem.OwnedByAnother(relation.tie().type().word()));
    }
    history.append(act, List.of(change(act.mission(), relation)));
  }

  private Relation labelled(Relation relation, Map<PartyId, Party> known) {
    var tie = relation.tie();
    int label =
        labels.join(
            relation.label(),
            Objects.requireNonNull(known.get(tie.from())).label(),
            Objects.requireNonNull(known.get(tie.to())).label());
    return new Relation(relation.id(), tie, relation.owner(), label);
  }

  /** Says no longer what a relation says; nothing happens when it does not stand any more. */
  @Transactional
  public void withdraw(Relation relation, Act act) {
    if (store.remove(relation.id())) {
      history.append(act, List.of(change(act.mission(), relation, Optional.empty())));
    }
  }

  /** The parties that the relations name; refused when the audience does not know one of them. */
  private Map<PartyId, Party> known(List<Relation> relations, Audience audience) {
    var named = new LinkedHashSet<PartyId>();
    relations.forEach(each -> Stream.of(each.tie().from(), each.tie().to()).forEach(named::add));
    var known =
        partners.listOf(named, audience).stream().collect(toMap(Party::id, Function.identity()));
    named.removeAll(known.keySet());
    for (var stranger : named) {
      throw new Refused(new PartnerProblem.NoSuchParty(stranger.value().toString()));
    }
    return known;
  }

  /** The relations of a party in both directions that the audience may know, past ones too. */
  @Transactional(readOnly = true)
  public List<Relation> listOf(PartyId party, Audience audience) {
    return store.listOf(party, audience);
  }

  @Override
  @Transactional(readOnly = true)
  public Set<PartyId> groupsOf(PartyId party, MissionId mission, Instant at) {
    return store.groupsOf(party, mission, at);
  }

  @Override
  @Transactional(readOnly = true)
  public Set<UUID> stillUsed(Collection<UUID> records) {
    return store.named(records);
  }

  @Override
  public String recordType() {
    return RELATION;
  }

  @Override
  public void restore(List<Revision> revisions) {
    for (var revision : revisions) {
      revision
          .payload()
          .map(payload -> payload.as(Tie.class))
          .map(tie -> relation(revision, tie))
          .ifPresentOrElse(
              relation -> store.put(revision.record().mission(), relation),
              () -> store.remove(revision.record().id()));
    }
  }

  @Override
  public void empty(MissionId mission) {
    store.empty(mission);
  }

  private static Relation relation(Revision revision, Tie tie) {
    return new Relation(revision.record().id(), tie, revision.owner(), revision.label());
  }

  private static Change change(MissionId mission, Relation relation) {
    return change(mission, relation, Optional.of(Payload.of(relation.tie())));
  }

  private static Change change(MissionId mission, Relation relation, Optional<Payload> said) {
    return new Change(
        new RecordRef(mission, RELATION, relation.id()),
        said,
        relation.owner(),
        relation.label(),
        Optional.empty());
  }
}
