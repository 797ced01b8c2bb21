package org.entente.mechanisms.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.ground.problem.Facts;

/**
 * A reason, or anything else that is a record with words of its own, in a form that can be kept:
 * the last part of its message key and the arguments, as texts, numbers and lists.
 */
public record Because(String key, Map<String, Object> facts) {

  public static Because of(Object reason) {
    var facts = new LinkedHashMap<String, Object>();
    Facts.of(reason).forEach((name, value) -> facts.put(name, plain(value)));
    return new Because(reason.getClass().getSimpleName(), facts);
  }

  /** Numbers and texts as they are, constants by name, lists of these, records as reasons. */
  static Object plain(Object value) {
    return switch (value) {
      case Number number -> number;
      case Enum<?> constant -> constant.name();
      case List<?> list -> list.stream().map(Because::plain).toList();
      case Record inner -> of(inner);
      default -> value.toString();
    };
  }
}
