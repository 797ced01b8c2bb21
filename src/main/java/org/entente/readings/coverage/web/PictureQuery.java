package org.entente.readings.coverage.web;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import org.entente.ground.identity.Ids;
import org.entente.ground.shell.Here;
import org.entente.readings.coverage.AsOf;
import org.entente.reference.missions.Moments;
import org.entente.reference.places.AdminLevel;
import org.entente.reference.places.Gazetteer;
import org.entente.reference.places.Place;
import org.entente.reference.places.PlaceId;

/** What a picture is asked for, as it stands in its address. */
public record PictureQuery(
    Optional<Place> within, AdminLevel level, Measure measure, AsOf asOf, boolean forPublication) {

  /** The parameter, and its value, that asks for figures fit to be given to everybody. */
  public static final String PUBLISHED = "published";

  public static final String YES = "yes";

  /** Reads an address; a level that is none, or lies above the place, is the one below it. */
  public static PictureQuery of(Here here, Gazetteer gazetteer, ZoneId zone) {
    var within = Ids.read(here.value("within")).map(PlaceId::new).flatMap(gazetteer::find);
    var below = within.map(place -> place.level().number() + 1).orElse(1);
    var asked = level(here.value("level")).filter(level -> level.number() >= below);
    return new PictureQuery(
        within,
        asked.or(() -> AdminLevel.of(below)).orElse(AdminLevel.ADM5),
        Measure.of(here.value("measure")),
        new AsOf(
            Moments.day(here.value("as_of")),
            Moments.month(here.value("month")),
            Moments.moment(here.value("known_at"), zone)),
        here.value(PUBLISHED).equals(YES));
  }

  private static Optional<AdminLevel> level(String written) {
    return Arrays.stream(AdminLevel.values())
        .filter(level -> word(level).equals(written))
        .findFirst();
  }

  public Optional<PlaceId> withinId() {
    return within.map(Place::id);
  }

  public static String word(AdminLevel level) {
    return "adm" + level.number();
  }
}
