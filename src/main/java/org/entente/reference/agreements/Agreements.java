package org.entente.reference.agreements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.entente.ground.history.Act;
import org.entente.ground.history.Change;
import org.entente.ground.history.History;
import org.entente.ground.history.Payload;
import org.entente.ground.history.Register;
import org.entente.ground.history.Revision;
import org.entente.ground.history.Uses;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.PartyId;
import org.entente.ground.identity.RecordRef;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.Agreed;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Labels;
import org.entente.ground.releasability.label.Grant;
import org.entente.ground.releasability.label.Label;
import org.entente.reference.missions.Mission;
import org.entente.reference.missions.Missions;
import org.entente.reference.partners.PartnerProblem;
import org.entente.reference.partners.Partners;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of agreements. What a party gives is opened by its own people signing, and by nobody
 * else; it closes with the next request once a part is ended, the terms change, or the last day is
 * over.
 */
@Component
public class Agreements implements Register, Agreed, Uses {

  /** The type under which agreements stand in history. */
  public static final String AGREEMENT = "agreement";

  private final AgreementStore store;
  private final Partners partners;
  private final Missions missions;
  private final Audiences audiences;
  private final Labels labels;
  private final History history;
  private final Ids ids;

  Agreements(
      AgreementStore store,
      Partners partners,
      Missions missions,
      Audiences audiences,
      Labels labels,
      History history,
      Ids ids) {
    this.store = store;
    this.partners = partners;
    this.missions = missions;
    this.audiences = audiences;
    this.labels = labels;
    this.history = history;
    this.ids = ids;
  }

  /** Draws an agreement up between parties that the audience may know; nobody has signed it yet. */
  @Transactional
  public Agreement drawUp(Terms terms, Label label, PartyId owner, Act act, Audience audience) {
    refuseStrangers(terms, audience);
    var agreement = new Agreement(ids.next(), Deed.drawnUp(terms), owner, labels.intern(label));
    record(agreement, act);
    return agreement;
  }

  /** Changes terms or label; changed terms void every signature. Only who drew it up does. */
  @Transactional
  public void change(UUID id, Terms terms, Label label, PartyId by, Act act, Audience audience) {
    refuseStrangers(terms, audience);
    var agreement = getToChange(id, audience);
    if (!agreement.owner().equals(by)) {
      throw new Refused(new AgreementProblem.AgreementOfAnother(id.toString()));
    }
    record(agreement.standing(agreement.deed().onTerms(terms)).labelled(labels.intern(label)), act);
  }

  /** Signs for a party, by one of its own people, the edition of the terms that was read. */
  @Transactional
  public void sign(UUID id, Signature signature, Act act, Audience audience) {
    var agreement = getToChange(id, audience);
    int edition = agreement.deed().edition();
    if (signature.edition() != edition) {
      throw new Refused(new AgreementProblem.AgreementTermsChanged(signature.edition(), edition));
    }
    change(agreement, signature.party(), deed -> deed.signedBy(signature), act);
  }

  /** Ends a party's own part, whatever the others think of it. */
  @Transactional
  public void end(UUID id, Ending ending, Act act, Audience audience) {
    var agreement = getToChange(id, audience);
    change(agreement, ending.party(), deed -> deed.endedBy(ending), act);
  }

  private void change(Agreement agreement, PartyId by, UnaryOperator<Deed> change, Act act) {
    if (!agreement.deed().names(by)) {
      throw new Refused(new AgreementProblem.AgreementNotASignatory(agreement.id().toString()));
    }
    record(agreement.standing(change.apply(agreement.deed())), act);
  }

  private Agreement getToChange(UUID id, Audience audience) {
    return store
        .findToChange(id, audience)
        .orElseThrow(() -> new Refused(new AgreementProblem.NoSuchAgreement(id.toString())));
  }

  private void refuseStrangers(Terms terms, Audience audience) {
    var strangers = new LinkedHashSet<>(terms.signatories());
    partners.listOf(terms.signatories(), audience).forEach(it -> strangers.remove(it.id()));
    for (var stranger : strangers) {
      throw new Refused(new PartnerProblem.NoSuchParty(stranger.value().toString()));
    }
  }

  private void record(Agreement agreement, Act act) {
    put(act.mission(), agreement);
    history.append(act, List.of(change(act.mission(), agreement)));
  }

  private void put(MissionId mission, Agreement agreement) {
    store.put(mission, agreement, span(agreement.deed().terms(), mission));
  }

  /** Days begin by the mission's clock, in its zone. */
  private AgreementStore.Span span(Terms terms, MissionId id) {
    var mission = missions.find(audiences.node(id)).orElseThrow();
    return new AgreementStore.Span(
        terms.from().map(day -> beginningOf(day, mission)),
        terms.until().map(day -> beginningOf(day.plusDays(1), mission)));
  }

  private static Instant beginningOf(LocalDate day, Mission mission) {
    return day.atStartOfDay(mission.zone()).toInstant().minus(mission.clockShift());
  }

  /** What the audience may know of, in the order in which it was drawn up; past ones too. */
  @Transactional(readOnly = true)
  public List<Agreement> list(Audience audience) {
    return store.list(audience);
  }

  @Transactional(readOnly = true)
  public Optional<Agreement> find(UUID id, Audience audience) {
    return store.listOf(List.of(id), audience).stream().findFirst();
  }

  /** Of these, those that the audience may know of. */
  @Transactional(readOnly = true)
  public List<Agreement> listOf(Collection<UUID> agreements, Audience audience) {
    return store.listOf(agreements, audience);
  }

  @Override
  @Transactional(readOnly = true)
  public Set<Grant> grantsTo(PartyId party, MissionId mission, Instant at) {
    return store.grantsTo(party, mission, at);
  }

  @Override
  @Transactional(readOnly = true)
  public Set<UUID> stillUsed(Collection<UUID> records) {
    return store.named(records);
  }

  @Override
  public String recordType() {
    return AGREEMENT;
  }

  @Override
  public void restore(List<Revision> revisions) {
    for (var revision : revisions) {
      revision
          .payload()
          .map(payload -> agreement(revision, payload.as(Deed.class)))
          .ifPresentOrElse(
              agreement -> put(revision.record().mission(), agreement),
              () -> store.remove(revision.record().id()));
    }
  }

  @Override
  public void empty(MissionId mission) {
    store.empty(mission);
  }

  private static Agreement agreement(Revision revision, Deed deed) {
    return new Agreement(revision.record().id(), deed, revision.owner(), revision.label());
  }

  private static Change change(MissionId mission, Agreement agreement) {
    return new Change(
        new RecordRef(mission, AGREEMENT, agreement.id()),
        Optional.of(Payload.of(agreement.deed())),
        agreement.owner(),
        agreement.label(),
        Optional.empty());
  }
}
