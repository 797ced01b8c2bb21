package org.entente.reference.places;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a place is called: official names by language (ISO 639-1, or "und" when the source does not
 * say), each in its own script, and other names it is known by. Both may be empty.
 */
public record PlaceNames(Map<String, String> byLanguage, List<String> aliases) {

  public static final String UNKNOWN_LANGUAGE = "und";

  private static final List<String> WIDELY_READ = List.of(UNKNOWN_LANGUAGE, "en", "fr", "es", "pt");

  public PlaceNames {
    byLanguage = Map.copyOf(byLanguage);
    aliases = List.copyOf(aliases);
  }

  public static PlaceNames of(String name) {
    return new PlaceNames(Map.of(UNKNOWN_LANGUAGE, name), List.of());
  }

  /** The name in the reader's language, else in one that many read, else any; empty if unnamed. */
  public Optional<String> in(Locale reader) {
    return Stream.concat(Stream.of(reader.getLanguage()), WIDELY_READ.stream())
        .flatMap(language -> Stream.ofNullable(byLanguage.get(language)))
        .findFirst()
        .or(() -> new TreeMap<>(byLanguage).values().stream().findFirst());
  }
}
