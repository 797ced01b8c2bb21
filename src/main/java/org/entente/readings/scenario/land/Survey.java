package org.entente.readings.scenario.land;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.entente.readings.scenario.cast.PlaceNames;

/** Measures the land out: the coast first, then regions, districts and subdistricts within it. */
final class Survey {

  private final Terrain terrain;
  private final PlaceNames names;
  private final SplittableRandom chance;
  private final Mesh mesh;
  private final Noise noise;
  private final Partition partition;

  /** For each point of the mesh the subdistrict it lies in, as a number in {@code plots}. */
  private final int[] subdistrict;

  private final List<String> plots = new ArrayList<>();

  Survey(Terrain terrain, PlaceNames names, long seed) {
    this.terrain = terrain;
    this.names = names;
    this.chance = new SplittableRandom(seed);
    this.mesh = Mesh.over(terrain, chance.split());
    this.noise = new Noise(seed);
    this.partition = new Partition(mesh, new Noise(seed + 1));
    this.subdistrict = new int[mesh.size()];
  }

  /** Every area, from the country down; codes are two digits a level after the prefix. */
  List<Area> areas(String prefix) {
    Arrays.fill(subdistrict, Borders.ABROAD);
    var land = Coast.land(mesh, terrain, noise);
    settle(land, prefix);
    var borders = new Borders(mesh, subdistrict, new Noise(terrain.spacing()));
    var areas = new ArrayList<Area>();
    for (int level = 0; level <= 3; level++) {
      areas.addAll(areasAt(level, borders));
    }
    return areas;
  }

  private void settle(BitSet land, String prefix) {
    var regions = partition.divide(land.stream().boxed().toList(), terrain.regions(), chance);
    var districts = Shares.of(terrain.districts(), sizes(regions));
    var divided = new ArrayList<List<List<Integer>>>();
    for (int region = 0; region < regions.size(); region++) {
      divided.add(partition.divide(regions.get(region), districts[region], chance));
    }
    var flat = divided.stream().flatMap(List::stream).toList();
    var shares = Shares.of(terrain.subdistricts(), sizes(flat));
    int district = 0;
    for (int region = 0; region < divided.size(); region++) {
      for (int within = 0; within < divided.get(region).size(); within++) {
        var code = prefix + number(region) + number(within);
        settleDistrict(flat.get(district), shares[district], code);
        district++;
      }
    }
  }

  private void settleDistrict(List<Integer> points, int parts, String code) {
    var divided = partition.divide(points, parts, chance);
    for (int part = 0; part < divided.size(); part++) {
      for (int point : divided.get(part)) {
        subdistrict[point] = plots.size();
      }
      plots.add(code + number(part));
    }
  }

  private List<Area> areasAt(int level, Borders borders) {
    var areas = new ArrayList<Area>();
    borders
        .shapes(plot -> Area.pcodeAt(plots.get(plot), level))
        .forEach(
            (code, shape) -> {
              var parent = level == 0 ? "" : Area.pcodeAt(code, level - 1);
              var name = level < 2 ? names.plain() : names.next();
              areas.add(new Area(level, code, parent, name, shape));
            });
    return areas;
  }

  private static List<Integer> sizes(List<List<Integer>> parts) {
    return parts.stream().map(List::size).toList();
  }

  private static String number(int fromZero) {
    return String.format(Locale.ROOT, "%02d", fromZero + 1);
  }
}
