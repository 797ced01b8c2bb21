package org.entente.readings.scenario.land;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.entente.readings.scenario.cast.PlaceNames;
import org.entente.readings.scenario.data.DataFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountryTest {

  private static final Properties SETTINGS = DataFile.settings("country.properties");

  @Test
  void aCountryHasAsManyAreasOfEachLevelAsItsSettingsAskFor() {
    var country = country(7);

    assertThat(country.listAt(0)).hasSize(1);
    assertThat(country.listAt(1)).hasSize(6);
    assertThat(country.listAt(2)).hasSize(40);
    assertThat(country.listAt(3)).hasSize(160);
  }

  @Test
  void theSameSeedGrowsTheSameCountryAndAnotherSeedAnotherOne() {
    assertThat(country(7)).isEqualTo(country(7)).isNotEqualTo(country(8));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 7, 2026})
  void theAreasWithinAnAreaAddUpToItExactly(long seed) {
    var country = country(seed);

    for (int level = 0; level < 3; level++) {
      for (var area : country.listAt(level)) {
        var within = country.listAt(level + 1).stream().filter(part -> in(part, area)).toList();
        assertThat(within).isNotEmpty();
        assertThat(within.stream().mapToLong(part -> part.shape().twiceArea()).sum())
            .isEqualTo(area.shape().twiceArea());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 7, 2026})
  void everyBorderBelongsToTwoNeighboursOrToTheOutlineOfTheCountry(long seed) {
    var country = country(seed);
    var outline = new HashSet<>(sides(country.listAt(0).getFirst().shape()));

    for (int level = 1; level <= 3; level++) {
      var sides = new HashSet<Side>();
      for (var area : country.listAt(level)) {
        assertThat(sides(area.shape())).allSatisfy(side -> assertThat(sides.add(side)).isTrue());
      }
      var alone = new HashSet<>(sides);
      alone.removeIf(side -> sides.contains(side.back()));
      assertThat(alone).isEqualTo(outline);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 7, 2026})
  void noTwoBordersCross(long seed) {
    Set<Side> once = new HashSet<>();
    for (var area : country(seed).listAt(3)) {
      sides(area.shape()).stream().filter(side -> !once.contains(side.back())).forEach(once::add);
    }
    var sides = once.stream().sorted(Comparator.comparingInt(Side::west)).toList();

    var crossings = new ArrayList<String>();
    for (int one = 0; one < sides.size(); one++) {
      var side = sides.get(one);
      sides.stream()
          .skip(one + 1L)
          .takeWhile(other -> other.west() <= side.east())
          .filter(side::crosses)
          .forEach(other -> crossings.add(side + " and " + other));
    }
    assertThat(sides).hasSizeGreaterThan(3000);
    assertThat(crossings).isEmpty();
  }

  @Test
  void everyAreaHasANameOfItsOwnInBothScripts() {
    var names = country(7).areas().values().stream().map(Area::name).toList();

    assertThat(names).doesNotHaveDuplicates();
    assertThat(names).allSatisfy(name -> assertThat(name.latin()).matches("[A-Za-z ]+"));
    assertThat(names).allSatisfy(name -> assertThat(name.arabic()).matches("[\\p{IsArabic} ]+"));
  }

  @Test
  void theCodeOfAnAreaBeginsWithThatOfTheAreaAboveAndWithACodeNoCountryHas() {
    var country = country(7);

    assertThat(country.iso2()).matches("X[A-Z]");
    assertThat(country.listAt(3))
        .allSatisfy(
            area -> {
              assertThat(area.pcode()).matches("X[A-Z]\\d{6}").startsWith(area.parent());
              assertThat(country.above(area, 2).pcode()).isEqualTo(area.parent());
            });
  }

  private static Country country(long seed) {
    var names = new PlaceNames(DataFile.rows("syllables.csv"), new SplittableRandom(seed));
    return Country.grow(SETTINGS, names, seed);
  }

  private static boolean in(Area part, Area whole) {
    return part.parent().equals(whole.pcode());
  }

  private static List<Side> sides(Shape shape) {
    return Stream.concat(Stream.of(shape.outside()), shape.holes().stream())
        .flatMap(CountryTest::sides)
        .toList();
  }

  private static Stream<Side> sides(Ring ring) {
    var sides = new ArrayList<Side>();
    var before = ring.corners().getLast();
    for (var corner : ring.corners()) {
      sides.add(new Side(before, corner));
      before = corner;
    }
    return sides.stream();
  }

  /** One straight piece of a border, in the direction in which its area goes round. */
  private record Side(Vertex from, Vertex to) {

    Side back() {
      return new Side(to, from);
    }

    int west() {
      return Math.min(from.east(), to.east());
    }

    int east() {
      return Math.max(from.east(), to.east());
    }

    boolean crosses(Side other) {
      boolean joined =
          from.equals(other.from)
              || from.equals(other.to)
              || to.equals(other.from)
              || to.equals(other.to);
      return !joined && near(other) && parts(other) && other.parts(this);
    }

    /** Whether the boxes around both have a point in common. */
    private boolean near(Side other) {
      return overlap(from.east(), to.east(), other.from.east(), other.to.east())
          && overlap(from.north(), to.north(), other.from.north(), other.to.north());
    }

    private static boolean overlap(int a, int b, int c, int d) {
      return Math.max(Math.min(a, b), Math.min(c, d)) <= Math.min(Math.max(a, b), Math.max(c, d));
    }

    /** Whether the ends of the other lie on both sides of the line through this one. */
    private boolean parts(Side other) {
      return turn(other.from) * turn(other.to) <= 0;
    }

    private int turn(Vertex point) {
      return Long.signum(
          (long) (to.east() - from.east()) * (point.north() - from.north())
              - (long) (to.north() - from.north()) * (point.east() - from.east()));
    }
  }
}
