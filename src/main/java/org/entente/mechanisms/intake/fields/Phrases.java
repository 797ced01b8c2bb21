package org.entente.mechanisms.intake.fields;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.entente.mechanisms.intake.values.Folded;

/** The phrases of one kind of lexicon file in all its languages, as lists of folded words. */
public final class Phrases {

  private static final List<String> LANGUAGES = List.of("en", "fr", "es", "pt", "ar", "uk");

  private Phrases() {}

  /** By key, the phrases that {@code lexicon/<kind>_<language>.properties} list under it. */
  public static Map<String, Set<List<String>>> load(String kind) {
    var byKey = new LinkedHashMap<String, Set<List<String>>>();
    for (var language : LANGUAGES) {
      var file = properties("lexicon/" + kind + "_" + language + ".properties");
      for (var key : file.stringPropertyNames()) {
        var phrases = byKey.computeIfAbsent(key, _ -> new HashSet<>());
        for (var phrase : file.getProperty(key).split(";", -1)) {
          phrases.add(stems(phrase));
        }
        phrases.remove(List.<String>of());
      }
    }
    return byKey;
  }

  /** The words of a text as they are compared: folded, without the most common plural endings. */
  public static List<String> stems(String text) {
    var stems = new ArrayList<String>();
    for (var word : Folded.words(text)) {
      boolean plural = word.length() > 3 && (word.endsWith("s") || word.endsWith("x"));
      stems.add(plural ? word.substring(0, word.length() - 1) : word);
    }
    return List.copyOf(stems);
  }

  private static Properties properties(String name) {
    try (var in = Phrases.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not in the program");
      }
      var properties = new Properties();
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return properties;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
