package org.entente.mechanisms.intake.spellings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.ground.history.Act;
import org.entente.ground.history.Change;
import org.entente.ground.history.History;
import org.entente.ground.history.Payload;
import org.entente.ground.history.Register;
import org.entente.ground.history.Revision;
import org.entente.ground.history.Undo;
import org.entente.ground.history.Undone;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.PartyId;
import org.entente.ground.identity.RecordRef;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.Audience;
import org.entente.mechanisms.intake.instructions.Instructions.ValueMeaning;
import org.entente.mechanisms.intake.spellings.Spelling.Content;
import org.entente.mechanisms.intake.spellings.Spelling.State;
import org.entente.reference.partners.Partners;
import org.entente.reference.partners.PartyName;
import org.entente.reference.places.Pcode;
import org.entente.reference.places.Places;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of spellings. Approving one makes the written name an alias of the place or party
 * that it means, for every source; a sector or a status is from then on read so by itself.
 */
@Component
public class Spellings implements Register {

  /** The type under which spellings stand in history. */
  public static final String SPELLING = "spelling";

  private final SpellingStore store;
  private final Places places;
  private final Partners partners;
  private final History history;
  private final Undo undo;
  private final Ids ids;

  Spellings(
      SpellingStore store, Places places, Partners partners, History history, Undo undo, Ids ids) {
    this.store = store;
    this.places = places;
    this.partners = partners;
    this.history = history;
    this.undo = undo;
    this.ids = ids;
  }

  /** Asks that values of a source's report stand for what they were mapped to, from now on. */
  @Transactional
  public void ask(PartyId source, List<Content> wishes, int label, Act act, Audience audience) {
    var asked = new ArrayList<Spelling>();
    for (var wish : wishes) {
      var known = store.find(source, wish.kind(), wish.written(), audience);
      var settled = known.filter(it -> it.content().code().equals(wish.code())).isPresent();
      if (!settled) {
        var id = known.map(Spelling::id).orElseGet(() -> new Spelling.Id(ids.next()));
        asked.add(new Spelling(id, source, wish.now(State.ASKED), label));
      }
    }
    record(asked, act);
  }

  private void record(List<Spelling> spellings, Act act) {
    spellings.forEach(each -> store.put(act.mission(), each));
    history.append(act, spellings.stream().map(each -> change(each, act.mission())).toList());
  }

  private static Change change(Spelling spelling, MissionId mission) {
    return new Change(
        reference(spelling.id(), mission),
        Optional.of(Payload.of(spelling.content())),
        spelling.source(),
        spelling.label(),
        Optional.of(spelling.content().file()));
  }

  private static RecordRef reference(Spelling.Id id, MissionId mission) {
    return new RecordRef(mission, SPELLING, id.value());
  }

  /** Asks and approves at once: what a coordinator decides that nobody asked for. */
  @Transactional
  public void settle(PartyId source, Content wish, int label, Act act, Audience audience) {
    var id =
        store
            .find(source, wish.kind(), wish.written(), audience)
            .map(Spelling::id)
            .orElseGet(() -> new Spelling.Id(ids.next()));
    approved(new Spelling(id, source, wish, label), act, audience);
  }

  /** Approves it for all; the batch of the act is what {@link #takeBack} undoes. */
  @Transactional
  public void approve(Spelling spelling, Act act, Audience audience) {
    requireAsked(spelling);
    approved(spelling, act, audience);
  }

  private void approved(Spelling spelling, Act act, Audience audience) {
    record(List.of(spelling.now(State.APPROVED)), act);
    var content = spelling.content();
    switch (content.kind()) {
      case PLACE -> namePlace(content, act, audience);
      case ORGANISATION -> nameParty(content, act, audience);
      case SECTOR, STATUS -> {}
    }
  }

  private void namePlace(Content content, Act act, Audience audience) {
    if (!content.name().isBlank()) {
      Pcode.read(content.code())
          .flatMap(places.gazetteer(audience)::find)
          .ifPresent(place -> places.recordAlias(place.id(), content.name(), act, audience));
    }
  }

  private void nameParty(Content content, Act act, Audience audience) {
    var alias = PartyName.of(content.name(), PartyName.Use.ALIAS);
    partners
        .find(new PartyId(UUID.fromString(content.code())), audience)
        .map(party -> party.saying(party.particulars().withName(alias)))
        .ifPresent(
            party -> partners.record(List.of(new Partners.Entry(party, Optional.empty())), act));
  }

  /** Declines it for all; in the reports of its source it still holds. */
  @Transactional
  public void decline(Spelling spelling, Act act) {
    requireAsked(spelling);
    record(List.of(spelling.now(State.DECLINED)), act);
  }

  private static void requireAsked(Spelling spelling) {
    if (!spelling.stands(State.ASKED)) {
      throw new Refused(new SpellingProblem.SpellingDecided(spelling.content().written()));
    }
  }

  /** Takes back the newest decision about it: it waits again, and the alias is gone. */
  @Transactional
  public Undone takeBack(Spelling spelling, Act act, Audience audience) {
    var batch =
        findDecision(spelling, audience)
            .filter(_ -> !spelling.stands(State.ASKED))
            .flatMap(Revision::batch)
            .orElseThrow(
                () ->
                    new Refused(new SpellingProblem.SpellingDecided(spelling.content().written())));
    return undo.undo(batch, act, audience);
  }

  /** The newest decision about it: by whom and when. */
  @Transactional(readOnly = true)
  public Optional<Revision> findDecision(Spelling spelling, Audience audience) {
    return history.listOf(reference(spelling.id(), audience.mission()), audience).stream()
        .findFirst();
  }

  @Transactional(readOnly = true)
  public List<Spelling> list(Audience audience) {
    return store.list(audience);
  }

  /** What was approved for all sources. */
  @Transactional(readOnly = true)
  public List<ValueMeaning> listApproved(Audience audience) {
    return store.listApproved(audience).stream()
        .map(Spelling::content)
        .map(Content::meaning)
        .toList();
  }

  /** The spelling of this brief id; refused when the audience may not know of it. */
  @Transactional(readOnly = true)
  public Spelling get(String written, Audience audience) {
    return Ids.read(written)
        .map(Spelling.Id::new)
        .flatMap(id -> store.find(id, audience))
        .orElseThrow(() -> new Refused(new SpellingProblem.NoSuchSpelling(written)));
  }

  @Override
  public String recordType() {
    return SPELLING;
  }

  @Override
  public void restore(List<Revision> revisions) {
    for (var revision : revisions) {
      revision
          .payload()
          .map(payload -> payload.as(Content.class))
          .map(content -> spelling(revision, content))
          .ifPresentOrElse(
              spelling -> store.put(revision.record().mission(), spelling),
              () -> store.remove(revision.record().id()));
    }
  }

  @Override
  public void empty(MissionId mission) {
    store.empty(mission);
  }

  private static Spelling spelling(Revision revision, Content content) {
    var id = new Spelling.Id(revision.record().id());
    return new Spelling(id, revision.owner(), content, revision.label());
  }
}
