package org.entente.registers.access;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.RecordRef;
import org.entente.ground.problem.Refused;
import org.entente.reference.places.PlaceId;

/**
 * What one party says of access to an area from a day on: how far aid reaches it and, where
 * something keeps it away, which of the nine categories of OCHA's Access Monitoring and Reporting
 * Framework that is, whom it keeps away, and how many people do without.
 */
public record AccessReport(
    Id id,
    Where where,
    When when,
    Level level,
    Optional<Category> category,
    Hit hit,
    Reported reported) {

  /** The type in history and in references. */
  public static final String TYPE = "access";

  /** Names one report of access. */
  public record Id(UUID value) {
    public RecordRef in(MissionId mission) {
      return new RecordRef(mission, TYPE, value);
    }
  }

  /** How far aid reaches an area, from the most to the least. */
  public enum Level {
    OPEN,
    LIMITED,
    RESTRICTED,
    NONE;

    /** As files, forms and the database say it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What keeps aid away, in the order of the framework. */
  public enum Category {
    DENIAL,
    ENTRY,
    MOVEMENT,
    HOSTILITIES,
    VIOLENCE,
    INTERFERENCE,
    MINES,
    ENVIRONMENT,
    SERVICES;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** An area of the gazetteer, of the second level or a wider one, and what was written. */
  public record Where(PlaceId place, String written) {}

  /** From which day, and until which where that is known; days in the mission's zone. */
  public record When(LocalDate from, Optional<LocalDate> until) {

    public When {
      if (until.isPresent() && until.get().isBefore(from)) {
        throw new Refused(new AccessProblem.AccessEndsBeforeItBegins(from, until.get()));
      }
    }

    /** Whether it is said of this day. */
    public boolean includes(LocalDate day) {
      return !from.isAfter(day) && !until.orElse(day).isBefore(day);
    }
  }

  /** Which organisations it keeps away, as written, and how many people do without, if known. */
  public record Hit(String organisations, Optional<Long> people) {}

  /** Which source says so, and what it says besides. */
  public record Reported(String source, String notes) {}

  /** What is searched, in small letters. */
  String searched() {
    return String.join(
            " \u00b7 ", where.written(), hit.organisations(), reported.source(), reported.notes())
        .toLowerCase(Locale.ROOT);
  }
}
