package org.entente.mechanisms.intake;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.ground.history.Uses;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.PartyId;
import org.entente.ground.jobs.Progress;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.Audience;
import org.entente.mechanisms.intake.Import.State;
import org.entente.mechanisms.intake.instructions.Instructions;
import org.entente.mechanisms.intake.instructions.Instructions.Treatment;
import org.entente.mechanisms.intake.originals.Originals;
import org.entente.mechanisms.intake.preview.Previews;
import org.entente.mechanisms.intake.profiles.Lesson;
import org.entente.mechanisms.intake.profiles.Profiling;
import org.entente.mechanisms.intake.sources.Arrivals;
import org.entente.mechanisms.intake.sources.SourceTerms;
import org.entente.mechanisms.intake.sources.Terms;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door to imports: give a file, see what it would do, publish it, take it back. */
@Component
public class Imports implements Uses {

  private final ImportStore store;
  private final Originals originals;
  private final ImportWork work;
  private final SourceTerms terms;
  private final Profiling profiling;
  private final Previews previews;
  private final Arrivals arrivals;
  private final Ids ids;
  private final InstantSource clock;

  Imports(
      ImportStore store,
      Originals originals,
      ImportWork work,
      SourceTerms terms,
      Profiling profiling,
      Previews previews,
      Arrivals arrivals,
      Ids ids,
      InstantSource clock) {
    this.store = store;
    this.originals = originals;
    this.work = work;
    this.terms = terms;
    this.profiling = profiling;
    this.previews = previews;
    this.arrivals = arrivals;
    this.ids = ids;
    this.clock = clock;
  }

  /** A file as it is handed over: whose report, for which days, under which label and terms. */
  public record Handing(
      MissionId mission,
      PartyId partner,
      String partnerName,
      String fileName,
      Optional<Period> period,
      int label,
      Terms terms,
      String by) {

    /** The same of the usual source, with no more said about its terms than a licence. */
    public Handing(
        MissionId mission,
        PartyId partner,
        String partnerName,
        String fileName,
        Optional<Period> period,
        int label,
        Optional<String> licence,
        String by) {
      this(mission, partner, partnerName, fileName, period, label, Terms.of(licence), by);
    }

    /** The same of a file of another name. */
    public Handing called(String otherName) {
      return new Handing(mission, partner, partnerName, otherName, period, label, terms, by);
    }
  }

  /** Keeps the file as it is; nothing is understood yet. */
  public Import give(Handing handing, byte[] bytes) {
    return give(handing, new ByteArrayInputStream(bytes));
  }

  /** The same, read from a stream to its end; a file of any size takes little memory. */
  public Import give(Handing handing, InputStream bytes) {
    return give(handing, Optional.empty(), bytes);
  }

  /** The same of the part of an archive that has this name in it. */
  public Import give(Handing handing, Optional<String> part, InputStream bytes) {
    var id = new Import.Id(ids.next());
    return work.asOwner(
        handing.partner(),
        handing.mission(),
        (owner, _) -> {
          int own = terms.ownLabel(handing.partner());
          var sha256 = originals.keep(id, handing.mission(), own, bytes);
          var known = terms.completed(fresh(id, handing, sha256), owner);
          store.add(known);
          store.keepPart(id, part);
          return known;
        });
  }

