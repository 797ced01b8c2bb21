package org.entente.registers.activities;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.entente.ground.database.CopyRows;
import org.entente.ground.history.Act;
import org.entente.ground.history.History;
import org.entente.ground.history.Register;
import org.entente.ground.history.Revision;
import org.entente.ground.history.Uses;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Audience;
import org.entente.ground.shell.api.Standpoint;
import org.entente.mechanisms.intake.RowRegister.Standing;
import org.entente.mechanisms.intake.reconciliation.EarlierRow;
import org.entente.registers.activities.exact.Exact;
import org.entente.registers.activities.exact.ExactPlaces;
import org.entente.registers.activities.linking.ties.CountedOnce;
import org.entente.registers.activities.presence.Months;
import org.entente.registers.activities.presence.Presence;
import org.entente.registers.activities.presence.PresenceCount;
import org.entente.registers.activities.presence.Recounting;
import org.entente.registers.activities.presence.Spot;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register of activities; the only door to it. */
@Component
public class Activities implements Register, Uses {

  private static final int AT_ONCE = 2_000;

  private final ActivityStore store;
  private final ActivityLists lists;
  private final ExactPlaces exact;
  private final Recounting recounting;
  private final History history;
  private final ApplicationEventPublisher events;

  Activities(
      ActivityStore store,
      ActivityLists lists,
      ExactPlaces exact,
      Recounting recounting,
      History history,
      ApplicationEventPublisher events) {
    this.store = store;
    this.lists = lists;
    this.exact = exact;
    this.recounting = recounting;
    this.history = history;
    this.events = events;
  }

  /**
   * An activity about to be recorded, new or in place of what its record said; and as exactly as it
   * was told, where that is for fewer readers.
   */
  public record Recording(
      Activity activity, PartyId owner, int label, String source, Optional<Exact> exact) {

    /** One that all its readers read alike. */
    public Recording(Activity activity, PartyId owner, int label, String source) {
      this(activity, owner, label, source, Optional.empty());
    }
  }

  /** Begins to record activities, some thousand at a time, in the caller's transaction. */
  public Recordings recordings(Act act, Audience owner) {
    return new Recordings(
        this, new Recordings.Tables(store, exact, recounting, history), events, act, owner);
  }

  @Transactional(readOnly = true)
  public Optional<ActivityEntry> find(Activity.Id id, Audience audience) {
    return exactEntries(List.of(id.value()), audience).stream().findFirst();
  }

  /** A page of activities, newest first; offset and limit count activities. */
  @Transactional(readOnly = true)
  public List<ActivityEntry> list(ActivityFilter filter, Audience audience, int offset, int limit) {
    return exactEntries(
        lists.list(filter, exactly(filter, audience), audience, offset, limit), audience);
  }

  /** The ids of all that the filter keeps, newest first, to fetch them stretch by stretch. */
  @Transactional(readOnly = true)
  public List<UUID> listIds(ActivityFilter filter, Audience audience) {
    return lists.list(filter, exactly(filter, audience), audience, 0, Integer.MAX_VALUE);
  }

  /** Of the given activities those that the audience may see, in the given order. */
  @Transactional(readOnly = true)
  public List<ActivityEntry> listInOrder(List<UUID> ids, Audience audience) {
    return exactEntries(ids, audience);
  }

  /** The places in the list of some that stand behind one, newest first; of the first without. */
  @Transactional(readOnly = true)
  public List<Standpoint> listAfter(
      ActivityFilter filter, Audience audience, Optional<Standpoint> after, int limit) {
    return lists.listAfter(filter, exactly(filter, audience), audience, after, limit);
  }

  @Transactional(readOnly = true)
  public long count(ActivityFilter filter, Audience audience) {
    return lists.count(filter, exactly(filter, audience), audience);
  }

  /** The same, and how many they are when those said to be the same count once. */
  @Transactional(readOnly = true)
  public CountedOnce countOnce(ActivityFilter filter, Audience audience) {
    var exactly = exactly(filter, audience);
    return CountedOnce.of(
        lists.count(filter, exactly, audience), lists.same(filter, exactly, audience));
  }

  /** Those that the filter keeps by what only readers of the exact place know. */
  private Set<UUID> exactly(ActivityFilter filter, Audience audience) {
    return filter.places().isEmpty() && filter.words().isEmpty()
        ? Set.of()
        : exact.listAt(filter.places(), filter.words().map(ActivityLists::pattern), audience);
  }

  /** Shows all activities of a mission by id, some thousand at a time, as others read them. */
  @Transactional(readOnly = true)
  public void eachPiece(Audience audience, Consumer<List<ActivityEntry>> reader) {
    store.eachPiece(audience, ids -> reader.accept(entries(ids, audience)));
  }

  /** Shows all that an owner reported and that still stands, one after the other, by id. */
  @Transactional(readOnly = true)
  public void eachOwnedBy(PartyId owner, Audience audience, Consumer<ActivityEntry> reader) {
    store.eachPieceOwnedBy(owner, audience, ids -> exactEntries(ids, audience).forEach(reader));
  }

