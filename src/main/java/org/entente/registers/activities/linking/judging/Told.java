package org.entente.registers.activities.linking.judging;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.entente.mechanisms.review.Relation;

/**
 * One account of an activity, as a row or a published document gives it: who tells it, whose work
 * it is, what, where, when, for how many and for how much. What was not told is absent or empty.
 */
public record Told(
    String id,
    String source,
    Parties parties,
    Matter matter,
    Where where,
    When when,
    Figures figures,
    Stated stated) {

  /** The same without any identifier of an account. */
  public Told withoutIdentifiers() {
    return with(Stated.NOTHING);
  }

  /** The same stating other identifiers. */
  public Told with(Stated other) {
    return new Told(id, source, parties, matter, where, when, figures, other);
  }

  /** The same of other organisations. */
  public Told with(Parties other) {
    return new Told(id, source, other, matter, where, when, figures, stated);
  }

  /** The same in other words. */
  public Told with(Matter other) {
    return new Told(id, source, parties, other, where, when, figures, stated);
  }

  /** The same elsewhere. */
  public Told with(Where other) {
    return new Told(id, source, parties, matter, other, when, figures, stated);
  }

  /** The same at another time. */
  public Told with(When other) {
    return new Told(id, source, parties, matter, where, other, figures, stated);
  }

  /** The same with other figures. */
  public Told with(Figures other) {
    return new Told(id, source, parties, matter, where, when, other, stated);
  }

  /** The same told by another, under another id. */
  public Told toldBy(String otherSource, String otherId) {
    return new Told(otherId, otherSource, parties, matter, where, when, figures, stated);
  }

  /** An organisation as written, in all languages, and as the register knows it. */
  public record Named(Optional<String> known, List<String> written) {
    public Named {
      written = List.copyOf(written);
    }

    public static Named written(String name) {
      return new Named(Optional.empty(), List.of(name));
    }
  }

  /**
   * Whose account it is: the one whose work or books it tells of; and those it names as giving the
   * money, and as receiving it or doing the work.
   */
  public record Parties(Named principal, List<Named> funders, List<Named> doers) {
    public Parties {
      funders = List.copyOf(funders);
      doers = List.copyOf(doers);
    }
  }

  /** What it is called, what is said about it, and its sectors by the codes of one list each. */
  public record Matter(String title, String text, Set<String> sectors) {
    public Matter {
      sectors = Set.copyOf(sectors);
    }
  }

  /**
   * The places it is at, and all areas in which those lie, the nearest first, by any codes that
   * both sides use.
   */
  public record Where(Set<String> places, List<String> within) {
    public Where {
      places = Set.copyOf(places);
      within = List.copyOf(within);
    }

    /** Whether each of its places is an area around those of the other. */
    boolean isAround(Where other) {
      return !places.isEmpty() && other.within.containsAll(places);
    }

    /** Whether it lies in the places of the other. */
    boolean isWithin(Where other) {
      return other.isAround(this);
    }

    /** The area next around. */
    public Where outward() {
      return new Where(Set.of(within.getFirst()), within.subList(1, within.size()));
    }
  }

  /** Its first and last day, both included. */
  public record When(Optional<LocalDate> start, Optional<LocalDate> end) {}

  /** People (or other units) targeted and reached, and every sum of money told. */
  public record Figures(OptionalLong targeted, OptionalLong reached, List<Sum> sums) {
    public Figures {
      sums = List.copyOf(sums);
    }
  }

  /** A sum in whole units of a currency (ISO 4217); never negative. */
  public record Sum(long amount, String currency) {}

  /** The identifiers of other accounts that it names, and as what. */
  public record Stated(Optional<String> identifier, Map<String, Relation> others) {

    public static final Stated NOTHING = new Stated(Optional.empty(), Map.of());

    public Stated {
      others = Map.copyOf(others);
    }
  }
}
