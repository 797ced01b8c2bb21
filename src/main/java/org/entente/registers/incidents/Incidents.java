package org.entente.registers.incidents;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.entente.ground.history.Act;
import org.entente.ground.history.History;
import org.entente.ground.history.Register;
import org.entente.ground.history.Revision;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Labels;
import org.entente.ground.releasability.label.Label;
import org.entente.ground.shell.api.Standpoint;
import org.entente.reference.places.Places;
import org.entente.registers.incidents.Incident.Origin;
import org.entente.registers.incidents.IncidentStore.Line;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register of incidents; the only door to it. */
@Component
public class Incidents implements Register {

  /** How restrictively an exact place is kept where nobody says otherwise. */
  private static final String EXACT_LEVEL = "confidential";

  private final IncidentStore store;
  private final History history;
  private final Places places;
  private final Labels labels;

  Incidents(IncidentStore store, History history, Places places, Labels labels) {
    this.store = store;
    this.history = history;
    this.places = places;
    this.labels = labels;
  }

  /**
   * An incident about to be recorded as it was told, new or in place of what its record said: who
   * may read it at the area around it, and who exactly, which is never more than the former.
   */
  public record Recording(
      Incident whole, PartyId owner, int label, int exactLabel, Optional<String> source) {}

  /** The label of what is for an owner's own people alone, as exact places are unless said. */
  public static Label exactFor(PartyId owner) {
    return Label.of(EXACT_LEVEL, owner).releasableTo(List.of(owner));
  }

  /** Records incidents, each with a revision of what is new for whom; says what became of each. */
  @Transactional
  public Map<Incident.Id, Outcome> record(List<Recording> incidents, Act act, Audience owner) {
    var ids = incidents.stream().map(each -> each.whole().id().value()).toList();
    var coarser = new Coarser(places.gazetteer(owner));
    var writing = new IncidentWriting(store, act, store.listLines(ids, owner));
    var outcomes =
        incidents.stream()
            .collect(toMap(each -> each.whole().id(), each -> put(each, coarser, writing)));
    history.append(act, writing.changes());
    return outcomes;
  }

  /** What became of an incident that was given again. */
  public enum Outcome {
    CREATED,
    CHANGED,
    UNCHANGED
  }

  private Outcome put(Recording given, Coarser coarser, IncidentWriting writing) {
    var seen = coarser.of(given.whole());
    int tighter = labels.join(given.label(), given.exactLabel());
    boolean split = tighter != given.label() && !seen.equals(given.whole());
    return split ? writing.split(given, seen, tighter) : writing.whole(given);
  }

  /** Takes an incident back; what it said stays in history. */
  @Transactional
  public void withdraw(Incident.Id id, Act act, Audience owner) {
    var lines = store.listLines(List.of(id.value()), owner);
    lines.forEach(line -> store.remove(List.of(id.value()), line.exact()));
    history.append(act, lines.stream().map(line -> IncidentWriting.gone(line, act)).toList());
  }

  /** Under which labels an incident of the owner stands: of all its readers, and exactly. */
  @Transactional(readOnly = true)
  public Under under(Incident.Id id, Audience owner) {
    var labelled =
        store.listLines(List.of(id.value()), owner).stream()
            .collect(toMap(Line::exact, line -> line.entry().label()));
    int label = Optional.ofNullable(labelled.get(false)).orElseThrow();
    return new Under(label, labelled.getOrDefault(true, label));
  }

  /**
   * The label of all readers, and that of those who read exactly: the same without an exact one.
   */
  public record Under(int label, int exact) {}

  /** The incident as exactly as the audience may know it. */
  @Transactional(readOnly = true)
  public Optional<IncidentEntry> find(Incident.Id id, Audience audience) {
    return store.find(id, audience);
  }

  /** A page of incidents in the order of the filter; offset and limit count incidents. */
  @Transactional(readOnly = true)
  public List<IncidentEntry> list(IncidentFilter filter, Audience audience, int offset, int limit) {
    return store.list(filter, audience, offset, limit);
  }

  /** The places in the list of some that stand behind one, newest first; of the first without. */
  @Transactional(readOnly = true)
  public List<Standpoint> listAfter(
      IncidentFilter filter, Audience audience, Optional<Standpoint> after, int limit) {
    return store.listAfter(filter, audience, after, limit);
  }

  /** Of the given incidents those that the audience may see, in no order. */
  @Transactional(readOnly = true)
  public List<IncidentEntry> listOf(Collection<UUID> ids, Audience audience) {
    return store.listOf(ids, audience);
  }

  /** What the filter keeps, counted and added up. */
  @Transactional(readOnly = true)
  public IncidentTotal total(IncidentFilter filter, Audience audience) {
    return store.total(filter, audience);
  }

  /** Which incidents of an owner a collection calls so. */
  @Transactional(readOnly = true)
  public Map<String, Incident.Id> listKeyed(
      Origin origin, Collection<String> keys, PartyId owner, Audience audience) {
    return store.listKeyed(origin, keys, owner, audience).stream()
        .collect(toMap(IncidentStore.Keyed::key, IncidentStore.Keyed::id, (one, _) -> one));
  }

  @Override
  public String recordType() {
    return Incident.TYPE;
  }

  @Override
  public void restore(List<Revision> revisions) {
    restore(revisions, false);
  }

  void restore(List<Revision> revisions, boolean exact) {
    for (var revision : revisions) {
      revision
          .payload()
          .map(payload -> payload.as(Incident.class))
          .ifPresentOrElse(
              said ->
                  store.put(revision.record().mission(), new Line(exact, entry(revision, said))),
              () -> store.remove(List.of(revision.record().id()), exact));
    }
  }

  private static IncidentEntry entry(Revision revision, Incident said) {
    return new IncidentEntry(said, revision.owner(), revision.label(), revision.recordedAt());
  }

  @Override
  public void empty(MissionId mission) {
    store.empty(mission, false);
  }

  void emptyExact(MissionId mission) {
    store.empty(mission, true);
  }
}
