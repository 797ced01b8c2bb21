package org.entente.mechanisms.intake.format.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One row object made flat: its texts by their path ({@code group/name}), and the tables nested in
 * it. Lists of texts are one text; points are "latitude longitude", as forms write them.
 */
record Flattened(Map<String, String> cells, Map<String, Node.Items> repeats) {

  static Flattened of(Node.Fields row, String prefix) {
    var flat = new Flattened(new LinkedHashMap<>(), new LinkedHashMap<>());
    flat.add(row, prefix);
    return flat;
  }

  /** The path of a name below another; names that already carry the path above stay as they are. */
  static String joined(String above, String name) {
    if (above.isEmpty() || name.isEmpty()) {
      return above + name;
    }
    return name.startsWith(above + "/") ? name : above + "/" + name;
  }

  private void add(Node.Fields fields, String prefix) {
    fields
        .fields()
        .forEach(
            (name, node) -> {
              var path = joined(prefix, name);
              switch (node) {
                case Node.Text(var text) -> cells.put(path, text);
                case Node.Numeral(var text) -> cells.put(path, text);
                case Node.Items(var none) when none.isEmpty() -> {}
                case Node.Items items when items.holdsRows() -> repeats.put(path, items);
                case Node.Items items -> cells.put(path, text(items));
                case Node.Fields point when isPoint(point) -> cells.put(path, latitudeFirst(point));
                case Node.Fields inner -> add(inner, path);
              }
            });
  }

  /** The text of one value, blank for an object. */
  static String text(Node node) {
    return switch (node) {
      case Node.Text(var text) -> text;
      case Node.Numeral(var text) -> text;
      case Node.Fields _ -> "";
      case Node.Items(var items) -> {
        boolean numbers = items.stream().allMatch(Node.Numeral.class::isInstance);
        yield items.stream()
            .map(Flattened::text)
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(numbers ? " " : "; "));
      }
    };
  }

  /** A point as GeoJSON writes it (RFC 7946). */
  private static boolean isPoint(Node.Fields fields) {
    return new Node.Text("Point").equals(fields.fields().get("type"))
        && fields.fields().get("coordinates") instanceof Node.Items(var degrees)
        && degrees.size() >= 2;
  }

  private static String latitudeFirst(Node.Fields point) {
    var degrees = new ArrayList<String>();
    if (point.fields().get("coordinates") instanceof Node.Items(var items)) {
      items.forEach(item -> degrees.add(text(item)));
    }
    List<String> rest = degrees.subList(2, degrees.size());
    return (degrees.get(1) + " " + degrees.get(0) + " " + String.join(" ", rest)).strip();
  }
}
