package org.entente.console.bench.links;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.entente.ground.matching.Letters;

/** Words of the field in English, French and Spanish: each becomes the next language's. */
final class FieldWords {

  private static final Map<String, String> NEXT = read();

  private FieldWords() {}

  /** The text with every word that is known in another language. */
  static String translated(String text) {
    return Letters.words(Letters.latin(text)).stream()
        .map(word -> NEXT.getOrDefault(word, word))
        .collect(Collectors.joining(" "));
  }

  private static Map<String, String> read() {
    var next = new HashMap<String, String>();
    try (var bytes =
            Objects.requireNonNull(FieldWords.class.getResourceAsStream("field-words.csv"));
        var lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        var words = line.split(",", -1);
        for (int at = 0; at < words.length; at++) {
          next.putIfAbsent(words[at], words[(at + 1) % words.length]);
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return next;
  }
}
