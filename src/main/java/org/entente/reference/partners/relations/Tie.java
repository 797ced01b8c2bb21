package org.entente.reference.partners.relations;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.entente.ground.identity.PartyId;
import org.entente.ground.problem.Refused;
import org.entente.reference.partners.PartnerProblem;

/**
 * How one party stands to another: the type, at which level ("operational"), from an instant (since
 * before anybody knows, when absent) until, and no longer at, another (until told, when absent),
 * and the document it rests on. Refused between a party and itself, and when it ends before it
 * begins.
 */
public record Tie(
    PartyId from,
    PartyId to,
    Type type,
    Optional<String> level,
    Optional<Instant> since,
    Optional<Instant> until,
    Optional<String> document) {

  /** What the first party is to the second; direction matters except in liaison. */
  public enum Type {
    MEMBER_OF,
    PARENT_OF,
    COMMANDS,
    COORDINATES,
    LIAISES_WITH,
    FUNDS;

    /** As it is written in tables and addresses: "member-of". */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Type of(String word) {
      return Arrays.stream(values())
          .filter(type -> type.word().equals(word))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("no relation is called " + word));
    }
  }

  public Tie {
    level = written(level);
    document = written(document);
    if (from.equals(to)) {
      throw new Refused(new PartnerProblem.PartyRelatedToItself(from.value().toString()));
    }
    if (since.isPresent() && until.isPresent() && !since.get().isBefore(until.get())) {
      throw new Refused(
          new PartnerProblem.RelationEndsBeforeItBegins(
              since.get().toString(), until.get().toString()));
    }
  }

  /** A tie of which neither beginning nor end is known. */
  public static Tie of(PartyId from, Type type, PartyId to) {
    return new Tie(
        from, to, type, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  public Tie during(Instant begins, Instant ends) {
    return new Tie(from, to, type, level, Optional.of(begins), Optional.of(ends), document);
  }

  public Tie endingAt(Instant ends) {
    return new Tie(from, to, type, level, since, Optional.of(ends), document);
  }

  public boolean holdsAt(Instant at) {
    return since.filter(at::isBefore).isEmpty() && until.filter(end -> !at.isBefore(end)).isEmpty();
  }

  /** The last day on which it holds, at least in part; absent until an end is told. */
  public Optional<LocalDate> lastDay(ZoneId zone) {
    return until.map(end -> LocalDate.ofInstant(end.minusNanos(1), zone));
  }

  private static Optional<String> written(Optional<String> text) {
    return text.map(String::strip).filter(stripped -> !stripped.isEmpty());
  }
}
