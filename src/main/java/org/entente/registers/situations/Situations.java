package org.entente.registers.situations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.ground.history.Act;
import org.entente.ground.history.Change;
import org.entente.ground.history.History;
import org.entente.ground.history.Payload;
import org.entente.ground.history.Register;
import org.entente.ground.history.Revision;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.MissionId;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Labelled;
import org.entente.ground.releasability.Labels;
import org.entente.ground.releasability.label.Label;
import org.entente.ground.shell.parts.SituationPart.Asked;
import org.entente.registers.situations.Situation.Content;
import org.entente.registers.situations.Situation.Frozen;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register of situation reports. */
@Component
public class Situations implements Register {

  private final SituationStore store;
  private final Sections sections;
  private final History history;
  private final Labels labels;
  private final Ids ids;

  Situations(SituationStore store, Sections sections, History history, Labels labels, Ids ids) {
    this.store = store;
    this.sections = sections;
    this.history = history;
    this.labels = labels;
    this.ids = ids;
  }

  /** A report in the list of all: its title, its day in the mission's zone, whether it stands. */
  public record Entry(Situation.Id id, String title, LocalDate on, boolean frozen, int label)
      implements Labelled {}

  /** Begins a report under a label that may be new too. */
  @Transactional
  public Situation begin(Content content, Label label, Act act) {
    var report =
        new Situation(
            new Situation.Id(ids.next()), content, label.originator(), labels.intern(label));
    record(report, act);
    return report;
  }

  /** Records what a report says from now on; it must not be frozen. */
  @Transactional
  public void change(Situation report, Content changed, Act act) {
    record(report.saying(changed), act);
  }

  /**
   * Keeps what stands now for good, in every shipped language, as the audience may read it; the
   * report gets the label of all that it is made of, beside its own.
   */
  @Transactional
  public Situation freeze(Situation report, Act act, Audience audience) {
    var content = report.content();
    var said = sections.sayInAll(new Asked(content.on(), Optional.of(act.at())), audience);
    var frozen = new Frozen(act.at(), act.actor(), said.byLanguage());
    var whole =
        report.saying(
            new Content(content.title(), content.on(), content.texts(), Optional.of(frozen)));
    var all = new HashSet<>(said.labels());
    all.add(report.label());
    var kept =
        new Situation(
            whole.id(), whole.content(), whole.owner(), labels.intern(labels.joined(all)));
    record(kept, act);
    return kept;
  }

  private void record(Situation report, Act act) {
    store.put(act.mission(), report);
    history.append(
        act,
        List.of(
            new Change(
                report.id().in(act.mission()),
                Optional.of(Payload.of(report.content())),
                report.owner(),
                report.label(),
                Optional.empty())));
  }

  @Transactional(readOnly = true)
  public Optional<Situation> find(Situation.Id id, Audience audience) {
    return store.find(id, audience);
  }

  /** The last frozen report of an earlier day that the audience may read. */
  @Transactional(readOnly = true)
  public Optional<Situation> findBefore(Situation report, Audience audience) {
    return store.findBefore(report.content().on(), report.id(), audience);
  }

  /** The reports that the audience may know, the newest day first. */
  @Transactional(readOnly = true)
  public List<Entry> list(Audience audience) {
    return store.list(audience);
  }

  @Override
  public String recordType() {
    return Situation.TYPE;
  }

  @Override
  public void restore(List<Revision> revisions) {
    var gone = new ArrayList<UUID>();
    for (var revision : revisions) {
      revision
          .payload()
          .map(payload -> payload.as(Content.class))
          .ifPresentOrElse(
              content -> store.put(revision.record().mission(), report(revision, content)),
              () -> gone.add(revision.record().id()));
    }
    store.remove(gone);
  }

  private static Situation report(Revision revision, Content content) {
    return new Situation(
        new Situation.Id(revision.record().id()), content, revision.owner(), revision.label());
  }

  @Override
  public void empty(MissionId mission) {
    store.empty(mission);
  }
}
