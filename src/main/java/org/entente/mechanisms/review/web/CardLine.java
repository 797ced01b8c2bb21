package org.entente.mechanisms.review.web;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.entente.mechanisms.review.Face;

/**
 * One field of both records, side by side; the key is that of the message that names it. Of a long
 * value the beginning is shown: a card is small, and the record itself is one click away.
 */
public record CardLine(String key, String left, String right, boolean same, Differing differing) {

  private static final int MOST_LETTERS = 600;
  private static final String MORE = " …";

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
    var one = beginning(left);
    var other = beginning(right);
    return new CardLine(key, one, other, left.equals(right), Differing.of(one, other));
  }

  private static String beginning(String value) {
    if (value.length() <= MOST_LETTERS) {
      return value;
    }
    int end = value.offsetByCodePoints(0, value.codePointCount(0, MOST_LETTERS - 1));
    return value.substring(0, end) + MORE;
  }

  /** A field with several values is one of all of them. */
  private static Map<String, String> values(Face face) {
    var values = new LinkedHashMap<String, String>();
    face.lines().forEach(line -> values.merge(line.key(), line.value(), (a, b) -> a + "; " + b));
    return values;
  }
}
