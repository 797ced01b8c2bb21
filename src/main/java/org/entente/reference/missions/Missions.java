package org.entente.reference.missions;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.entente.ground.history.Act;
import org.entente.ground.history.Change;
import org.entente.ground.history.History;
import org.entente.ground.history.Payload;
import org.entente.ground.history.Register;
import org.entente.ground.history.Revision;
import org.entente.ground.identity.MissionCodes;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.RecordRef;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Labels;
import org.entente.ground.releasability.Scope;
import org.entente.ground.releasability.label.Label;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** The register of missions. */
@Component
public class Missions implements MissionCodes, Register {

  private static final String TYPE = "mission";

  private final MissionStore store;
  private final History history;
  private final Labels labels;
  private final Audiences audiences;
  private final TransactionOperations transactions;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  Missions(
      MissionStore store,
      History history,
      Labels labels,
      Audiences audiences,
      TransactionOperations transactions,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.store = store;
    this.history = history;
    this.labels = labels;
    this.audiences = audiences;
    this.transactions = transactions;
    this.events = events;
    this.clock = clock;
  }

  /** Makes a mission; refused when its code is taken. */
  public void create(Mission mission, String actor) {
    Scope.run(
        audiences.node(mission.id()),
        () -> transactions.executeWithoutResult(_ -> createWithin(mission, actor)));
  }

  private void createWithin(Mission mission, String actor) {
    if (!store.claim(mission.code(), mission.id())) {
      throw new Refused(new MissionProblem.CodeTaken(mission.code()));
    }
    var owner = mission.id().itself();
    int label = labels.intern(Label.of("public", owner));
    store.put(mission, owner, label);
    var record = new RecordRef(mission.id(), TYPE, mission.id().value());
    var change =
        new Change(record, Optional.of(Payload.of(mission)), owner, label, Optional.empty());
    history.append(
        Act.of(mission.id(), actor, "mission created", clock.instant()), List.of(change));
    events.publishEvent(new MissionCreated(mission.id(), mission.name(), actor));
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<MissionId> findByCode(String code) {
    return store.findByCode(code);
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<String> findCode(MissionId mission) {
    return store.findCode(mission);
  }

  /** The mission with this code; refused when there is none. */
  @Transactional(readOnly = true)
  public MissionId getByCode(String code) {
    return store
        .findByCode(code)
        .orElseThrow(() -> new Refused(new MissionProblem.NoSuchMission(code)));
  }

  /** All codes in use on this node, for its operator. */
  @Transactional(readOnly = true)
  public List<String> listCodes() {
    return store.listCodes();
  }

  /** The audience's mission; empty when it may not be known. */
  @Transactional(readOnly = true)
  public Optional<Mission> find(Audience audience) {
    return store.find(audience);
  }

  /** The mission's own clock. */
  public InstantSource clock(Mission mission) {
    return () -> clock.instant().plus(mission.clockShift());
  }

  /** What day it is in the mission: by its clock, in its zone. */
  public LocalDate today(Mission mission) {
    return LocalDate.ofInstant(clock(mission).instant(), mission.zone());
  }

  @Override
  public String recordType() {
    return TYPE;
  }

  @Override
  public void restore(List<Revision> revisions) {
    for (var revision : revisions) {
      revision
          .payload()
          .map(payload -> payload.as(Mission.class))
          .ifPresentOrElse(
              mission -> {
                store.claim(mission.code(), mission.id());
                store.put(mission, revision.owner(), revision.label());
              },
              () -> store.remove(revision.record().mission()));
    }
  }

  @Override
  public void empty(MissionId mission) {
    store.remove(mission);
  }
}
