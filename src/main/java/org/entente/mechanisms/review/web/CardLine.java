package org.entente.mechanisms.review.web;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.entente.mechanisms.review.Face;

/** One field of both records, side by side; the key is that of the message that names it. */
public record CardLine(String key, String left, String right, Differing differing) {

  /** The fields of both, in the order of the left one, then what only the right one has. */
  static List<CardLine> of(Face left, Face right) {
    var one = values(left);
    var other = values(right);
    var keys = new LinkedHashSet<>(one.keySet());
    keys.addAll(other.keySet());
    return keys.stream()
        .map(key -> line(key, one.getOrDefault(key, ""), other.getOrDefault(key, "")))
        .toList();
  }

  private static CardLine line(String key, String left, String right) {
    return new CardLine(key, left, right, Differing.of(left, right));
  }

  /** A field with several values is one of all of them. */
  private static Map<String, String> values(Face face) {
    var values = new LinkedHashMap<String, String>();
    face.lines().forEach(line -> values.merge(line.key(), line.value(), (a, b) -> a + "; " + b));
    return values;
  }

  public boolean same() {
    return left.equals(right);
  }
}
