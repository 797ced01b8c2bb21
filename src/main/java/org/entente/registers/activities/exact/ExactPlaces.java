package org.entente.registers.activities.exact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.ground.history.Act;
import org.entente.ground.history.Change;
import org.entente.ground.history.History;
import org.entente.ground.history.Payload;
import org.entente.ground.history.Register;
import org.entente.ground.history.Revision;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.PartyId;
import org.entente.ground.identity.RecordRef;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Labels;
import org.entente.mechanisms.intake.reconciliation.EarlierRow;
import org.entente.reference.places.Gazetteer;
import org.entente.reference.places.PlaceId;
import org.entente.reference.places.Places;
import org.entente.registers.activities.Activities.Recording;
import org.entente.registers.activities.Activity;
import org.entente.registers.activities.ActivityEntry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of exact activities. Who may read one reads it in place of the coarser record of the
 * same id, under its own label; all others read the coarser one, and nothing that tells of this.
 */
@Component
public class ExactPlaces implements Register {

  private final ExactStore store;
  private final History history;
  private final Places places;
  private final Labels labels;

  ExactPlaces(ExactStore store, History history, Places places, Labels labels) {
    this.store = store;
    this.history = history;
    this.places = places;
    this.labels = labels;
  }

  /** An exact activity to be kept, whose it is, and the row it came from. */
  public record Keeping(Exact exact, PartyId owner, Optional<String> source) {}

  /** Keeps exact activities, new or in place of what stood. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void keep(List<Keeping> all, Act act) {
    if (all.isEmpty()) {
      return;
    }
    store.put(
        act.mission(),
        all.stream().map(each -> new ExactStore.Line(each.exact(), each.owner())).toList());
    history.append(act, all.stream().map(each -> change(each, act)).toList());
  }

  private static Change change(Keeping kept, Act act) {
    var whole = kept.exact().whole();
    return new Change(
        new RecordRef(act.mission(), Exact.TYPE, whole.id().value()),
        Optional.of(Payload.of(whole)),
        kept.owner(),
        kept.exact().label(),
        kept.source());
  }

  /** Lets go of those among the activities that are exact: all there is to them is open now. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void drop(Collection<UUID> activities, Act act, Audience owner) {
    var standing = newest(activities, owner);
    if (!standing.isEmpty()) {
      store.remove(activities);
      history.append(act, standing.stream().map(ExactPlaces::gone).toList());
    }
  }

  private static Change gone(Revision revision) {
    return new Change(
        revision.record(),
        Optional.empty(),
        revision.owner(),
        revision.label(),
        revision.change().source());
  }

  /**
   * What was split before stays so, however the next report brings it: of changed activities those
   * that come whole and stand split are split anew, at the level that others saw.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Recording> asBefore(
      List<Recording> changed, Map<UUID, ActivityEntry> standing, Audience owner) {
    var ids = changed.stream().map(each -> each.activity().id().value()).toList();
    var exact =
        newest(ids, owner).stream()
            .collect(Collectors.toMap(each -> each.record().id(), Revision::label));
    if (exact.isEmpty()) {
      return changed;
    }
    var gazetteer = places.gazetteer(owner);
    return changed.stream()
        .map(
            each -> {
              var label = exact.get(each.activity().id().value());
              var stood = standing.get(each.activity().id().value());
              return each.exact().isPresent() || label == null || stood == null
                  ? each
                  : split(each, label, stood.activity().where().level().orElse(0), gazetteer);
            })
        .toList();
  }

  private Recording split(Recording whole, int label, int othersSee, Gazetteer gazetteer) {
    var coarser = Coarsening.ofRecord(whole.activity(), othersSee, gazetteer);
    if (coarser.equals(whole.activity())) {
      return whole;
    }
    var exact = new Exact(whole.activity(), labels.join(whole.label(), label));
    return new Recording(coarser, whole.owner(), whole.label(), whole.source(), Optional.of(exact));
  }

  /** Whether an owner has any exact activity. */
  @Transactional(readOnly = true)
  public boolean isAnyOf(PartyId owner, Audience audience) {
    return store.isAnyOf(owner, audience);
  }

  /** The entries, each as exactly as the audience may know it. */
  @Transactional(readOnly = true)
  public List<ActivityEntry> exactly(List<ActivityEntry> entries, Audience audience) {
    var exact =
        newest(entries.stream().map(entry -> entry.id().value()).toList(), audience).stream()
            .collect(Collectors.toMap(each -> each.record().id(), ExactPlaces::entry));
    return entries.stream().map(entry -> exact.getOrDefault(entry.id().value(), entry)).toList();
  }

  /** Of these activities, the newest exact revisions that the audience may read. */
  @Transactional(readOnly = true)
  public List<Revision> newest(Collection<UUID> activities, Audience audience) {
    return history.listNewestOf(Exact.TYPE, store.listOf(activities, audience), audience);
  }

  private static ActivityEntry entry(Revision revision) {
    var whole = revision.payload().orElseThrow().as(Activity.class);
    return new ActivityEntry(whole, revision.owner(), revision.label(), revision.recordedAt());
  }

  /** The activities whose exact place is one of these, and whose words are like the pattern. */
  @Transactional(readOnly = true)
  public Set<UUID> listAt(
      Optional<Set<PlaceId>> places, Optional<String> pattern, Audience audience) {
    return Set.copyOf(store.listAt(places.map(Set::copyOf), pattern, audience));
  }

  /** The rows in short that an owner's exact activities were reported in, by record. */
  @Transactional(readOnly = true)
  public Map<UUID, EarlierRow> rowsOwnedBy(PartyId owner, Audience audience) {
    return store.rowsOwnedBy(owner, audience);
  }

  /**
   * The states of an activity, newest first, as exactly as the audience may know them: each exact
   * one stands in place of the coarser one while it held.
   */
  @Transactional(readOnly = true)
  public List<Revision> states(List<Revision> coarser, RecordRef activity, Audience audience) {
    var exact =
        history.listOf(new RecordRef(activity.mission(), Exact.TYPE, activity.id()), audience);
    if (exact.isEmpty() || coarser.isEmpty()) {
      return coarser;
    }
    var states = new ArrayList<>(exact.stream().filter(each -> !each.withdrawn()).toList());
    coarser.stream()
        .filter(each -> each.withdrawn() || !isExact(each.recordedAt(), exact))
        .forEach(states::add);
    states.sort(Comparator.comparing(Revision::recordedAt).reversed());
    return List.copyOf(states);
  }

  private static boolean isExact(Instant at, List<Revision> exactNewestFirst) {
    return exactNewestFirst.stream()
        .filter(each -> !each.recordedAt().isAfter(at))
        .findFirst()
        .filter(each -> !each.withdrawn())
        .isPresent();
  }

  @Override
  public String recordType() {
    return Exact.TYPE;
  }

  @Override
  public void restore(List<Revision> revisions) {
    var gone = new HashSet<UUID>();
    revisions.stream().filter(Revision::withdrawn).forEach(each -> gone.add(each.record().id()));
    store.remove(gone);
    var present = revisions.stream().filter(each -> !each.withdrawn()).toList();
    if (!present.isEmpty()) {
      var mission = present.getFirst().record().mission();
      store.put(mission, lines(present.stream()));
    }
  }

  private static List<ExactStore.Line> lines(Stream<Revision> revisions) {
    return revisions
        .map(
            each ->
                new ExactStore.Line(
                    new Exact(each.payload().orElseThrow().as(Activity.class), each.label()),
                    each.owner()))
        .toList();
  }

  @Override
  public void empty(MissionId mission) {
    store.empty(mission);
  }
}
