package org.entente.mechanisms.review.judging;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.PartyId;
import org.entente.ground.identity.RecordRef;
import org.entente.ground.releasability.Labelled;
import org.entente.mechanisms.review.Pair;
import org.entente.mechanisms.review.Reason;
import org.entente.mechanisms.review.Relation;
import org.entente.mechanisms.review.queue.Card;
import org.entente.mechanisms.review.queue.Waiting;

/**
 * What people say of a pair, as of now: one record for each pair, whose revisions tell how it came
 * to it. It is the judging person's organisation's, under the labels of both records joined.
 */
public record Judgement(Waiting.Id id, Said said, PartyId owner, int label) implements Labelled {

  /** The type in history. */
  public static final String TYPE = "judgement";

  /** How it stands; only what is stated holds in the register. */
  public enum State {
    STATED,
    /** It waits for a second person. */
    SECOND,
    /** The person could not tell. */
    UNSURE,
    /** A second person did not agree. */
    REFUSED,
    TAKEN_BACK;

    /** How it is written in the database, and the last part of message keys about it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it can be taken back. */
    public boolean holds() {
      return this == STATED || this == SECOND || this == UNSURE;
    }
  }

  /**
   * The whole content: of which records, how it stands, the relation (absent: unsure), the comment
   * (may be empty), who said it, who agreed or refused as the second person, what lay before the
   * first, and who could not tell, by sign-in name.
   */
  public record Said(
      Subject subject,
      State state,
      Optional<Relation> relation,
      String comment,
      Judge judge,
      Optional<String> second,
      Evidence evidence,
      Optional<List<String>> unsureBy) {

    /** Who could not tell; what was said before this was kept names the judge alone. */
    public List<String> unsure() {
      return unsureBy.orElseGet(() -> state == State.UNSURE ? List.of(judge.name()) : List.of());
    }

    /** Taken back, as if its judge had never looked at the pair. */
    Said takenBack() {
      var others = unsure().stream().filter(person -> !person.equals(judge.name())).toList();
      return new Said(
          subject,
          State.TAKEN_BACK,
          relation,
          comment,
          judge,
          second,
          evidence,
          Optional.of(others));
    }

    Said seconded(State now, String person) {
      return new Said(
          subject, now, relation, comment, judge, Optional.of(person), evidence, unsureBy);
    }
  }

  /** Two records of a type. */
  public record Subject(String type, Pair pair) {}

  /** Who judged, by sign-in name and role, and when. */
  public record Judge(String name, String role, Instant at) {}

  /** What was proposed, how likely and why, and which revision of each record was seen. */
  public record Evidence(
      Relation proposed, double posterior, List<Reason> reasons, Card.Seen seen) {

    public Evidence {
      reasons = List.copyOf(reasons);
    }
  }

  Judgement saying(Said now) {
    return new Judgement(id, now, owner, label);
  }

  public State state() {
    return said.state();
  }

  /** The type of its records. */
  public String type() {
    return said.subject().type();
  }

  public Pair pair() {
    return said.subject().pair();
  }

  /** The relation, or that it is unsure, as the last part of message keys. */
  public String verdict() {
    return said.relation().map(Relation::word).orElse(State.UNSURE.word());
  }

  /** The record in which people judge a pair. */
  public static RecordRef of(MissionId mission, String type, Pair pair) {
    return new RecordRef(mission, TYPE, Waiting.Id.of(mission, type, pair).value());
  }

  RecordRef in(MissionId mission) {
    return new RecordRef(mission, TYPE, id.value());
  }
}
