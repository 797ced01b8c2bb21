package org.entente.mechanisms.intake.fields;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.mechanisms.intake.values.Remembered;

/** Tells rows of headers from rows of data by their words, which it remembers: values repeat. */
public final class HeaderWords {

  private static final double PLAIN = 0.3;

  private final Remembered<String, Optional<Map.Entry<Field, Double>>> plainest =
      new Remembered<>(HeaderWords::plainest);

  /**
   * How many different fields the texts of a row name, each counted by how plainly it is named; a
   * row of values names few, because a value is rarely the word for a field.
   */
  public double likeness(List<String> texts) {
    Map<Field, Double> named = new EnumMap<>(Field.class);
    for (var text : texts) {
      if (!text.isEmpty()) {
        plainest
            .apply(text)
            .ifPresent(each -> named.merge(each.getKey(), each.getValue(), Math::max));
      }
    }
    return named.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /** The field that a text names most plainly, and how plainly. */
  private static Optional<Map.Entry<Field, Double>> plainest(String text) {
    return KnownWords.isValueNotHeader(text)
        ? Optional.empty()
        : Lexicon.fields(text).entrySet().stream()
            .filter(each -> each.getValue() >= PLAIN)
            .max(Map.Entry.comparingByValue());
  }

  /** Whether the text by itself is the word for a field. */
  public static boolean namesAField(String text) {
    return Lexicon.fields(text).values().stream().anyMatch(sure -> sure >= PLAIN);
  }
}
