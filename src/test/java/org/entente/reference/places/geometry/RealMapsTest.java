package org.entente.reference.places.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.entente.reference.RealFiles;
import org.entente.reference.places.gazetteerfile.GazetteerFile;
import org.entente.reference.places.gazetteerfile.Limits;
import org.entente.reference.places.gazetteerfile.Reading.Taken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RealMapsTest {

  private static final int PAGE_BUDGET = 40_000;

  @ParameterizedTest
  @ValueSource(strings = {"SSD_adm2", "CAF_adm2", "CAF_adm3", "GIN_adm3", "BFA_adm3", "UKR_adm1"})
  void aCountryOfThreeHundredAndFiftyAreasFitsThePage(String name) throws IOException {
    var shapes = shapes(name);

    var map = SvgMap.draw(shapes, 800, SvgMap.DEFAULT_CORNERS);

    assertThat(map.paths()).hasSameSizeAs(shapes);
    assertThat(gzipped(map.paths())).isLessThan(PAGE_BUDGET);
    assertThat(map.marks().values())
        .allMatch(mark -> mark.x() >= 0 && mark.x() <= map.width())
        .allMatch(mark -> mark.y() >= 0 && mark.y() <= map.height());
  }

  @Test
  void aBorderIsTheSameForBothNeighboursAfterSimplifying() throws IOException {
    var simple = Simplification.of(shapes("CAF_adm2"), 2_000, 0);

    var sides = new HashMap<Side, Integer>();
    simple.values().stream()
        .flatMap(shape -> shape.polygons().stream())
        .flatMap(Polygon::rings)
        .forEach(ring -> count(ring, sides));
    long inner = sides.values().stream().filter(times -> times == 2).count();
    assertThat(sides.values()).filteredOn(times -> times > 2).hasSizeLessThan(sides.size() / 100);
    assertThat((double) inner / sides.size()).isGreaterThan(0.7);
  }

  @ParameterizedTest
  @ValueSource(strings = {"SSD_adm2", "CAF_adm3", "BFA_adm3"})
  void simplifyingKeepsEveryAreaAndNearlyAllOfTheLand(String name) throws IOException {
    var shapes = shapes(name);

    var simple = Simplification.of(shapes, 6_000, 0);

    assertThat(simple.keySet()).isEqualTo(shapes.keySet());
    assertThat(land(simple)).isCloseTo(land(shapes), within(land(shapes) / 200));
    assertThat(simple.values().stream().mapToInt(Shape::corners).sum()).isLessThan(13_000);
  }

  @Test
  void aShapeComesBackFromItsBytesAsItWasAndItsLabelStandsInside() throws IOException {
    assertThat(shapes("SOM_adm2").values())
        .allSatisfy(
            shape -> {
              assertThat(ShapeBytes.read(ShapeBytes.write(shape))).isEqualTo(shape);
              assertThat(shape.contains(shape.labelPoint())).isTrue();
            });
  }

  @Test
  void aPointInsideAnAreaIsFoundAmongAllOfThem() throws IOException {
    var shapes = shapes("CAF_adm3");
    var index = new PointIndex<>(shapes);

    shapes.forEach((code, shape) -> assertThat(index.find(shape.labelPoint())).contains(code));
    assertThat(index.find(new Point(0, 0))).isEmpty();
  }

  private record Side(long one, long other) {}

  private static void count(Ring ring, Map<Side, Integer> sides) {
    for (int i = 0; i < ring.size(); i++) {
      long here = ring.at(i);
      long next = ring.at((i + 1) % ring.size());
      sides.merge(new Side(Math.min(here, next), Math.max(here, next)), 1, Integer::sum);
    }
  }

  private static double land(Map<String, Shape> shapes) {
    return shapes.values().stream().mapToDouble(Shape::areaSquareKm).sum();
  }

  private static int gzipped(Map<String, String> paths) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      for (var path : new TreeMap<>(paths).entrySet()) {
        var area =
            "<a href=\"/places/%s\"><path d=\"%s\"/></a>%n"
                .formatted(path.getKey(), path.getValue());
        gzip.write(area.getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.size();
  }

  private static Map<String, Shape> shapes(String name) throws IOException {
    var shapes = new LinkedHashMap<String, Shape>();
    var file = RealFiles.file("admin-boundaries/topojson/" + name + ".json.gz");
    try (var bytes = Files.newInputStream(file)) {
      GazetteerFile.read(
          name,
          bytes,
          Limits.DEFAULT,
          it -> {
            if (it instanceof Taken(var line)) {
              shapes.put(line.pcode().value(), line.drawn().orElseThrow());
            }
          });
    }
    return shapes;
  }
}
