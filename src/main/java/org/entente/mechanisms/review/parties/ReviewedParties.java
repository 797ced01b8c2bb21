package org.entente.mechanisms.review.parties;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.entente.ground.history.Act;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.PartyId;
import org.entente.ground.identity.RecordRef;
import org.entente.ground.jobs.Progress;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Audiences;
import org.entente.mechanisms.review.Face;
import org.entente.mechanisms.review.Pair;
import org.entente.mechanisms.review.Proposal;
import org.entente.mechanisms.review.Reason;
import org.entente.mechanisms.review.Relation;
import org.entente.mechanisms.review.ReviewedRegister;
import org.entente.mechanisms.review.judging.Judgement;
import org.entente.reference.missions.Mission;
import org.entente.reference.missions.Missions;
import org.entente.reference.partners.Partners;
import org.entente.reference.partners.Party;
import org.entente.reference.partners.PartyFilter;
import org.entente.reference.partners.merging.Merged;
import org.entente.reference.partners.merging.Mergers;
import org.entente.reference.partners.resembling.Evidence;
import org.entente.reference.partners.resembling.Resemblance;
import org.entente.reference.partners.resembling.Resemblances;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Organisations in review: that two are the same is a merger, that one is a part of the other is a
 * relation from parent to branch, both put down by the mission for all who may know the two; that
 * they are two is remembered by review alone.
 */
@Component
class ReviewedParties implements ReviewedRegister {

  /** A merger takes one off the number of partners: a twentieth of fewer is more than that. */
  private static final int FEW = 20;

  /** What hangs on an organisation is known above: all count alike here. */
  private static final double STAKE = 1;

  private final Partners partners;
  private final Mergers mergers;
  private final Parenthood parenthood;
  private final Missions missions;
  private final Audiences audiences;

  ReviewedParties(
      Partners partners,
      Mergers mergers,
      Parenthood parenthood,
      Missions missions,
      Audiences audiences) {
    this.partners = partners;
    this.mergers = mergers;
    this.parenthood = parenthood;
    this.missions = missions;
    this.audiences = audiences;
  }

  @Override
  public String type() {
    return Partners.PARTY;
  }

  @Override
  public List<Relation> relations() {
    return List.of(Relation.SAME, Relation.PART, Relation.DISTINCT);
  }

  @Override
  @Transactional(readOnly = true)
  public void propose(
      MissionId mission,
      Judged judged,
      Audience node,
      Progress progress,
      Consumer<Proposal> taker) {
    var known =
        partners.listEach(node).stream()
            .filter(party -> !party.id().equals(mission.itself()))
            .toList();
    var country = missions.find(node).flatMap(Mission::country);
    var representation = partners.representation(node);
    Resemblances.among(known, country).stream()
        .filter(it -> !judged.contains(pair(it)))
        .filter(it -> !representation.allOf(it.one().id()).contains(it.other().id()))
        .filter(it -> !parenthood.isStated(it.one(), it.other(), node))
        .map(ReviewedParties::proposal)
        .forEach(taker);
  }

  private static Pair pair(Resemblance resemblance) {
    return Pair.of(resemblance.one().id().value(), resemblance.other().id().value());
  }

  private static Proposal proposal(Resemblance found) {
    return new Proposal(
        pair(found),
        found.part() ? Relation.PART : Relation.SAME,
        found.chance(),
        found.evidence().stream().map(ReviewedParties::reason).toList(),
        STAKE);
  }

  private static Reason reason(Evidence evidence) {
    var comparison = evidence.agreement().name().toLowerCase(Locale.ROOT);
    return new Reason(PartyFaces.key(evidence.field()), comparison, evidence.weight());
  }

  @Override
  @Transactional(readOnly = true)
  public List<Face> faces(Collection<UUID> records, Audience reader, Locale language) {
    return partners.listOf(records.stream().map(PartyId::new).toList(), reader).stream()
        .map(party -> PartyFaces.of(party, language))
        .toList();
  }

  @Override
  @Transactional(readOnly = true)
  public boolean needsSecond(Pair pair, Relation relation, Audience node) {
    if (relation != Relation.SAME) {
      return false;
    }
    boolean oneOwner = get(pair.left(), node).owner().equals(get(pair.right(), node).owner());
    return !oneOwner || partners.count(PartyFilter.all(), node) < FEW;
  }

  @Override
  @Transactional
  public void state(Pair pair, Relation relation, Act act) {
    var node = audiences.node(act.mission());
    switch (relation) {
      case SAME -> merge(pair, act, node);
      case PART -> parenthood.state(get(pair.left(), node), get(pair.right(), node), act, node);
      case DISTINCT -> {}
      case CHAIN -> throw noChain();
    }
  }

  /** The one that says more of itself stands for both; of two that say as much, the older. */
  private void merge(Pair pair, Act act, Audience node) {
    var older = get(pair.left(), node);
    var newer = get(pair.right(), node);
    var said =
        PartyFaces.saysMore(newer, older)
            ? new Merged(older.id(), newer.id())
            : new Merged(newer.id(), older.id());
    mergers.merge(said, judgement(pair, act), act.mission().itself(), act, node);
  }

  private RecordRef judgement(Pair pair, Act act) {
    return Judgement.of(act.mission(), type(), pair);
  }

  private Party get(UUID record, Audience node) {
    return partners.find(new PartyId(record), node).orElseThrow();
  }

  @Override
  @Transactional
  public void takeBack(Pair pair, Relation relation, Act act) {
    var node = audiences.node(act.mission());
    switch (relation) {
      case SAME -> separate(pair, act, node);
      case PART -> parenthood.takeBack(get(pair.left(), node), get(pair.right(), node), act, node);
      case DISTINCT -> {}
      case CHAIN -> throw noChain();
    }
  }

  private void separate(Pair pair, Act act, Audience node) {
    mergers.listBetween(new PartyId(pair.left()), new PartyId(pair.right()), node).stream()
        .filter(merger -> merger.owner().equals(act.mission().itself()))
        .forEach(merger -> mergers.separate(merger, judgement(pair, act), act, node));
  }

  private static IllegalArgumentException noChain() {
    return new IllegalArgumentException("organisations are no chain of the same money");
  }
}
