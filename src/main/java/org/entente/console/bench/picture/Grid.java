package org.entente.console.bench.picture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A country of squares: provinces of so many districts each, with codes, names and shapes. */
record Grid(int provinces, int districtsOfEach) {

  private static final double DEGREES = 0.25;

  int districts() {
    return provinces * districtsOfEach;
  }

  /** The P-code of a district, by its number from 0. */
  String code(int district) {
    return "GR%02d%02d".formatted(1 + district / districtsOfEach, 1 + district % districtsOfEach);
  }

  /** Writes it as GeoJSON, as the importer of gazetteers reads it. */
  Path write(Path file) throws IOException {
    var features =
        IntStream.range(0, provinces)
            .boxed()
            .flatMap(
                province ->
                    IntStream.concat(IntStream.of(-1), IntStream.range(0, districtsOfEach))
                        .mapToObj(district -> feature(province, district)))
            .collect(Collectors.joining(",\n"));
    return Files.writeString(
        file, "{\"type\":\"FeatureCollection\",\"features\":[\n" + features + "\n]}\n");
  }

  /** A district of a province, or (below 0) the province itself. */
  private String feature(int province, int district) {
    var code = "GR%02d".formatted(1 + province);
    return district < 0
        ? feature(1, code, "", "Province " + province, square(0, province, districtsOfEach))
        : feature(
            2,
            code(province * districtsOfEach + district),
            code,
            "District %d of %d".formatted(district, province),
            square(district, province, 1));
  }

  private static String feature(int level, String code, String parent, String name, String ring) {
    var above = parent.isEmpty() ? "" : "\"parent_pcode\":\"%s\",".formatted(parent);
    return """
    {"type":"Feature","properties":{"adm_level":%d,"pcode":"%s",%s"name_en":"%s"},\
    "geometry":{"type":"Polygon","coordinates":[%s]}}\
    """
        .formatted(level, code, above, name, ring);
  }

  private static String square(int east, int north, int wide) {
    return String.format(
        Locale.ROOT,
        "[[%1$f,%2$f],[%3$f,%2$f],[%3$f,%4$f],[%1$f,%4$f],[%1$f,%2$f]]",
        east * DEGREES,
        north * DEGREES,
        (east + wide) * DEGREES,
        (north + 1) * DEGREES);
  }
}
