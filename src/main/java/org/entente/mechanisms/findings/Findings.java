package org.entente.mechanisms.findings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.MissionId;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Labels;
import org.entente.ground.releasability.label.Label;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The register of findings: what rules noticed, and what people made of it; it remembers both. */
@Component
public class Findings implements Register {

  private final FindingStore store;
  private final History history;
  private final Labels labels;
  private final Ids ids;

  Findings(FindingStore store, History history, Labels labels, Ids ids) {
    this.store = store;
    this.history = history;
    this.labels = labels;
    this.ids = ids;
  }

  /** What the rules noticed this time, under the label of all that it rests on. */
  public record Noticed(Matter matter, Label label) {}

  /** What became of what was noticed: how many findings are new, came back, or are so no more. */
  public record Told(int noticed, int fresh, int returned, int gone) {}

  /**
   * Takes everything that the rules notice in a mission now. What is known is not told again: what
   * somebody closed stays closed until its weighty facts change; what still waits and was not
   * noticed any more is gone.
   */
  @Transactional
  public Told notice(List<Noticed> all, Act act, Audience node) {
    var known = new HashMap<String, Finding>();
    store
        .list(FindingFilter.all(), node, 0, Integer.MAX_VALUE)
        .forEach(finding -> known.put(finding.matter().fingerprint(), finding));
    var tally = new Tally(act.mission());
    for (var noticed : all) {
      tally.take(noticed, Optional.ofNullable(known.get(noticed.matter().fingerprint())));
    }
    known.values().forEach(tally::missed);
    tally.write(act);
    return tally.told();
  }

  /** What is to be written, as it is found out. */
  private final class Tally {

    private final MissionId mission;
    private final Map<UUID, Finding> changed = new HashMap<>();
    private final HashSet<String> seen = new HashSet<>();
    private int fresh;
    private int returned;
    private int gone;

    Tally(MissionId mission) {
      this.mission = mission;
    }

    void take(Noticed noticed, Optional<Finding> known) {
      if (!seen.add(noticed.matter().fingerprint())) {
        return;
      }
      int label = labels.intern(noticed.label());
      known.ifPresentOrElse(
          finding -> renew(finding, finding.about(noticed.matter(), label)),
          () -> add(noticed.matter(), label));
    }

    private void add(Matter matter, int label) {
      fresh++;
      put(new Finding(new Finding.Id(ids.next()), matter, Care.none(), mission.itself(), label));
    }

    private void renew(Finding before, Finding now) {
      var was = now.matter().changedSince(before.matter());
      boolean closed = !before.care().state().waits();
      if (closed && (!was.isEmpty() || before.care().state() == Care.State.GONE)) {
        returned++;
        put(now.caredFor(before.care().again(was)));
      } else if (!now.equals(before) && !closed) {
        put(now);
      } else if (now.label() != before.label()) {
        put(before.about(before.matter(), now.label()));
      }
    }

    void missed(Finding known) {
      if (known.care().state().waits() && !seen.contains(known.matter().fingerprint())) {
        gone++;
        put(known.caredFor(known.care().gone()));
      }
    }

    private void put(Finding finding) {
      changed.put(finding.id().value(), finding);
    }

    void write(Act act) {
      changed.values().forEach(finding -> store.put(mission, finding));
      history.append(act, changed.values().stream().map(each -> change(each, mission)).toList());
    }

    Told told() {
      return new Told(seen.size(), fresh, returned, gone);
    }
  }

  /** Records what somebody made of a finding. */
  @Transactional
  public void record(Finding finding, Care care, Act act) {
    var changed = finding.caredFor(care);
    store.put(act.mission(), changed);
    history.append(act, List.of(change(changed, act.mission())));
  }

  private static Change change(Finding finding, MissionId mission) {
    return new Change(
        finding.id().in(mission),
        Optional.of(Payload.of(finding.content())),
        finding.owner(),
        finding.label(),
        Optional.empty());
  }

  @Transactional(readOnly = true)
  public Optional<Finding> find(Finding.Id id, Audience audience) {
    return store.find(id, audience);
  }

  /** A page of findings, the newest first; offset and limit count findings. */
  @Transactional(readOnly = true)
  public List<Finding> list(FindingFilter filter, Audience audience, int offset, int limit) {
    return store.list(filter, audience, offset, limit);
  }

  @Transactional(readOnly = true)
  public long count(FindingFilter filter, Audience audience) {
    return store.count(filter, audience);
  }

  @Override
  public String recordType() {
    return Finding.TYPE;
  }

  @Override
  public void restore(List<Revision> revisions) {
    var gone = new ArrayList<UUID>();
    for (var revision : revisions) {
      revision
          .payload()
          .ifPresentOrElse(
              _ -> store.put(revision.record().mission(), finding(revision)),
              () -> gone.add(revision.record().id()));
    }
    store.remove(gone);
  }

  /** A finding as a revision has it that is not withdrawn. */
  public static Finding finding(Revision revision) {
    var content = revision.payload().orElseThrow().as(Finding.Content.class);
    return new Finding(
        new Finding.Id(revision.record().id()),
        content.matter(),
        content.care(),
        revision.owner(),
        revision.label());
  }

  @Override
  public void empty(MissionId mission) {
    store.empty(mission);
  }
}
