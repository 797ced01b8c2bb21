package org.entente.reference.places.geometry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which area a point lies in, among many: areas are filed by the whole degrees they touch. */
public final class PointIndex<K> {

  private final Map<Integer, List<Area<K>>> byLongitude = new HashMap<>();

  private record Area<K>(K key, Shape shape, Bounds bounds) {}

  public PointIndex(Map<K, Shape> shapes) {
    shapes.forEach(
        (key, shape) -> {
          var area = new Area<>(key, shape, shape.bounds());
          for (int degree = degree(area.bounds.west()); degree <= area.bounds.east(); degree++) {
            byLongitude.computeIfAbsent(degree, _ -> new ArrayList<>()).add(area);
          }
        });
  }

  /** The area that the point lies in; on a border, one of the two. */
  public Optional<K> find(Point point) {
    return byLongitude.getOrDefault(degree(point.longitude()), List.of()).stream()
        .filter(area -> area.bounds.contains(point) && area.shape.contains(point))
        .map(Area::key)
        .findFirst();
  }

  private static int degree(double longitude) {
    return (int) Math.floor(longitude);
  }
}
