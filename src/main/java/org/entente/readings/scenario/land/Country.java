package org.entente.readings.scenario.land;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.entente.readings.scenario.cast.PlaceNames;

/**
 * A fictional country: its areas of all levels from the whole to the smallest, valid from a day;
 * those of one level tile those of the level above without gap or overlap.
 */
public record Country(String iso2, String iso3, LocalDate validFrom, Map<String, Area> areas) {

  public Country {
    areas = Map.copyOf(areas);
  }

  /** Grows the country that the settings and the seed call for. */
  public static Country grow(Properties settings, PlaceNames names, long seed) {
    var iso2 = settings.getProperty("iso2");
    var areas = new Survey(Terrain.of(settings), names, seed).areas(iso2);
    return new Country(
        iso2,
        settings.getProperty("iso3"),
        LocalDate.parse(settings.getProperty("validFrom")),
        areas.stream().collect(toMap(Area::pcode, identity())));
  }

  /** The areas of a level in the order of their P-codes. */
  public List<Area> listAt(int level) {
    return areas.values().stream()
        .filter(area -> area.level() == level)
        .sorted((one, other) -> one.pcode().compareTo(other.pcode()))
        .toList();
  }

  public Area get(String pcode) {
    return Optional.ofNullable(areas.get(pcode))
        .orElseThrow(() -> new IllegalArgumentException("no area has the P-code " + pcode));
  }

  /** The area of a higher level in which this one lies. */
  public Area above(Area area, int level) {
    return get(area.pcodeAt(level));
  }
}
