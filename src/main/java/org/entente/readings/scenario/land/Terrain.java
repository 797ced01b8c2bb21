package org.entente.readings.scenario.land;

import java.util.Properties;

/**
 * How large the country is and where, in thousandths of a degree, and how many areas of each of the
 * three levels it has.
 */
public record Terrain(
    Vertex centre,
    int halfWidth,
    int halfHeight,
    int spacing,
    int regions,
    int districts,
    int subdistricts) {

  public Terrain {
    if (regions < 1 || districts < regions || subdistricts < districts) {
      throw new IllegalArgumentException(
          "each level needs an area in each one above: %d regions, %d districts, %d subdistricts"
              .formatted(regions, districts, subdistricts));
    }
  }

  public static Terrain of(Properties settings) {
    return new Terrain(
        new Vertex(number(settings, "centreEast"), number(settings, "centreNorth")),
        number(settings, "halfWidth"),
        number(settings, "halfHeight"),
        number(settings, "spacing"),
        number(settings, "regions"),
        number(settings, "districts"),
        number(settings, "subdistricts"));
  }

  private static int number(Properties settings, String key) {
    return Integer.parseInt(settings.getProperty(key));
  }
}
