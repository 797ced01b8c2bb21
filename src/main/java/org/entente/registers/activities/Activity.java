package org.entente.registers.activities;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.PartyId;
import org.entente.ground.identity.RecordRef;
import org.entente.reference.places.PlaceId;
import org.entente.registers.activities.presence.Spot;

/**
 * An activity as its owner reported it: who does what, where and when, for how many. It is the
 * content of the record; owner, label and history stand beside it.
 */
public record Activity(
    Id id, Who who, Where where, What what, Timespan when, Reach reach, Reported reported) {

  /** The type in history and in references. */
  public static final String TYPE = "activity";

  /** Names one activity. */
  public record Id(UUID value) {
    public RecordRef in(MissionId mission) {
      return new RecordRef(mission, TYPE, value);
    }
  }

  /** Whose work in which sector at which place it is. */
  public Spot spot() {
    return new Spot(where.place(), what.sector(), who.party());
  }

  /** What is searched: who, what and where in the report's own words, in small letters. */
  public String searched() {
    var words = new LinkedHashSet<String>();
    Consumer<String> add = word -> words.add(word.toLowerCase(Locale.ROOT));
    add.accept(who.written());
    who.funder().ifPresent(add);
    who.implementer().ifPresent(add);
    who.programme().ifPresent(add);
    add.accept(where.written());
    add.accept(what.sectorWritten());
    what.activity().ifPresent(add);
    what.description().ifPresent(add);
    return String.join(" \u00b7 ", words);
  }

  /**
   * Who does it, and its name as the report writes it: shown where the party itself may not be; how
   * it was recognised, where that was kept; funder, implementing partner and programme as written.
   */
  public record Who(
      PartyId party,
      String written,
      Optional<Recognised> recognised,
      Optional<String> funder,
      Optional<String> implementer,
      Optional<String> programme) {}

  /** By what something written was recognised, and how surely (0 to 1). */
  public record Recognised(String method, double confidence) {}

  /**
   * Where it is: the place of the gazetteer if it was recognised, its area of the first level, how
   * it was recognised and how surely (0 to 1), what the report wrote, and a point (WGS 84).
   */
  public record Where(
      Optional<PlaceId> place,
      Optional<PlaceId> coarse,
      Optional<Integer> level,
      String method,
      double confidence,
      String written,
      Optional<Point> point) {}

  /** A point in degrees (WGS 84). */
  public record Point(double latitude, double longitude) {}

  /** What is done: the sector of the code list if recognised, all else as written. */
  public record What(
      Optional<String> sector,
      String sectorWritten,
      Optional<String> activity,
      Optional<String> description,
      Optional<String> status,
      Optional<String> modality) {}

  /** How many people (or other units) are meant to be reached, and how many were. */
  public record Reach(
      Optional<Long> targeted,
      Optional<Long> reached,
      Optional<String> unit,
      Optional<String> value,
      Optional<String> currency) {}

  /**
   * The row it came from: its hash, what it was taken to mean where that was kept, its cells by
   * header as given, and how many equal rows there were.
   */
  public record Reported(
      String hash, Optional<String> meaning, Map<String, String> cells, int copies) {}
}
