package org.entente.reference.places.resolving;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.entente.ground.matching.Letters;

/**
 * Brings spellings of one place name together: case, accents, apostrophes, hyphens, blanks, Arabic
 * letter forms, and words such as "district" do not count. Knows the words that name no place.
 */
public final class PlaceWords {

  private static final int ARTICLE_AND_THREE = 5;
  private static final Map<Kind, Set<String>> WORDS = read();

  /** What a word can be instead of the name of a place. */
  private enum Kind {
    AREA,
    JOINT,
    EVERYWHERE,
    UNSTATED,
    /** A word that tells two places of one name apart, such as a side of the compass. */
    APART
  }

  private PlaceWords() {}

  /** The name's letters alone; equal for spellings of the same name in one script. */
  public static String key(String name) {
    return String.join("", telling(name));
  }

  /** The words of a name without "district" and the like, unless it is made of these alone. */
  static List<String> telling(String name) {
    var words = words(name);
    var telling = new ArrayList<>(words);
    telling.removeIf(word -> is(Kind.AREA, word));
    if (telling.size() < words.size()) {
      telling.removeIf(word -> is(Kind.JOINT, word));
    }
    return telling.isEmpty() ? words : telling;
  }

  static boolean inLatin(List<String> words) {
    return words.stream().flatMapToInt(String::chars).allMatch(letter -> letter < 0x250);
  }

  /** The words that tell two places of one name apart. */
  static Set<String> apart() {
    return WORDS.getOrDefault(Kind.APART, Set.of());
  }

  static boolean everywhere(String name) {
    return is(Kind.EVERYWHERE, String.join(" ", words(name)));
  }

  /** True for blanks, dashes and words that say that no place is named. */
  static boolean unstated(String name) {
    var words = words(name);
    return words.isEmpty() || is(Kind.UNSTATED, String.join(" ", words));
  }

  private static List<String> words(String name) {
    return Letters.words(Letters.folded(name)).stream().map(PlaceWords::withoutArticle).toList();
  }

  private static String withoutArticle(String word) {
    return word.startsWith("ال") && word.length() >= ARTICLE_AND_THREE ? word.substring(2) : word;
  }

  private static boolean is(Kind kind, String words) {
    return WORDS.getOrDefault(kind, Set.of()).contains(words);
  }

  private static Map<Kind, Set<String>> read() {
    var words = new EnumMap<Kind, Set<String>>(Kind.class);
    try (var bytes =
            Objects.requireNonNull(
                PlaceWords.class.getResourceAsStream("words/place-words-1.csv"));
        var rows = CsvReader.builder().ofNamedCsvRecord(bytes)) {
      rows.forEach(row -> put(words, row));
    } catch (IOException broken) {
      throw new UncheckedIOException("the list of place words cannot be read", broken);
    }
    return words;
  }

  private static void put(Map<Kind, Set<String>> words, NamedCsvRecord row) {
    var kind = Kind.valueOf(row.getField("kind").toUpperCase(Locale.ROOT));
    var phrase = String.join(" ", words(row.getField("word")));
    words.computeIfAbsent(kind, _ -> new HashSet<>()).add(phrase);
  }
}