  private Import fresh(Import.Id id, Handing handing, String sha256) {
    var given =
        new Import.Given(
            handing.partner(),
            handing.partnerName(),
            handing.fileName(),
            sha256,
            handing.period(),
            handing.terms());
    var course =
        new Import.Course(
            handing.by(),
            clock.instant(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return new Import(
        id,
        handing.mission(),
        given,
        Instructions.NONE,
        State.GIVEN,
        course,
        handing.label(),
        Optional.empty());
  }

  /**
   * Finds out what publishing would do, and writes nothing. A file that cannot be taken is listed
   * as refused, and the refusal thrown.
   */
  public Receipt preview(Import given, Progress progress) {
    return work.preview(given, progress);
  }

  /** Publishes in one transaction, exactly once; refused when it is not there to be published. */
  public Receipt publish(Import given, Progress progress) {
    return work.publish(given, progress);
  }

  /** Puts what a file will bring under another label, as long as it is not published. */
  public void relabel(Import given, int label) {
    work.asOwner(
        given,
        _ -> {
          if (!work.move(given, given.state(), State.GIVEN, State.PREVIEWED, State.REFUSED)) {
            throw new Refused(new ImportProblem.NotReady(given.given().fileName()));
          }
          int own = terms.labelOfFile(given, label);
          previews.relabel(given, own);
          store.relabel(given.id(), own);
          if (own != label) {
            store.keepRecordsLabel(given.id(), label);
          }
          return given;
        });
  }

  @Transactional(readOnly = true)
  public Optional<Import> find(Import.Id id, Audience audience) {
    return store.find(id, audience);
  }

  /** The newest imports, as many as asked for. */
  @Transactional(readOnly = true)
  public List<Import> list(Audience audience, int limit) {
    return store.list(audience, limit);
  }

  /** The newest, but before them those that wait to be published. */
  @Transactional(readOnly = true)
  public List<Import> listWaitingFirst(Audience audience, int limit) {
    return store.listWaitingFirst(audience, limit);
  }

  /** The reports that stand published, or stood so at an instant; oldest first. */
  @Transactional(readOnly = true)
  public List<Import.Arrival> listArrivals(Optional<Instant> knownAt, Audience audience) {
    return arrivals.list(knownAt, audience);
  }

  /** How many imports wait to be published. */
  @Transactional(readOnly = true)
  public int countWaiting(Audience audience) {
    return store.countWaiting(audience);
  }

  /** Keeps what was decided about a file that is not published yet; it is looked into anew. */
  public Import instruct(Import given, Instructions instructions) {
    return work.asOwner(
        given,
        owner -> {
          if (!work.move(given, State.GIVEN, State.GIVEN, State.PREVIEWED, State.REFUSED)) {
            throw new Refused(new ImportProblem.NotReady(given.given().fileName()));
          }
          store.keepInstructions(given.id(), instructions);
          return store.find(given.id(), owner).orElseThrow();
        });
  }

  /**
   * Decides about a file as a profile says that was brought along.
   *
   * @throws Refused when the profile is not for files like this one
   */
  public Import follow(Import given, Lesson lesson) {
    return work.asOwner(
        given,
        owner -> {
          var decided =
              originals.with(given.id(), owner, file -> profiling.follow(lesson, given, file));
          return instruct(given, decided);
        });
  }

  /** The import of the same file that stands as its owner's newest; then nothing would change. */
  @Transactional(readOnly = true)
  public Optional<Import> findSame(PartyId partner, String sha256, Audience audience) {
    return store
        .findNewestOf(partner, audience)
        .filter(newest -> newest.given().sha256().equals(sha256));
  }

  /** Whether its owner published nothing of the same layout after it. */
  @Transactional(readOnly = true)
  public boolean isNewestOfItsKind(Import published, Audience audience) {
    return store.isNewestOfItsKind(published.id(), audience);
  }

  /** An import of this file that was given in this name, and never published nor undone. */
  @Transactional(readOnly = true)
  public Optional<Import> findUnfinished(
      PartyId partner, String sha256, String by, Audience audience) {
    return store.findUnfinished(partner, sha256, by, audience);
  }

  /** Of these, the imports that the audience may know. */
  @Transactional(readOnly = true)
  public List<Import> listOf(Collection<UUID> imports, Audience audience) {
    return store.listOf(imports, audience);
  }

  /** The earlier import that holds the very same file and stands as its owner's newest. */
  @Transactional(readOnly = true)
  public Optional<Import> findSameAs(Import given, Audience audience) {
    return store
        .findNewestOf(given.given().partner(), audience)
        .filter(newest -> newest.given().sha256().equals(given.given().sha256()))
        .filter(newest -> !newest.id().equals(given.id()));
  }

  /** Decides what becomes of cells about persons here and in the next files of the source. */
  public Import treat(Import given, Map<String, Treatment> decided, String actor) {
    var instructed = instruct(given, given.instructions().treating(decided));
    return work.asOwner(instructed, owner -> terms.learn(instructed, decided, actor, owner));
  }

  @Override
  @Transactional(readOnly = true)
  public Set<UUID> stillUsed(Collection<UUID> records) {
    return store.listPublishing(records);
  }
}
