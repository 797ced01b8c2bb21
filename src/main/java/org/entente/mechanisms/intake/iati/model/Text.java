package org.entente.mechanisms.intake.iati.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A text in one or more languages, in the order written. */
public record Text(List<Narrative> narratives) {

  public static final Text NONE = new Text(List.of());

  /** The text in one language: that of the narrative, else of its activity, else not known. */
  public record Narrative(Optional<String> language, String text) {}

  public Text {
    narratives = List.copyOf(narratives);
  }

  /** The text in the reader's language, else the first. */
  public Optional<String> in(Locale reader) {
    return narratives.stream()
        .filter(
            each -> each.language().map(Text::primary).equals(Optional.of(reader.getLanguage())))
        .findFirst()
        .or(() -> narratives.stream().findFirst())
        .map(Narrative::text);
  }

  /** The first text, in whatever language. */
  public Optional<String> first() {
    return narratives.stream().findFirst().map(Narrative::text);
  }

  private static String primary(String tag) {
    return Locale.forLanguageTag(tag).getLanguage();
  }
}
