package org.entente.ground.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.entente.ground.history.ActLine;
import org.entente.ground.history.History;
import org.entente.ground.history.Revision;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.RecordRef;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Gate;
import org.entente.ground.shell.Pager;
import org.entente.ground.shell.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The timelines of records. A revision that the audience may not read is not there: the one after
 * it is compared with the one before it.
 */
@Component
public class Timelines {

  static final int ON_A_PAGE = 20;

  private final History history;
  private final Gate gate;
  private final ObjectProvider<Naming> naming;
  private final ObjectProvider<Receipts> receipts;

  Timelines(
      History history,
      Gate gate,
      ObjectProvider<Naming> naming,
      ObjectProvider<Receipts> receipts) {
    this.history = history;
    this.gate = gate;
    this.naming = naming;
    this.receipts = receipts;
  }

  /** One page of the timeline of a record; refused when the audience may read none of it. */
  public Timeline read(Teller teller, String brief, int page, Audience audience, Words words) {
    var all = revisions(teller, brief, audience);
    var pager = new Pager(page, ON_A_PAGE, all.size());
    int from = Math.toIntExact(Math.min(pager.offset(), all.size()));
    int to = Math.min(from + ON_A_PAGE, all.size());
    return timeline(teller, all, from, to, pager, audience, words);
  }

  /** The timeline with one revision only. */
  public Timeline readOne(
      Teller teller, String brief, String revision, Audience audience, Words words) {
    var all = revisions(teller, brief, audience);
    var wanted = Ids.read(revision);
    for (int at = 0; at < all.size(); at++) {
      if (wanted.filter(all.get(at).id()::equals).isPresent()) {
        var pager = new Pager(at + 1, 1, all.size());
        return timeline(teller, all, at, at + 1, pager, audience, words);
      }
    }
    throw new Refused(new TimelineProblem.NoSuchHistory(revision));
  }

  /** What records of one type were called by these acts, by the revision's id. */
  public Map<UUID, String> titles(
      Teller teller, List<ActLine> acts, Audience audience, Words words) {
    var records = acts.stream().map(act -> act.record().id()).toList();
    var numbers = acts.stream().map(ActLine::number).toList();
    var states = history.listExactly(teller.recordType(), records, numbers, audience);
    var titles = new HashMap<UUID, String>();
    tell(teller, states.stream(), audience, words)
        .forEach((revision, told) -> titles.put(revision, told.title()));
    return titles;
  }

  private List<Revision> revisions(Teller teller, String brief, Audience audience) {
    var found =
        Ids.read(brief)
            .map(id -> new RecordRef(audience.mission(), teller.recordType(), id))
            .map(record -> gate.release(Optional.of(audience), history.listOf(record, audience)))
            .orElse(List.of());
    if (found.stream().allMatch(Revision::withdrawn)) {
      throw new Refused(new TimelineProblem.NoSuchHistory(brief));
    }
    return found;
  }

  private Timeline timeline(
      Teller teller,
      List<Revision> all,
      int from,
      int to,
      Pager pager,
      Audience audience,
      Words words) {
    var newest = all.stream().filter(revision -> !revision.withdrawn()).findFirst().orElseThrow();
    var compared = all.subList(from, Math.min(to + 1, all.size()));
    var told = tell(teller, Stream.concat(Stream.of(newest), compared.stream()), audience, words);
    var now =
        Optional.ofNullable(told.get(newest.id()))
            .orElseThrow(
                () ->
                    new Refused(
                        new TimelineProblem.NoSuchHistory(Ids.brief(newest.record().id()))));
    var steps = new ArrayList<Step>();
    for (int at = from; at < to; at++) {
      var before = at + 1 < all.size() ? Optional.of(all.get(at + 1)) : Optional.<Revision>empty();
      Optional<Instant> until =
          at > 0 ? Optional.of(all.get(at - 1).recordedAt()) : Optional.empty();
      steps.add(step(all.get(at), before, until, told));
    }
    var around = around(all.subList(from, to), audience, words);
    return new Timeline(now.title(), now.page(), pager, steps, around);
  }

  private static Step step(
      Revision revision, Optional<Revision> before, Optional<Instant> until, Map<UUID, Told> told) {
    return Step.of(
        revision,
        Optional.ofNullable(told.get(revision.id())),
        before.map(each -> new Step.Before(Optional.ofNullable(told.get(each.id())))),
        until);
  }

  private static Map<UUID, Told> tell(
      Teller teller, Stream<Revision> revisions, Audience audience, Words words) {
    var states = revisions.filter(revision -> !revision.withdrawn()).distinct().toList();
    return teller.tell(states, audience, words);
  }

  private Timeline.Around around(List<Revision> revisions, Audience audience, Words words) {
    var owners = revisions.stream().map(Revision::owner).distinct().toList();
    var labels = revisions.stream().map(Revision::label).distinct().toList();
    var batches =
        revisions.stream().map(Revision::batch).flatMap(Optional::stream).distinct().toList();
    var paths = new HashMap<UUID, String>();
    receipts.forEach(each -> paths.putAll(each.paths(batches, audience)));
    var names = naming.getObject();
    return new Timeline.Around(
        names.parties(owners, audience, words), names.labels(labels, audience, words), paths);
  }
}
