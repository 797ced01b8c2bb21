package org.entente.ground.shell.files;

import java.util.List;

/** Where a row is, in degrees (WGS 84), as GeoJSON (RFC 7946) has it: a point or an area. */
public sealed interface Geometry {

  record Position(double longitude, double latitude) {}

  record Point(Position at) implements Geometry {}

  /** Polygons, each a ring around it and rings around its holes; every ring ends as it began. */
  record Area(List<List<List<Position>>> polygons) implements Geometry {}
}
