package org.entente.registers.needs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.entente.ground.history.Act;
import org.entente.ground.history.Change;
import org.entente.ground.history.History;
import org.entente.ground.history.Payload;
import org.entente.ground.history.Register;
import org.entente.ground.history.Revision;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Gate;
import org.entente.ground.shell.api.Standpoint;
import org.entente.reference.places.PlaceId;
import org.entente.reference.places.Places;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register of needs; the only door to it. */
@Component
public class Needs implements Register {

  private final NeedStore store;
  private final History history;
  private final Places places;
  private final Gate gate;

  Needs(NeedStore store, History history, Places places, Gate gate) {
    this.store = store;
    this.history = history;
    this.places = places;
    this.gate = gate;
  }

  /** A need about to be recorded, new or in place of what its record said. */
  public record Recording(Need need, PartyId owner, int label, Optional<String> source) {}

  /** Records needs, each with its revision. */
  @Transactional
  public void record(List<Recording> needs, Act act) {
    needs.forEach(each -> store.put(act.mission(), entry(each, act)));
    history.append(act, needs.stream().map(each -> change(each, act)).toList());
  }

  /** Takes a need back; what it said stays in history. */
  @Transactional
  public void withdraw(NeedEntry entry, Act act) {
    store.remove(List.of(entry.need().id().value()));
    var gone =
        new Change(
            entry.need().id().in(act.mission()),
            Optional.empty(),
            entry.owner(),
            entry.label(),
            Optional.empty());
    history.append(act, List.of(gone));
  }

  private static NeedEntry entry(Recording given, Act act) {
    return new NeedEntry(given.need(), given.owner(), given.label(), act.at());
  }

  private static Change change(Recording given, Act act) {
    return new Change(
        given.need().id().in(act.mission()),
        Optional.of(Payload.of(given.need())),
        given.owner(),
        given.label(),
        given.source());
  }

  @Transactional(readOnly = true)
  public Optional<NeedEntry> find(Need.Id id, Audience audience) {
    return store.find(id, audience);
  }

  /** A page of needs in the order of the filter; offset and limit count needs. */
  @Transactional(readOnly = true)
  public List<NeedEntry> list(NeedFilter filter, Audience audience, int offset, int limit) {
    return store.list(filter, audience, offset, limit);
  }

  /** Where needs stand in the list, newest first, behind one of them. */
  @Transactional(readOnly = true)
  public List<Standpoint> listAfter(
      NeedFilter filter, Audience audience, Optional<Standpoint> after, int limit) {
    return store.listAfter(filter, audience, after, limit);
  }

  /** These needs, in no order. */
  @Transactional(readOnly = true)
  public List<NeedEntry> listOf(Collection<UUID> ids, Audience audience) {
    return store.listOf(ids, audience);
  }

  /** What an owner said as of a day by an assessment. */
  @Transactional(readOnly = true)
  public List<NeedEntry> listOf(
      String assessment, LocalDate day, PartyId owner, Audience audience) {
    return store.listOf(assessment, day, owner, audience);
  }

  @Transactional(readOnly = true)
  public long count(NeedFilter filter, Audience audience) {
    return store.count(filter, audience);
  }

  /**
   * What stands on a day in areas: each place is given with the area that it counts for, and lies
   * in. Of each source the newest figures of a place stand, at a place the most that any source
   * says, over places their sum. An area of which nothing stands is absent: it has no baseline.
   */
  @Transactional(readOnly = true)
  public List<Standing> listStanding(Map<PlaceId, PlaceId> to, LocalDate on, Audience audience) {
    var said = gate.release(Optional.of(audience), store.listSaid(to.keySet(), on, audience));
    return new StandingCount(places.gazetteer(audience), to).of(said);
  }

  @Override
  public String recordType() {
    return Need.TYPE;
  }

  @Override
  public void restore(List<Revision> revisions) {
    var gone = new ArrayList<UUID>();
    for (var revision : revisions) {
      revision
          .payload()
          .map(payload -> payload.as(Need.class))
          .ifPresentOrElse(
              need -> store.put(revision.record().mission(), entry(revision, need)),
              () -> gone.add(revision.record().id()));
    }
    store.remove(gone);
  }

  private static NeedEntry entry(Revision revision, Need need) {
    return new NeedEntry(need, revision.owner(), revision.label(), revision.recordedAt());
  }

  @Override
  public void empty(MissionId mission) {
    store.empty(mission);
  }
}
