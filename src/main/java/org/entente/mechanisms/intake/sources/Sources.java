package org.entente.mechanisms.intake.sources;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.entente.ground.history.Act;
import org.entente.ground.history.Change;
import org.entente.ground.history.History;
import org.entente.ground.history.Payload;
import org.entente.ground.history.Register;
import org.entente.ground.history.Revision;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Audience;
import org.entente.mechanisms.intake.instructions.Instructions.Treatment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The register of sources; it is asked for terms and treatments, so that people are asked once. */
@Component
public class Sources implements Register {

  private final SourceStore store;
  private final History history;
  private final Ids ids;

  Sources(SourceStore store, History history, Ids ids) {
    this.store = store;
    this.history = history;
    this.ids = ids;
  }

  @Transactional(readOnly = true)
  public Optional<Source> find(Source.Id id, Audience audience) {
    return store.find(id, audience);
  }

  /** A partner's source by its name. */
  @Transactional(readOnly = true)
  public Optional<Source> find(PartyId partner, String name, Audience audience) {
    return store.find(partner, name, audience);
  }

  /** Every source that the audience may know, those of one partner together. */
  @Transactional(readOnly = true)
  public List<Source> list(Audience audience) {
    return store.list(audience);
  }

  /** Terms with what was not said this time as the source has it. */
  @Transactional(readOnly = true)
  public Terms complete(Terms terms, PartyId partner, Audience audience) {
    return store
        .find(partner, terms.source(), audience)
        .map(Source::said)
        .map(said -> said.under(terms))
        .map(said -> new Terms(said.name(), said.licence(), Optional.of(said.reshare())))
        .orElse(terms)
        .blurred(terms.blur().or(() -> store.findLastBlur(partner, terms.source(), audience)));
  }

  /** What was decided about columns of this file, or else about those of its source. */
  @Transactional(readOnly = true)
  public Map<String, Treatment> treatments(
      Map<String, Treatment> ofFile, PartyId partner, String source, Audience audience) {
    var all = new TreeMap<String, Treatment>();
    store.find(partner, source, audience).ifPresent(known -> all.putAll(known.said().personal()));
    all.putAll(ofFile);
    return all;
  }

  /** Keeps the terms that a file came with, as those of its source from now on. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void learn(Terms terms, PartyId partner, int label, Act act, Audience owner) {
    if (terms.saySomething()) {
      var known = known(partner, terms.source(), label, owner);
      record(known, known.said().under(terms), act, owner);
    }
  }

  /** Keeps what was decided about columns of one file for the next files of its source. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void learn(
      Map<String, Treatment> decided,
      PartyId partner,
      String source,
      int label,
      Act act,
      Audience owner) {
    var known = known(partner, source, label, owner);
    record(known, known.said().treating(decided), act, owner);
  }

  private Source known(PartyId partner, String name, int label, Audience owner) {
    return store
        .find(partner, name, owner)
        .orElseGet(() -> fresh(partner, Source.Particulars.named(name), label));
  }

  private Source fresh(PartyId partner, Source.Particulars said, int label) {
    return new Source(new Source.Id(ids.next()), partner, said, label);
  }

  /** Says of a source what is now so; its terms reach back to all that it ever sent. */
  @Transactional
  public void change(Source source, Source.Particulars said, Act act, Audience owner) {
    record(source, said, act, owner);
    store.putTermsOnImports(act.mission(), source.saying(said));
  }

  private void record(Source source, Source.Particulars said, Act act, Audience owner) {
    var now = source.saying(said);
    if (store.find(source.id(), owner).filter(now::equals).isPresent()) {
      return;
    }
    store.put(act.mission(), now);
    history.append(act, List.of(change(now, act.mission())));
  }

  private static Change change(Source source, MissionId mission) {
    return new Change(
        source.id().in(mission),
        Optional.of(Payload.of(source.said())),
        source.partner(),
        source.label(),
        Optional.empty());
  }

  @Override
  public String recordType() {
    return Source.TYPE;
  }

  @Override
  public void restore(List<Revision> revisions) {
    var gone = new HashSet<UUID>();
    for (var revision : revisions) {
      revision
          .payload()
          .map(payload -> payload.as(Source.Particulars.class))
          .map(said -> source(revision, said))
          .ifPresentOrElse(
              source -> store.put(revision.record().mission(), source),
              () -> gone.add(revision.record().id()));
    }
    store.remove(gone);
  }

  private static Source source(Revision revision, Source.Particulars said) {
    return new Source(
        new Source.Id(revision.record().id()), revision.owner(), said, revision.label());
  }

  @Override
  public void empty(MissionId mission) {
    store.empty(mission);
  }
}
