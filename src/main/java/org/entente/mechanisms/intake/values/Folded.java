package org.entente.mechanisms.intake.values;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Text reduced to what spellings of one word have in common: no case, accents, vowel signs,
 * punctuation or digit script. Used to compare words, never to store them.
 */
public final class Folded {

  private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKDInstance();
  private static final Pattern MARKS = Pattern.compile("[\\p{Mn}\\u0640\\p{Cf}]+");
  private static final Pattern SEAMS =
      Pattern.compile(
          "(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})"
              + "|(?<=\\p{L})(?=\\p{Nd})|(?<=\\p{Nd})(?=\\p{L})");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{Nd}]+");

  private Folded() {}

  /** The whole text folded, its words parted by one blank. */
  public static String text(String written) {
    var bare = MARKS.matcher(COMPATIBLE.normalize(written)).replaceAll("");
    var words = BETWEEN_WORDS.matcher(bare).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    return digits(arabicLetters(words));
  }

  /** The folded words, also parted where small letters meet capitals or digits. */
  public static List<String> words(String written) {
    var words = new ArrayList<String>();
    for (var word : text(SEAMS.matcher(written).replaceAll(" ")).split(" ", -1)) {
      var bare = withoutArabicArticle(word);
      if (!bare.isEmpty()) {
        words.add(bare);
      }
    }
    return List.copyOf(words);
  }

  /** Digits of any script as 0-9; everything else as it is. */
  public static String digits(String text) {
    if (text.chars().noneMatch(letter -> letter > '9' && Character.isDigit(letter))) {
      return text;
    }
    var plain = new StringBuilder(text.length());
    text.codePoints()
        .map(letter -> Character.isDigit(letter) ? '0' + Character.digit(letter, 10) : letter)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  private static String arabicLetters(String words) {
    return words.replace('ى', 'ي').replace('ة', 'ه').replace('ک', 'ك').replace('ی', 'ي');
  }

  private static String withoutArabicArticle(String word) {
    return word.startsWith("ال") && word.length() > 4 ? word.substring(2) : word;
  }
}
