package org.entente.mechanisms.intake.profiles;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.entente.ground.history.Act;
import org.entente.ground.history.Change;
import org.entente.ground.history.History;
import org.entente.ground.history.Payload;
import org.entente.ground.history.Register;
import org.entente.ground.history.Revision;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.PartyId;
import org.entente.ground.identity.RecordRef;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.Audience;
import org.entente.mechanisms.intake.Import;
import org.entente.mechanisms.intake.Receipt;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of profiles. A published report teaches one, or the next version of the one that its
 * source has for that layout; undoing the report does not undo what it taught.
 */
@Component
public class Profiles implements Register {

  /** The type under which profiles stand in history. */
  public static final String PROFILE = "profile";

  private final ProfileStore store;
  private final History history;
  private final Ids ids;
  private final InstantSource clock;

  Profiles(ProfileStore store, History history, Ids ids, InstantSource clock) {
    this.store = store;
    this.history = history;
    this.ids = ids;
    this.clock = clock;
  }

  /** That a file was read by a version of a profile, or that this was set aside for the file. */
  public record Use(Profile.Id profile, int version, boolean aside) {}

  /** Learns from a report that is being published, as part of that transaction. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void learn(Import published, Receipt receipt, String fingerprint, Audience owner) {
    var file = published.given().fileName();
    if (receipt.columns().stream().allMatch(each -> (each.header() + each.tag()).isBlank())) {
      return;
    }
    var lesson = Lesson.of(file, receipt, fingerprint, published.instructions());
    var source = published.given().partner();
    var act =
        Act.of(
            published.mission(),
            published.course().givenBy(),
            "learned from " + file,
            clock.instant());
    var known = findFor(source, fingerprint, owner);
    if (known.isEmpty()) {
      var id = new Profile.Id(ids.next());
      record(new Profile(id, source, lesson, published.label()), act);
    } else if (!known.get().lesson().teachesAs(lesson)) {
      var next = lesson.after(known.get().lesson());
      record(known.get().saying(next, published.label()), act);
    }
  }

  private Optional<Profile> findFor(PartyId source, String fingerprint, Audience audience) {
    return store.listOf(source, audience).stream()
        .filter(profile -> profile.lesson().fingerprint().equals(fingerprint))
        .findFirst();
  }

  /** Keeps what a person changed, or brought from elsewhere, as the next version. */
  @Transactional
  public Profile teach(PartyId source, Lesson lesson, int label, Act act, Audience audience) {
    var known = findFor(source, lesson.fingerprint(), audience);
    var profile =
        known
            .map(it -> it.saying(lesson.after(it.lesson()).called(lesson.name()), it.label()))
            .orElseGet(() -> new Profile(new Profile.Id(ids.next()), source, lesson, label));
    record(profile, act);
    return profile;
  }

  private void record(Profile profile, Act act) {
    store.put(act.mission(), profile);
    history.append(act, List.of(change(profile, Optional.of(Payload.of(profile.lesson())), act)));
  }

  /** Withdraws a profile: the next report of its source is understood without it. */
  @Transactional
  public void forget(Profile profile, Act act) {
    store.remove(profile.id().value());
    history.append(act, List.of(change(profile, Optional.empty(), act)));
  }

  private static Change change(Profile profile, Optional<Payload> payload, Act act) {
    return new Change(
        reference(profile.id(), act.mission()),
        payload,
        profile.source(),
        profile.label(),
        Optional.empty());
  }

  private static RecordRef reference(Profile.Id id, MissionId mission) {
    return new RecordRef(mission, PROFILE, id.value());
  }

  @Transactional(readOnly = true)
  public List<Profile> list(Audience audience) {
    return store.list(audience);
  }

  /** The profiles of one source, the newest first. */
  @Transactional(readOnly = true)
  public List<Profile> listOf(PartyId source, Audience audience) {
    return store.listOf(source, audience);
  }

  @Transactional(readOnly = true)
  public Optional<Profile> find(Profile.Id id, Audience audience) {
    return store.find(id, audience);
  }

  /** The profile of this brief id; refused when the audience may not know of it. */
  @Transactional(readOnly = true)
  public Profile get(String written, Audience audience) {
    return Ids.read(written)
        .map(Profile.Id::new)
        .flatMap(id -> store.find(id, audience))
        .orElseThrow(() -> new Refused(new ProfileProblem.NoSuchProfile(written)));
  }

  /** All its versions, the newest first. */
  @Transactional(readOnly = true)
  public List<Revision> listVersions(Profile profile, Audience audience) {
    return history.listOf(reference(profile.id(), audience.mission()), audience);
  }

  /** By which profile a file was read, or which was set aside for it. */
  @Transactional(readOnly = true)
  public Optional<Use> findUse(Import.Id read, Audience audience) {
    return store.findUse(read, audience);
  }

  /** Keeps by which profile a file is read. */
  @Transactional
  public void noteUse(Import read, Use use) {
    store.noteUse(read, use);
  }

  @Override
  public String recordType() {
    return PROFILE;
  }

  @Override
  public void restore(List<Revision> revisions) {
    for (var revision : revisions) {
      revision
          .payload()
          .map(payload -> payload.as(Lesson.class))
          .map(lesson -> profile(revision, lesson))
          .ifPresentOrElse(
              profile -> store.put(revision.record().mission(), profile),
              () -> store.remove(revision.record().id()));
    }
  }

  @Override
  public void empty(MissionId mission) {
    store.empty(mission);
  }

  private static Profile profile(Revision revision, Lesson lesson) {
    var id = new Profile.Id(revision.record().id());
    return new Profile(id, revision.owner(), lesson, revision.label());
  }
}
