package org.entente.reference.places.gazetteerfile;

import static org.entente.reference.places.gazetteerfile.JsonPlaces.elements;
import static org.entente.reference.places.gazetteerfile.JsonPlaces.members;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.entente.ground.problem.Refused;
import org.entente.reference.places.PlacesProblem.GazetteerTooLarge;
import org.entente.reference.places.geometry.Shape;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The parts of a TopoJSON file: arcs (steps of whole numbers when there is a transform, else
 * degrees), and areas that name their arcs; a negative number walks an arc backwards.
 */
final class Topology {

  /** An area of the file, ready to be taken. */
  record Drawn(AreaCells cells, Optional<Shape> shape, boolean broken, String at) {}

  private record Area(AreaCells cells, List<List<List<Integer>>> polygons, String at) {}

  private final String file;
  private final Limits limits;
  private final List<double[]> arcs = new ArrayList<>();
  private final List<Area> areas = new ArrayList<>();
  private final double[] scale = {1, 1};
  private final double[] translate = {0, 0};
  private boolean quantised;
  private long numbers;

  Topology(String file, Limits limits) {
    this.file = file;
    this.limits = limits;
  }

  boolean isEmpty() {
    return areas.isEmpty();
  }

  void transform(JsonParser json) {
    quantised = true;
    members(
        json,
        name -> {
          switch (name) {
            case "scale" -> pair(json, scale);
            case "translate" -> pair(json, translate);
            default -> json.skipChildren();
          }
        });
  }

  private void pair(JsonParser json, double[] into) {
    var values = numbers(json);
    System.arraycopy(values, 0, into, 0, Math.min(2, values.length));
  }

  void arcs(JsonParser json) {
    elements(
        json,
        () -> {
          var arc = new ArrayList<double[]>();
          elements(json, () -> arc.add(numbers(json)));
          arcs.add(arc.stream().flatMapToDouble(Topology::firstTwo).toArray());
        });
  }

  private static DoubleStream firstTwo(double[] point) {
    return Arrays.stream(point, 0, Math.min(2, point.length));
  }

  private double[] numbers(JsonParser json) {
    var values = new ArrayList<Double>();
    elements(
        json,
        () -> {
          if (json.currentToken().isNumeric()) {
            values.add(json.getDoubleValue());
          }
        });
    numbers += values.size();
    if (numbers / 2 > limits.corners()) {
      throw new Refused(new GazetteerTooLarge(file, "corners", limits.corners()));
    }
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** Reads a geometry object, or a collection of them, under the name it has in the file. */
  void object(JsonParser json, String name, JsonPlaces places) {
    var cells = new AreaCells();
    var polygons = new ArrayList<List<List<Integer>>>();
    var geometry = new boolean[1];
    members(
        json,
        member -> {
          switch (member) {
            case "geometries" -> elements(json, () -> object(json, name, places));
            case "properties" -> places.properties(json, cells);
            case "arcs" -> geometry[0] = polygons(json, polygons);
            default -> json.skipChildren();
          }
        });
    if (geometry[0]) {
      areas.add(new Area(cells, polygons, name + " " + (areas.size() + 1)));
    }
  }

  private boolean polygons(JsonParser json, List<List<List<Integer>>> polygons) {
    var onlyOne = new ArrayList<List<Integer>>();
    elements(
        json,
        () -> {
          var rings = new ArrayList<List<Integer>>();
          var ring = new ArrayList<Integer>();
          elements(json, () -> ringOrArc(json, rings, ring));
          if (!ring.isEmpty()) {
            onlyOne.add(ring);
          }
          if (!rings.isEmpty()) {
            polygons.add(rings);
          }
        });
    if (!onlyOne.isEmpty()) {
      polygons.add(onlyOne);
    }
    return true;
  }

  /** A polygon lists rings of arcs; a multipolygon lists polygons, one level deeper. */
  private void ringOrArc(JsonParser json, List<List<Integer>> rings, List<Integer> ring) {
    if (json.currentToken() == JsonToken.START_ARRAY) {
      var deeper = new ArrayList<Integer>();
      elements(json, () -> deeper.add(json.getIntValue()));
      rings.add(deeper);
    } else {
      ring.add(json.getIntValue());
    }
  }

  /** The areas with their shapes; called when the whole file has been read. */
  Stream<Drawn> drawn() {
    return areas.stream().map(this::draw);
  }

  private Drawn draw(Area area) {
    var coordinates = new Coordinates(file, limits);
    boolean broken = false;
    for (var polygon : area.polygons()) {
      for (var ring : polygon) {
        for (int arc : ring) {
          broken |= !walk(arc, coordinates);
        }
        coordinates.closeRing();
      }
      coordinates.closePolygon();
    }
    return new Drawn(area.cells(), coordinates.shape(), broken || coordinates.broken(), area.at());
  }

  /** Adds an arc's corners; false when the file has no such arc. */
  private boolean walk(int number, Coordinates coordinates) {
    int index = number < 0 ? ~number : number;
    if (index >= arcs.size()) {
      return false;
    }
    double[] points = absolute(arcs.get(index));
    for (int i = 0; i + 1 < points.length; i += 2) {
      int at = number < 0 ? points.length - 2 - i : i;
      coordinates.corner(points[at], points[at + 1]);
    }
    return true;
  }

  private double[] absolute(double[] steps) {
    if (!quantised) {
      return steps;
    }
    var points = new double[steps.length];
    double x = 0;
    double y = 0;
    for (int i = 0; i + 1 < steps.length; i += 2) {
      x += steps[i];
      y += steps[i + 1];
      points[i] = x * scale[0] + translate[0];
      points[i + 1] = y * scale[1] + translate[1];
    }
    return points;
  }
}
