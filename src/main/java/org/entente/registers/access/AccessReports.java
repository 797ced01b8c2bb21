package org.entente.registers.access;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.ground.history.Act;
import org.entente.ground.history.Change;
import org.entente.ground.history.History;
import org.entente.ground.history.Payload;
import org.entente.ground.history.Register;
import org.entente.ground.history.Revision;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Audience;
import org.entente.reference.places.PlaceId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register of access; the only door to it. */
@Component
public class AccessReports implements Register {

  private final AccessStore store;
  private final History history;
  private final ApplicationEventPublisher events;

  AccessReports(AccessStore store, History history, ApplicationEventPublisher events) {
    this.store = store;
    this.history = history;
    this.events = events;
  }

  /** A report about to be recorded, new or in place of what its record said. */
  public record Recording(AccessReport report, PartyId owner, int label) {}

  /** Records reports, each with its revision. */
  @Transactional
  public void record(List<Recording> reports, Act act) {
    reports.forEach(
        each ->
            store.put(
                act.mission(),
                new AccessEntry(each.report(), each.owner(), each.label(), act.at())));
    history.append(
        act,
        reports.stream()
            .map(
                each ->
                    change(
                        each.report(), Optional.of(each.report()), each.owner(), each.label(), act))
            .toList());
    events.publishEvent(new AccessChanged(act.mission()));
  }

  /** Takes a report back; what it said stays in history. */
  @Transactional
  public void withdraw(AccessEntry entry, Act act) {
    store.remove(List.of(entry.report().id().value()));
    history.append(
        act, List.of(change(entry.report(), Optional.empty(), entry.owner(), entry.label(), act)));
    events.publishEvent(new AccessChanged(act.mission()));
  }

  private static Change change(
      AccessReport report, Optional<AccessReport> said, PartyId owner, int label, Act act) {
    return new Change(
        report.id().in(act.mission()), said.map(Payload::of), owner, label, Optional.empty());
  }

  @Transactional(readOnly = true)
  public Optional<AccessEntry> find(AccessReport.Id id, Audience audience) {
    return store.find(id, audience);
  }

  /** A page of reports in the order of the filter; offset and limit count reports. */
  @Transactional(readOnly = true)
  public List<AccessEntry> list(AccessFilter filter, Audience audience, int offset, int limit) {
    return store.list(filter, audience, offset, limit);
  }

  @Transactional(readOnly = true)
  public long count(AccessFilter filter, Audience audience) {
    return store.count(filter, audience);
  }

  /**
   * All reports for as long as each stands: until its last day, or the day before the same party
   * begins to say something else of the same area and category, whichever is earlier.
   */
  @Transactional(readOnly = true)
  public List<AccessEntry> listStanding(Audience audience) {
    return store.listAll(audience).stream().collect(groupingBy(Subject::of)).values().stream()
        .flatMap(AccessReports::standing)
        .toList();
  }

  private record Subject(PartyId owner, PlaceId place, Optional<AccessReport.Category> category) {
    static Subject of(AccessEntry entry) {
      var report = entry.report();
      return new Subject(entry.owner(), report.where().place(), report.category());
    }
  }

  private static Stream<AccessEntry> standing(List<AccessEntry> said) {
    var inOrder =
        said.stream()
            .sorted(
                Comparator.comparing((AccessEntry entry) -> entry.report().when().from())
                    .thenComparing(AccessEntry::knownAt))
            .toList();
    return IntStream.range(0, inOrder.size())
        .boxed()
        .flatMap(at -> standing(inOrder.get(at), inOrder.subList(at + 1, inOrder.size())).stream());
  }

  private static Optional<AccessEntry> standing(AccessEntry entry, List<AccessEntry> later) {
    if (later.isEmpty()) {
      return Optional.of(entry);
    }
    var from = entry.report().when().from();
    var next = later.getFirst().report().when().from();
    return next.isAfter(from)
        ? Optional.of(entry.standingUntil(next.minusDays(1)))
        : Optional.empty();
  }

  @Override
  public String recordType() {
    return AccessReport.TYPE;
  }

  @Override
  public void restore(List<Revision> revisions) {
    var gone = new ArrayList<UUID>();
    for (var revision : revisions) {
      revision
          .payload()
          .map(payload -> payload.as(AccessReport.class))
          .ifPresentOrElse(
              said -> store.put(revision.record().mission(), entry(revision, said)),
              () -> gone.add(revision.record().id()));
    }
    store.remove(gone);
  }

  private static AccessEntry entry(Revision revision, AccessReport said) {
    return new AccessEntry(said, revision.owner(), revision.label(), revision.recordedAt());
  }

  @Override
  public void empty(MissionId mission) {
    store.empty(mission);
  }
}
