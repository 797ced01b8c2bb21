package org.entente.reference.places.gazetteerfile;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.entente.ground.problem.Refused;
import org.entente.reference.places.PlacesProblem.GazetteerUnreadable;
import org.entente.reference.places.gazetteerfile.Reading.Fault;
import org.entente.reference.places.geometry.Shape;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads places from GeoJSON (RFC 7946) and TopoJSON, as a stream of tokens. A feature is named by
 * its properties; its members may come in any order.
 */
final class JsonPlaces {

  private static final JsonFactory FACTORY = new JsonFactory();

  private final String file;
  private final Consumer<Reading> sink;
  private final Topology topology;
  private final Coordinates coordinates;
  private final Map<String, Optional<Meaning>> meanings = new HashMap<>();
  private int features;

  JsonPlaces(String file, Limits limits, Consumer<Reading> sink) {
    this.file = file;
    this.sink = sink;
    this.coordinates = new Coordinates(file, limits);
    this.topology = new Topology(file, limits);
  }

  void read(InputStream content) {
    try (var json = FACTORY.createParser(ObjectReadContext.empty(), content)) {
      json.nextToken();
      members(json, name -> topLevel(json, name));
    } catch (StreamReadException broken) {
      throw unreadable("JSON", String.valueOf(broken.getOriginalMessage()));
    }
    topology.drawn().forEach(area -> place(area.cells(), area.shape(), area.broken(), area.at()));
    if (features == 0 && topology.isEmpty()) {
      throw unreadable("JSON", "no features, no objects");
    }
  }

  private void topLevel(JsonParser json, String name) {
    switch (name) {
      case "features" -> elements(json, () -> feature(json));
      case "objects" -> members(json, object -> topology.object(json, object, this));
      case "arcs" -> topology.arcs(json);
      case "transform" -> topology.transform(json);
      default -> json.skipChildren();
    }
  }

  private void feature(JsonParser json) {
    features++;
    var cells = new AreaCells();
    coordinates.clear();
    members(
        json,
        name -> {
          switch (name) {
            case "properties" -> properties(json, cells);
            case "geometry" -> geometry(json);
            default -> json.skipChildren();
          }
        });
    place(cells, coordinates.shape(), coordinates.broken(), "feature " + features);
  }

  private void geometry(JsonParser json) {
    members(
        json,
        name -> {
          switch (name) {
            case "coordinates" -> coordinates.read(json);
            case "geometries" -> elements(json, () -> geometry(json));
            default -> json.skipChildren();
          }
        });
  }

  void properties(JsonParser json, AreaCells cells) {
    members(
        json,
        name -> {
          var token = json.currentToken();
          if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
            json.skipChildren();
          } else if (token != JsonToken.VALUE_NULL) {
            meanings
                .computeIfAbsent(name, Meaning::of)
                .ifPresent(meaning -> cells.put(meaning, json.getString()));
          }
        });
  }

  private void place(AreaCells cells, Optional<Shape> shape, boolean broken, String at) {
    var flaw = cells.flaw();
    if (flaw.isPresent()) {
      sink.accept(new Reading.Faulty(file, at, flaw.get().fault(), flaw.get().value()));
      return;
    }
    var line = cells.lines().getLast();
    if (broken) {
      sink.accept(new Reading.Faulty(file, at, Fault.SHAPE_BROKEN, line.pcode().value()));
    }
    sink.accept(new Reading.Taken(line.with(shape.orElse(null))));
  }

  private Refused unreadable(String at, String value) {
    return new Refused(new GazetteerUnreadable(file, at, value));
  }

  /** Walks the members of the object that the parser stands on; of anything else, none. */
  static void members(JsonParser json, Consumer<String> member) {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      json.skipChildren();
      return;
    }
    for (var name = json.nextName(); name != null; name = json.nextName()) {
      json.nextToken();
      member.accept(name);
    }
  }

  /** Walks the elements of the array that the parser stands on; of anything else, none. */
  static void elements(JsonParser json, Runnable element) {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      json.skipChildren();
      return;
    }
    while (json.nextToken() != JsonToken.END_ARRAY) {
      element.run();
    }
  }
}
