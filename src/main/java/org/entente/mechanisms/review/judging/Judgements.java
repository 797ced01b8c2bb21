package org.entente.mechanisms.review.judging;

import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.ground.history.Register;
import org.entente.ground.history.Revision;
import org.entente.ground.identity.MissionId;
import org.entente.ground.releasability.Audience;
import org.entente.mechanisms.review.judging.Judgement.Said;
import org.entente.mechanisms.review.judging.Judgement.State;
import org.entente.mechanisms.review.queue.Queue;
import org.entente.mechanisms.review.queue.Registers;
import org.entente.mechanisms.review.queue.Waiting;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register of judgements: what people said of which pairs. */
@Component
public class Judgements implements Register {

  /** So many decisions at most are taken back at once. */
  public static final int SITTING = 20;

  /** Who does not judge for so long has risen from the table. */
  private static final Duration PAUSE = Duration.ofMinutes(30);

  /** No sign-in name. */
  private static final String NOBODY = "";

  private final JudgementStore store;
  private final Queue queue;
  private final Registers registers;

  Judgements(JudgementStore store, Queue queue, Registers registers) {
    this.store = store;
    this.queue = queue;
    this.registers = registers;
  }

  @Transactional(readOnly = true)
  public Optional<Judgement> find(Waiting.Id id, Audience audience) {
    return store.find(id, audience);
  }

  /** What was judged last, whoever did it. */
  @Transactional(readOnly = true)
  public List<Judgement> listNewest(Audience audience, int most) {
    return store.listNewest(audience, most);
  }

  /** What waits for a second person, the oldest first. */
  @Transactional(readOnly = true)
  public List<Judgement> listForSecond(Audience audience, int most) {
    return store.listForSecond(audience, most);
  }

  @Transactional(readOnly = true)
  public long countForSecond(Audience audience) {
    return store.countForSecond(audience);
  }

  /** More than two records that are one by what was said of them; what a reader may know of it. */
  @Transactional(readOnly = true)
  public List<Group> listGroups(Audience reader) {
    return Group.of(store.listSame(reader));
  }

  /**
   * The decisions of the reader's last sitting that hold, newest first: those between which there
   * was no long pause, twenty at most.
   */
  @Transactional(readOnly = true)
  public List<Judgement> listSitting(Audience reader) {
    var sitting = new ArrayList<Judgement>();
    for (var each : store.listOf(reader.reader(), reader, SITTING)) {
      if (!sitting.isEmpty() && paused(each, sitting.getLast())) {
        break;
      }
      sitting.add(each);
    }
    return sitting;
  }

  private static boolean paused(Judgement earlier, Judgement later) {
    var between = Duration.between(earlier.said().judge().at(), later.said().judge().at());
    return between.compareTo(PAUSE) > 0;
  }

  /** Those of which a record is not any more what it was when it was judged. */
  @Transactional(readOnly = true)
  public Set<Waiting.Id> changedSince(List<Judgement> all, Audience reader) {
    var changed = new HashSet<Waiting.Id>();
    all.stream()
        .collect(groupingBy(Judgement::type))
        .forEach(
            (type, given) -> {
              var now =
                  registers.newest(type, given.stream().map(Judgement::pair).toList(), reader);
              given.stream()
                  .filter(each -> !isAsSeen(each, now))
                  .forEach(each -> changed.add(each.id()));
            });
    return changed;
  }

  private static boolean isAsSeen(Judgement judgement, Map<UUID, Revision> now) {
    var seen = judgement.said().evidence().seen();
    return number(now, judgement.pair().left()) == seen.left()
        && number(now, judgement.pair().right()) == seen.right();
  }

  /** No record's revision has the number 0. */
  private static int number(Map<UUID, Revision> now, UUID record) {
    return Optional.ofNullable(now.get(record)).map(Revision::number).orElse(0);
  }

  @Override
  public String recordType() {
    return Judgement.TYPE;
  }

  @Override
  public void restore(List<Revision> revisions) {
    var gone = new ArrayList<UUID>();
    for (var revision : revisions) {
      revision
          .payload()
          .map(payload -> judgement(revision, payload.as(Said.class)))
          .ifPresentOrElse(
              judgement -> keep(revision.record().mission(), judgement),
              () -> gone.add(revision.record().id()));
    }
    store.remove(gone);
    queue.reopen(gone, NOBODY);
  }

  private static Judgement judgement(Revision revision, Said said) {
    var id = new Waiting.Id(revision.record().id());
    return new Judgement(id, said, revision.owner(), revision.label());
  }

  /** Keeps it, and has its pair wait, or not, accordingly. */
  void keep(MissionId mission, Judgement judgement) {
    store.put(mission, judgement);
    var pair = List.of(judgement.id().value());
    if (judgement.state() == State.STATED || judgement.state() == State.SECOND) {
      queue.close(pair);
    } else {
      queue.reopen(pair, judgement.said().judge().name());
    }
  }

  @Override
  public void empty(MissionId mission) {
    store.empty(mission);
    queue.reopenAll(mission);
  }
}
