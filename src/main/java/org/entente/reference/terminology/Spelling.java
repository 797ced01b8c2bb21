package org.entente.reference.terminology;

import static java.util.stream.Collectors.joining;

import com.ibm.icu.text.Normalizer2;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Brings two spellings of one thing together: case, accents, punctuation, plural s, the order of
 * words, and words that carry no meaning ("and", "cluster", "secteur") do not count.
 */
final class Spelling {

  private static final Normalizer2 APART = Normalizer2.getNFKDInstance();
  private static final Pattern MARKS = Pattern.compile("[\\p{M}\\u0640]+");
  private static final Pattern BREAKS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int SHORTEST_PLURAL = 5;

  private final Set<String> emptyWords;

  Spelling(Set<String> emptyWords) {
    this.emptyWords = emptyWords;
  }

  /** The keys under which a spelling is filed: its words in any order, and written as one word. */
  Stream<String> keys(String written) {
    var words = words(written);
    if (words.isEmpty()) {
      return Stream.empty();
    }
    return Stream.of(words.stream().sorted().collect(joining(" ")), String.join("", words))
        .distinct();
  }

  private List<String> words(String written) {
    var all = BREAKS.splitAsStream(plain(written)).filter(word -> !word.isEmpty()).toList();
    var meant = all.stream().filter(word -> !emptyWords.contains(word)).toList();
    return (meant.isEmpty() ? all : meant).stream().map(Spelling::singular).toList();
  }

  static String plain(String written) {
    var letters = MARKS.matcher(APART.normalize(written)).replaceAll("");
    return oneArabicLetter(letters.toLowerCase(Locale.ROOT));
  }

  private static String oneArabicLetter(String letters) {
    return letters.replace('ى', 'ي').replace('ة', 'ه').replace('ٱ', 'ا').replace("œ", "oe");
  }

  private static String singular(String word) {
    return word.length() >= SHORTEST_PLURAL && word.endsWith("s")
        ? word.substring(0, word.length() - 1)
        : word;
  }
}
