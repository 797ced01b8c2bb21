package org.entente.reference.places.resolving;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
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
import java.util.regex.Pattern;

/**
 * Brings spellings of one place name together: case, accents, apostrophes, hyphens, blanks, Arabic
 * letter forms, and words such as "district" do not count. Knows the words that name no place.
 */
public final class PlaceWords {

  private static final Normalizer2 APART = Normalizer2.getNFKDInstance();
  private static final Pattern SILENT =
      Pattern.compile("[\\p{M}\\u0640'`´‘’ʻʼʽʾʿ‛′\\u200c-\\u200f]+");
  private static final Pattern BREAKS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern VOWELS = Pattern.compile("[aeiouwy]+");
  private static final Pattern TWICE = Pattern.compile("(.)\\1+");
  private static final Transliterator TO_LATIN =
      Transliterator.getInstance("Any-Latin; NFD; [:M:] Remove; Latin-ASCII; Lower");
  private static final int ARTICLE_AND_THREE = 5;
  private static final Map<Kind, Set<String>> WORDS = read();

  /** What a word can be instead of the name of a place. */
  private enum Kind {
    AREA,
    JOINT,
    EVERYWHERE,
    UNSTATED
  }

  private PlaceWords() {}

  /** The name's letters alone; equal for spellings of the same name in one script. */
  public static String key(String name) {
    var words = words(name);
    var telling = new ArrayList<>(words);
    telling.removeIf(word -> is(Kind.AREA, word));
    if (telling.size() < words.size()) {
      telling.removeIf(word -> is(Kind.JOINT, word));
    }
    return String.join("", telling.isEmpty() ? words : telling);
  }

  /** The consonants in Latin letters: near for one name in two scripts. */
  static String skeleton(String name) {
    var latin = BREAKS.matcher(TO_LATIN.transliterate(key(name))).replaceAll("");
    return TWICE.matcher(VOWELS.matcher(latin).replaceAll("")).replaceAll("$1");
  }

  static boolean inLatin(String name) {
    return key(name).chars().allMatch(letter -> letter < 0x250);
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
    return BREAKS
        .splitAsStream(plain(name))
        .filter(word -> !word.isEmpty())
        .map(PlaceWords::withoutArticle)
        .toList();
  }

  private static String plain(String name) {
    return SILENT
        .matcher(APART.normalize(name))
        .replaceAll("")
        .toLowerCase(Locale.ROOT)
        .replace('ى', 'ي')
        .replace('ة', 'ه')
        .replace('ک', 'ك')
        .replace('ی', 'ي')
        .replace("œ", "oe")
        .replace("æ", "ae")
        .replace("ø", "o")
        .replace('ı', 'i');
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
