package org.entente.readings.coverage.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.ground.identity.Ids;
import org.entente.ground.shell.Link;
import org.entente.ground.shell.Pager;
import org.entente.ground.shell.Words;
import org.entente.ground.shell.files.Format;
import org.entente.readings.coverage.Cell;
import org.entente.readings.coverage.Matrix;
import org.entente.reference.places.AdminLevel;
import org.entente.reference.places.Gazetteer;
import org.entente.reference.places.Place;
import org.entente.reference.places.PlaceId;
import org.entente.reference.terminology.CodeLists;

/**
 * A matrix as a reader sees it: names in the reader's language, colours of the map, and the
 * addresses (below the mission) to which areas and cells lead. The moment decides what is stale.
 */
public record Picture(
    PictureQuery query, Matrix matrix, Gazetteer gazetteer, Ramp ramp, Words words, Instant now) {

  private static final Duration FRESH = Duration.ofDays(30);
  private static final int DEEPEST_SHOWN = 3;

  public static Picture of(
      PictureQuery query, Matrix matrix, Gazetteer gazetteer, Words words, Instant now) {
    var values =
        matrix.byArea().values().stream()
            .flatMap(cell -> query.measure().of(cell).stream())
            .toList();
    return new Picture(query, matrix, gazetteer, Ramp.of(values), words, now);
  }

  /**
   * The endings of the files that it can be had as: of its table, and of its map if there is one.
   */
  public static List<String> endings(boolean drawn) {
    var table = Format.endings(_ -> true).stream();
    return Stream.concat(table, drawn ? Stream.of("svg", "png", "pdf") : Stream.of()).toList();
  }

  /** The areas of one page of the table. */
  public List<PlaceId> areas(Pager pager) {
    return matrix.areas().stream().skip(pager.offset()).limit(pager.size()).toList();
  }

  public String name(PlaceId area) {
    return place(area).map(place -> place.label(words.language().locale())).orElse("");
  }

  public String code(PlaceId area) {
    return place(area).map(place -> place.pcode().value()).orElse("");
  }

  private Optional<Place> place(PlaceId area) {
    return gazetteer.find(area);
  }

  public String sectorName(String code) {
    Locale locale = words.language().locale();
    return CodeLists.sectors().findCode(code).map(term -> term.name(locale)).orElse(code);
  }

  public Optional<Cell> all(PlaceId area) {
    return Optional.ofNullable(matrix.byArea().get(area));
  }

  /** The colour of an area on the map: a class of the ramp, or the hatch of no reports. */
  public String cssClass(PlaceId area) {
    return all(area)
        .filter(cell -> query.measure() == Measure.PEOPLE && cell.withheld())
        .map(_ -> "hatch-withheld")
        .or(() -> all(area).flatMap(query.measure()::of).map(ramp::cssClass))
        .orElse("hatch-none");
  }

  /** Whether the newest report about it is older than thirty days; of a month past, all are. */
  public boolean stale(Cell cell) {
    return query.asOf().month().isEmpty() && cell.newest().plus(FRESH).isBefore(now);
  }

  /** What a cell says, in words: for titles on the map. */
  public String text(Cell cell) {
    return words.say(
        "coverage.cell.text",
        "partners",
        cell.partners(),
        "activities",
        cell.activities(),
        "people",
        people(cell));
  }

  /** People reached, or that nobody said how many, or that it is withheld. */
  public String people(Cell cell) {
    return cell.withheld()
        ? words.say("coverage.people.withheld")
        : cell.reached().map(words::number).orElse(words.say("coverage.people.none"));
  }

  /** What stands over an area on the map. */
  public String title(PlaceId area) {
    var said = all(area).map(this::text).orElseGet(() -> words.say("coverage.none"));
    return words.say("coverage.area.title", "area", name(area), "said", said);
  }

  /** How much of what was reported the table shows, and how much of it is told more than once. */
  public String completeness() {
    var shown = matrix.completeness();
    var said =
        words.say(
            "coverage.completeness",
            "activities",
            shown.activities(),
            "shown",
            shown.shown(),
            "withoutArea",
            shown.withoutArea(),
            "withoutSector",
            shown.withoutSector());
    return matrix
        .total()
        .map(Cell::activities)
        .filter(once -> once < shown.activities())
        .map(once -> said + " " + once(shown.activities(), once))
        .orElse(said);
  }

  private String once(int reports, int activities) {
    return words.say("coverage.once", "reports", reports, "activities", activities);
  }

  /** Where an area leads: into it while there are smaller areas, else to its activities. */
  public String areaPath(PlaceId area) {
    var below = AdminLevel.of(query.level().number() + 1).filter(this::shown);
    return below
        .map(level -> "picture?within=" + brief(area) + "&level=" + PictureQuery.word(level))
        .map(path -> path + time("as_of"))
        .orElseGet(() -> activitiesPath(area));
  }

  /** The activities of an area at the time of the picture. */
  public String activitiesPath(PlaceId area) {
    return "activities?place=" + brief(area) + time("on");
  }

  public String cellPath(PlaceId area, String sector) {
    return "activities?place=" + brief(area) + "&sector=" + sector + time("on");
  }

  /** The time of the picture, to be kept in an address that has another word for its day. */
  private String time(String dayWord) {
    var day = query.asOf().day().map(on -> "&" + dayWord + "=" + on);
    var month = query.asOf().month().map(in -> "&month=" + in);
    return day.orElse("") + month.orElse("");
  }

  private static String brief(PlaceId area) {
    return Ids.brief(area.value());
  }

  /** The levels that the gazetteer has areas of, below the place at hand. */
  public List<AdminLevel> levels() {
    int above = query.within().map(place -> place.level().number()).orElse(0);
    return Arrays.stream(AdminLevel.values())
        .filter(level -> level.number() > above && shown(level))
        .toList();
  }

  private boolean shown(AdminLevel level) {
    return level.number() <= DEEPEST_SHOWN
        && gazetteer.places().stream().anyMatch(place -> place.level() == level);
  }

  /** The way from the whole picture, at the given address, down to the place at hand. */
  public List<Link> crumbs(String whole) {
    var areas = query.within().map(gazetteer::path).orElse(List.of());
    var crumbs = new ArrayList<Link>();
    areas.stream()
        .filter(place -> place.level() != AdminLevel.COUNTRY)
        .forEach(place -> crumbs.add(new Link(name(place.id()), into(whole, place))));
    if (!areas.isEmpty()) {
      crumbs.addFirst(new Link(words.say("coverage.title"), whole));
    }
    return crumbs;
  }

  private static String into(String whole, Place place) {
    return whole + "?within=" + brief(place.id());
  }
}
