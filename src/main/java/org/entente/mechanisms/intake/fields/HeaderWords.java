package org.entente.mechanisms.intake.fields;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Tells rows of headers from rows of data by their words. */
public final class HeaderWords {

  private static final double PLAIN = 0.3;

  private HeaderWords() {}

  /**
   * How many different fields the texts of a row name, each counted by how plainly it is named; a
   * row of values names few, because a value is rarely the word for a field.
   */
  public static double likeness(List<String> texts) {
    Map<Field, Double> named = new EnumMap<>(Field.class);
    for (var text : texts) {
      if (!text.isEmpty() && !KnownWords.isValueNotHeader(text)) {
        Lexicon.fields(text).entrySet().stream()
            .filter(each -> each.getValue() >= PLAIN)
            .max(Map.Entry.comparingByValue())
            .ifPresent(each -> named.merge(each.getKey(), each.getValue(), Math::max));
      }
    }
    return named.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /** Whether the text by itself is the word for a field. */
  public static boolean namesAField(String text) {
    return Lexicon.fields(text).values().stream().anyMatch(sure -> sure >= PLAIN);
  }
}