  /** Shows the rows of the same, in short. */
  @Transactional(readOnly = true)
  public void eachRowOwnedBy(PartyId owner, Audience audience, Consumer<EarlierRow> reader) {
    var exactly = exact.rowsOwnedBy(owner, audience);
    store.eachRowOwnedBy(
        owner, audience, row -> reader.accept(exactly.getOrDefault(row.record(), row)));
  }

  /** Of the given activities those that the audience may see, by id. */
  @Transactional(readOnly = true)
  public List<ActivityEntry> listOf(Collection<UUID> ids, Audience audience) {
    return exactEntries(ids.stream().sorted().toList(), audience);
  }

  /** The same as others read them, however exactly this audience may know them. */
  @Transactional(readOnly = true)
  public List<ActivityEntry> listAsOthersRead(Collection<UUID> ids, Audience audience) {
    return entries(ids.stream().sorted().toList(), audience);
  }

  /** Of the given records, those that stand, with the number of their newest revision. */
  @Transactional(readOnly = true)
  public List<Standing> listStanding(Collection<UUID> records, Audience audience) {
    var exactly =
        exact.newest(records, audience).stream()
            .collect(toMap(revision -> revision.record().id(), revision -> revision));
    return newest(records, audience).stream()
        .map(each -> standing(each, Optional.ofNullable(exactly.get(each.record().id()))))
        .toList();
  }

  /** Either of the two records moves the number on. */
  private static Standing standing(Revision coarser, Optional<Revision> exact) {
    var shown = exact.orElse(coarser);
    return new Standing(
        coarser.record().id(),
        shown.label(),
        coarser.number() + exact.map(Revision::number).orElse(0),
        entry(shown).activity().reported().cells());
  }

  private List<ActivityEntry> exactEntries(Collection<UUID> records, Audience audience) {
    return exact.exactly(entries(records, audience), audience);
  }

  /** Those of the given records that stand, in the given order. */
  private List<ActivityEntry> entries(Collection<UUID> records, Audience audience) {
    return newest(records, audience).stream().map(Activities::entry).toList();
  }

  private List<Revision> newest(Collection<UUID> records, Audience audience) {
    return history.listNewestOf(Activity.TYPE, records, audience).stream()
        .filter(revision -> !revision.withdrawn())
        .toList();
  }

  /** Who is present where in which sector, if the given records were not there. */
  @Transactional(readOnly = true)
  public List<Presence> listPresenceWithout(Collection<UUID> records, Audience audience) {
    return lists.presenceWithout(records, audience);
  }

  /** Who is present where in which sector, among the activities that the filter keeps. */
  @Transactional(readOnly = true)
  public List<Presence> listPresence(ActivityFilter filter, Audience audience) {
    return lists.presence(filter, exactly(filter, audience), audience);
  }

  /** All spots at which there are activities, with the months in which they go on. */
  @Transactional(readOnly = true)
  public Map<Spot, Optional<Months>> listSpots(Audience audience) {
    return recounting.of(Optional.empty(), audience).spots();
  }

  /** The same at the given spots, at any time and in each of the months given with a spot. */
  @Transactional(readOnly = true)
  public List<Presence> listPresenceAt(Map<Spot, Optional<Months>> spots, Audience audience) {
    return recounting.at(spots, audience);
  }

  /** The same as it was known at an instant: from the revisions, by the filter's time alone. */
  @Transactional(readOnly = true)
  public List<Presence> listPresenceKnownAt(
      Instant knownAt, ActivityFilter filter, Audience audience) {
    return PresenceCount.of(
        history.listKnownAt(Activity.TYPE, knownAt, audience).stream()
            .map(Activities::entry)
            .filter(filter::keepsTime)
            .toList());
  }

  /** All states of an activity, newest first, each as exactly as the audience may know it. */
  @Transactional(readOnly = true)
  public List<Revision> listRevisions(Activity.Id id, Audience audience) {
    var record = id.in(audience.mission());
    return exact.states(history.listOf(record, audience), record, audience);
  }

  @Override
  public String recordType() {
    return Activity.TYPE;
  }

  @Override
  public void restore(List<Revision> revisions) {
    if (revisions.isEmpty()) {
      return;
    }
    var mission = revisions.getFirst().record().mission();
    var present = revisions.stream().filter(revision -> !revision.withdrawn()).toList();
    var gone = revisions.stream().filter(Revision::withdrawn).map(each -> each.record().id());
    store.remove(gone.toList());
    put(mission, present);
    events.publishEvent(new ActivitiesRestored(mission));
  }

  private void put(MissionId mission, List<Revision> revisions) {
    for (int from = 0; from < revisions.size(); from += AT_ONCE) {
      var rows = new CopyRows(ActivityColumns.COUNT);
      for (var each : revisions.subList(from, Math.min(from + AT_ONCE, revisions.size()))) {
        ActivityColumns.add(rows, mission, entry(each));
      }
      store.put(rows);
    }
  }

  private static ActivityEntry entry(Revision revision) {
    var activity = revision.payload().orElseThrow().as(Activity.class);
    return new ActivityEntry(activity, revision.owner(), revision.label(), revision.recordedAt());
  }

  @Override
  public void empty(MissionId mission) {
    store.empty(mission);
  }

  @Override
  @Transactional(readOnly = true)
  public Set<UUID> stillUsed(Collection<UUID> records) {
    return Set.copyOf(store.listPartiesInUse(records));
  }
}
