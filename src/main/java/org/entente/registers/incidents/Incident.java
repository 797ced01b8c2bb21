package org.entente.registers.incidents;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.RecordRef;
import org.entente.ground.problem.Refused;
import org.entente.reference.places.PlaceId;
import org.entente.reference.places.geometry.Point;

/**
 * What happened: when, where, what, by and to whom, how many were killed, and who says so, each as
 * precisely as its source gave it and no more. The columns are those that ACLED and UCDP share.
 */
public record Incident(
    Id id, When when, Where where, What what, Who who, Harm harm, Reported reported) {

  /** The type in history and in references. */
  public static final String TYPE = "incident";

  /** The type in history of the same record as exactly as it was told. */
  public static final String EXACT_TYPE = "incident-exact";

  /** Names one incident. */
  public record Id(UUID value) {
    public RecordRef in(MissionId mission) {
      return new RecordRef(mission, TYPE, value);
    }

    /** The record for fewer readers, which holds what was told in full. */
    public RecordRef exactIn(MissionId mission) {
      return new RecordRef(mission, EXACT_TYPE, value);
    }
  }

  /**
   * The kinds of ACLED (to strategic), then those of UCDP, which are not turned into each other.
   */
  public enum Kind {
    BATTLE,
    EXPLOSION,
    CIVILIANS,
    PROTEST,
    RIOT,
    STRATEGIC,
    STATE_BASED,
    NON_STATE,
    ONE_SIDED,
    OTHER;

    /** As files, forms and the database say it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How precisely the time is known. */
  public enum Timing {
    DAY,
    DAYS,
    WEEK,
    MONTH,
    YEAR,
    UNKNOWN;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How precisely the place is known: at the point, near it, or no closer than an area. */
  public enum Placing {
    POINT,
    NEAR,
    ADM3,
    ADM2,
    ADM1,
    LINE,
    COUNTRY,
    SEA,
    UNKNOWN;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Who gave it: a person by hand, or one of two collections with columns of their own. */
  public enum Origin {
    HAND,
    ACLED,
    UCDP;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The first and last day that the source gives, in the mission's zone; how precisely that is
   * known, and the code that the source wrote for it.
   */
  public record When(LocalDate from, LocalDate until, Timing precision, Optional<String> code) {

    public When {
      if (until.isBefore(from)) {
        throw new Refused(new IncidentProblem.IncidentEndsBeforeItBegins(from, until));
      }
    }
  }

  /**
   * Where: the place of the gazetteer as far as the precision allows one to be named, by what it
   * was recognised, how surely (0 to 1), what was written, the point (WGS 84) that the source
   * gives, which is no more precise than it says, and the code that it wrote for that.
   */
  public record Where(
      Optional<PlaceId> place,
      String method,
      double confidence,
      String written,
      Optional<Point> point,
      Placing precision,
      Optional<String> code) {}

  /** The kind, and the finer one as the source words it. */
  public record What(Kind kind, Optional<String> sub) {}

  /** The actors as reported, and who was with them; blank where nobody is named. */
  public record Who(String first, String firstWith, String second, String secondWith) {

    Stream<String> all() {
      return Stream.of(first, firstWith, second, secondWith).filter(name -> !name.isEmpty());
    }
  }

  /**
   * People killed, at least, most likely and at most; absent where it is not known, which is not
   * zero. A likeliest figure outside the other two is kept as given. Never negative.
   */
  public record Harm(Optional<Long> low, Optional<Long> best, Optional<Long> high) {

    public Harm {
      for (var each : List.of(low, best, high)) {
        if (each.isPresent() && each.get() < 0) {
          throw new Refused(new IncidentProblem.NegativeHarm(each.get()));
        }
      }
    }
  }

  /**
   * By whom it was given, what that one calls it, which source says so, what is told besides, and
   * every cell of its row that is read for nothing else, by its header.
   */
  public record Reported(
      Origin origin, Optional<String> key, String source, String notes, Map<String, String> cells) {

    public Reported {
      cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }
  }

  /** What is searched, in small letters. */
  String searched() {
    return Stream.concat(
            who.all(),
            Stream.of(
                where.written(),
                what.sub().orElse(""),
                reported.source(),
                reported.notes(),
                reported.key().orElse("")))
        .filter(word -> !word.isEmpty())
        .distinct()
        .reduce((one, next) -> one + " \u00b7 " + next)
        .orElse("")
        .toLowerCase(Locale.ROOT);
  }
}
