package org.entente.mechanisms.intake.iati.model;

import java.util.List;
import java.util.Optional;

/**
 * A place within an activity: its names, its codes in gazetteers, the areas it lies in, a point in
 * degrees (WGS 84), and how exactly it is meant.
 */
public record Location(
    Optional<String> ref,
    Text name,
    Text description,
    List<Coded> ids,
    List<Area> areas,
    Optional<Point> point,
    Manner manner) {

  public Location {
    ids = List.copyOf(ids);
    areas = List.copyOf(areas);
  }

  /** An administrative area, by its code in a vocabulary, and its level where told. */
  public record Area(String code, Optional<String> vocabulary, Optional<Integer> level) {}

  /** Degrees, north and east positive. */
  public record Point(double latitude, double longitude) {}

  /** Codes of how exact it is, what it is, and whether work is there or meant for there. */
  public record Manner(
      Optional<String> exactness,
      Optional<String> locationClass,
      Optional<String> reach,
      Optional<String> feature) {}
}
