package org.entente.reference.places;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.entente.reference.places.geometry.Point;
import org.jspecify.annotations.Nullable;

/**
 * Where, as a row says it: codes and names by level, a free place name (a village, a camp), and
 * perhaps a point (WGS 84). Cells are kept as given; blank ones are left out.
 */
public record WrittenPlace(
    Map<AdminLevel, String> codes,
    Map<AdminLevel, String> names,
    String placeName,
    @Nullable Point at) {

  public WrittenPlace {
    codes = withoutBlanks(codes);
    names = withoutBlanks(names);
    placeName = placeName.strip();
  }

  public static WrittenPlace coded(AdminLevel level, String code) {
    return new WrittenPlace(Map.of(level, code), Map.of(), "", null);
  }

  public static WrittenPlace named(AdminLevel level, String name) {
    return new WrittenPlace(Map.of(), Map.of(level, name), "", null);
  }

  /** The same, with a code more. */
  public WrittenPlace withCode(AdminLevel level, String code) {
    return new WrittenPlace(with(codes, level, code), names, placeName, at);
  }

  /** The same, with a name more. */
  public WrittenPlace withName(AdminLevel level, String name) {
    return new WrittenPlace(codes, with(names, level, name), placeName, at);
  }

  /** The same, with a point; latitude first, as on paper. */
  public WrittenPlace withPoint(double latitude, double longitude) {
    return new WrittenPlace(codes, names, placeName, new Point(longitude, latitude));
  }

  public Optional<Point> point() {
    return Optional.ofNullable(at);
  }

  private static Map<AdminLevel, String> with(
      Map<AdminLevel, String> cells, AdminLevel level, String cell) {
    var more = new EnumMap<AdminLevel, String>(AdminLevel.class);
    more.putAll(cells);
    more.put(level, cell);
    return more;
  }

  private static Map<AdminLevel, String> withoutBlanks(Map<AdminLevel, String> cells) {
    var written = new EnumMap<AdminLevel, String>(AdminLevel.class);
    cells.forEach(
        (level, cell) -> {
          if (!cell.isBlank()) {
            written.put(level, cell);
          }
        });
    return Collections.unmodifiableMap(written);
  }
}
