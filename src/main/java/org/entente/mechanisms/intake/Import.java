package org.entente.mechanisms.intake;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Labelled;
import org.entente.mechanisms.intake.instructions.Instructions;
import org.entente.mechanisms.intake.sources.Terms;

/**
 * A file that a partner gave: whose it is, what was decided about it, and what became of it; times
 * are in UTC. Where exact places are for fewer readers than the records, the import and its file
 * are under the label of the exact places, and the records under the coarser one.
 */
public record Import(
    Id id,
    MissionId mission,
    Given given,
    Instructions instructions,
    State state,
    Course course,
    int label,
    Optional<Integer> coarserLabel)
    implements Labelled {

  /** The same under these terms. */
  public Import under(Terms terms) {
    return new Import(
        id, mission, given.under(terms), instructions, state, course, label, coarserLabel);
  }

  /** The same with this decided about it. */
  public Import instructed(Instructions decided) {
    return new Import(id, mission, given, decided, state, course, label, coarserLabel);
  }

  /** The same, whose file is for those who read exact places, and its records for others too. */
  public Import split(int exact, int coarser) {
    return new Import(id, mission, given, instructions, state, course, exact, Optional.of(coarser));
  }

  /** Under which label its records stand for all who may know of them. */
  public int recordsLabel() {
    return coarserLabel.orElse(label);
  }

  /** Names one import; also the batch under which its revisions stand. */
  public record Id(UUID value) {}

  /** What came with the file; a partner that is not registered yet is, when it is published. */
  public record Given(
      PartyId partner,
      String partnerName,
      String fileName,
      String sha256,
      Optional<Period> period,
      Terms terms) {

    /** The licence that its partner stated, now or with an earlier file of the same source. */
    public Optional<String> licence() {
      return terms.licence();
    }

    private Given under(Terms completed) {
      return new Given(partner, partnerName, fileName, sha256, period, completed);
    }
  }

  /**
   * Who gave it when, when it was published and undone, the receipt so far, and, when it was
   * refused, why.
   */
  public record Course(
      String givenBy,
      Instant givenAt,
      Optional<Instant> publishedAt,
      Optional<Instant> undoneAt,
      Optional<Receipt> receipt,
      Optional<Because> refusal) {}

  /** What became of it so far. */
  public enum State {
    /** Nobody has looked into it yet. */
    GIVEN,
    /** What publishing would do is on its receipt; nothing is written. */
    PREVIEWED,
    PUBLISHED,
    REFUSED,
    UNDONE;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A report that came and stands published: whose, from which source, for which days, when. */
  public record Arrival(
      Id id, PartyId partner, String source, Optional<Period> period, Instant givenAt, int label)
      implements Labelled {}
}
