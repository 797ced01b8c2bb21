package org.entente.reference.partners;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.entente.ground.history.Act;
import org.entente.ground.history.Change;
import org.entente.ground.history.History;
import org.entente.ground.history.Payload;
import org.entente.ground.history.Register;
import org.entente.ground.history.Revision;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.PartyId;
import org.entente.ground.identity.RecordRef;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Labels;
import org.entente.ground.releasability.label.Label;
import org.entente.reference.missions.Mission;
import org.entente.reference.missions.MissionCreated;
import org.entente.reference.missions.Missions;
import org.entente.reference.partners.merging.Representation;
import org.entente.reference.partners.merging.Representations;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The register of partners. */
@Component
public class Partners implements Register {

  /** The type under which parties stand in history. */
  public static final String PARTY = "party";

  /** A party as it is to stand from now on, and where that was read, when it was. */
  public record Entry(Party party, Optional<String> source) {}

  private final PartyStore store;
  private final History history;
  private final Labels labels;
  private final Ids ids;
  private final InstantSource clock;
  private final Missions missions;
  private final Representations representations;

  Partners(
      PartyStore store,
      History history,
      Labels labels,
      Ids ids,
      InstantSource clock,
      Missions missions,
      Representations representations) {
    this.store = store;
    this.history = history;
    this.labels = labels;
    this.ids = ids;
    this.clock = clock;
    this.missions = missions;
    this.representations = representations;
  }

  /** Records parties, new or changed; refused when one of them belongs to another owner. */
  @Transactional
  public void record(List<Entry> entries, Act act) {
    var refused = store.put(act.mission(), entries.stream().map(Entry::party).toList());
    if (!refused.isEmpty()) {
      throw new Refused(new PartnerProblem.OwnedByAnother(refused.getFirst().nameIn(Locale.ROOT)));
    }
    history.append(act, entries.stream().map(entry -> change(act.mission(), entry)).toList());
  }

  /** Gives organisations that were met for the first time a place here; their ids, in order. */
  @Transactional
  public List<PartyId> register(List<NewOrganisation> met, PartyId owner, int label, Act act) {
    var entries =
        met.stream()
            .map(
                each ->
                    new Entry(
                        new Party(new PartyId(ids.next()), each.particulars(), owner, label),
                        each.source()))
            .toList();
    record(entries, act);
    return entries.stream().map(entry -> entry.party().id()).toList();
  }

  @Transactional(readOnly = true)
  public Optional<Party> find(PartyId party, Audience audience) {
    return store.listOf(List.of(party), audience).stream().findFirst();
  }

  /** Of these parties, those that the audience may know, by name. */
  @Transactional(readOnly = true)
  public List<Party> listOf(Collection<PartyId> parties, Audience audience) {
    return store.listOf(parties, audience);
  }

  /** The parties that the audience may know, by name, those that others stand for too. */
  @Transactional(readOnly = true)
  public List<Party> listEach(Audience audience) {
    return store.listEach(audience);
  }

  /** Of the parties that the audience may know, those that this one brought into the register. */
  @Transactional(readOnly = true)
  public Set<PartyId> listOwnedBy(PartyId owner, Audience audience) {
    return store.listOwnedBy(owner, audience);
  }

  /**
   * The parties that the audience may know, by name; of those that are one, who stands for them,
   * found by all their names and codes.
   */
  @Transactional(readOnly = true)
  public List<Party> list(PartyFilter filter, Audience audience) {
    return store.list(filter, representation(audience), audience);
  }

  /** How many there are in all, whatever stretch the filter asks for. */
  @Transactional(readOnly = true)
  public int count(PartyFilter filter, Audience audience) {
    return store.count(filter, representation(audience), audience);
  }

  /** Who stands for whom, as far as the audience may know. */
  @Transactional(readOnly = true)
  public Representation representation(Audience audience) {
    return representations.of(audience);
  }

  /** For each of these parties that the audience may know, who stands for it. */
  @Transactional(readOnly = true)
  public Map<PartyId, Party> representativesOf(Collection<PartyId> parties, Audience audience) {
    var representation = representation(audience);
    var known = store.listOf(parties, audience).stream().map(Party::id).toList();
    var standing =
        store.listOf(known.stream().map(representation::of).distinct().toList(), audience).stream()
            .collect(toMap(Party::id, Function.identity()));
    return known.stream()
        .collect(
            toMap(
                Function.identity(),
                id -> Optional.ofNullable(standing.get(representation.of(id))).orElseThrow()));
  }

  /** Recognises written organisations among the parties that the audience may know now. */
  @Transactional(readOnly = true)
  public OrganisationResolver resolver(Audience audience) {
    var country = missions.find(audience).flatMap(Mission::country);
    return OrganisationResolver.over(store.listEach(audience), country, representation(audience));
  }

  /** The mission is a party too, from its first moment on: it owns what nobody else reported. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(MissionCreated created) {
    var itself = created.mission().itself();
    var particulars =
        Particulars.named(created.name()).withKind(Particulars.Kind.COORDINATION_BODY);
    var party = new Party(itself, particulars, itself, labels.intern(Label.of("public", itself)));
    record(
        List.of(new Entry(party, Optional.empty())),
        Act.of(created.mission(), created.actor(), "mission created", clock.instant()));
  }

  @Override
  public String recordType() {
    return PARTY;
  }

  @Override
  public void restore(List<Revision> revisions) {
    var gone = revisions.stream().filter(Revision::withdrawn).map(Partners::id).toList();
    store.remove(gone);
    revisions.stream()
        .collect(groupingBy(revision -> revision.record().mission()))
        .forEach((mission, of) -> store.put(mission, parties(of)));
  }

  @Override
  public void empty(MissionId mission) {
    store.empty(mission);
  }

  private static Change change(MissionId mission, Entry entry) {
    var party = entry.party();
    return new Change(
        new RecordRef(mission, PARTY, party.id().value()),
        Optional.of(Payload.of(party.particulars())),
        party.owner(),
        party.label(),
        entry.source());
  }

  private static List<Party> parties(List<Revision> revisions) {
    return revisions.stream().flatMap(revision -> party(revision).stream()).toList();
  }

  private static Optional<Party> party(Revision revision) {
    return revision
        .payload()
        .map(payload -> payload.as(Particulars.class))
        .map(said -> new Party(id(revision), said, revision.owner(), revision.label()));
  }

  private static PartyId id(Revision revision) {
    return new PartyId(revision.record().id());
  }
}
