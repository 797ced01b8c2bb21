package org.entente.registers.needs;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.RecordRef;
import org.entente.ground.problem.Refused;
import org.entente.reference.places.PlaceId;

/**
 * One figure of need: whom or what it counts, how many, where, as of when and by which report. A
 * row of a report with several figures is several needs.
 */
public record Need(Id id, Where where, Whom whom, What what, When when, Reported reported) {

  /** The type in history and in references. */
  public static final String TYPE = "need";

  /** Names one need. */
  public record Id(UUID value) {
    public RecordRef in(MissionId mission) {
      return new RecordRef(mission, TYPE, value);
    }
  }

  /** What is counted. */
  public enum Measure {
    AFFECTED,
    IN_NEED,
    TARGETED,
    DISPLACED,
    RETURNED,
    UNMET;

    /** As files, forms and the database say it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** In which unit. */
  public enum Unit {
    PERSONS,
    HOUSEHOLDS,
    ITEMS;

    /** As files, forms and the database say it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Where: the place of the gazetteer if it was recognised, by what, how surely (0 to 1), and what
   * was written; and the site within that place where people were counted, if the gazetteer does
   * not know it by itself. Sites of one place are taken to be disjoint.
   */
  public record Where(
      Optional<PlaceId> place,
      String method,
      double confidence,
      String written,
      Optional<String> site) {

    /** The place as a whole. */
    public Where(Optional<PlaceId> place, String method, double confidence, String written) {
      this(place, method, confidence, written, Optional.empty());
    }
  }

  /** Which people: the group of the code list if recognised, and what was written. */
  public record Whom(Optional<String> group, String written) {}

  /**
   * What: the sector of the code list if there is one, the measure, the item where one is counted,
   * and the figure, which is never negative, in its unit.
   */
  public record What(
      Optional<String> sector, Measure measure, Optional<String> item, long quantity, Unit unit) {

    public What {
      if (quantity < 0) {
        throw new Refused(new NeedProblem.NegativeNeed(quantity));
      }
    }
  }

  /**
   * When: the period that it is said for (both days included), the day of the survey, and the round
   * of the assessment. Days are days in the mission's zone.
   */
  public record When(
      Optional<LocalDate> from,
      Optional<LocalDate> until,
      Optional<LocalDate> surveyed,
      Optional<String> round) {

    public When {
      if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
        throw new Refused(new NeedProblem.NeedEndsBeforeItBegins(from.get(), until.get()));
      }
    }

    /** Since when it is said: the day of the survey, or else the first day that is known. */
    public Optional<LocalDate> since() {
      return surveyed.or(() -> from).or(() -> until);
    }

    /** Whether it is said of this day: what has no day is said of every day. */
    public boolean includes(LocalDate day) {
      return !since().orElse(day).isAfter(day) && !until.orElse(day).isBefore(day);
    }
  }

  /** By which assessment or report, and from which of its rows. */
  public record Reported(String source, Optional<String> row) {}

  /** What is searched, in small letters. */
  String searched() {
    var words = new LinkedHashSet<String>();
    words.add(where.written());
    words.add(whom.written());
    words.add(reported.source());
    what.item().ifPresent(words::add);
    when.round().ifPresent(words::add);
    return String.join(" \u00b7 ", words).toLowerCase(Locale.ROOT);
  }
}
