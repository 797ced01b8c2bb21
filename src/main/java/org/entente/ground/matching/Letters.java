package org.entente.ground.matching;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Takes out of a text what writers of one name differ in: case, accents, width, apostrophes, vowel
 * signs, and the letter forms of Arabic. {@link #folded} stays in its script; {@link #latin} is in
 * Latin letters without marks (Unicode NFKD, ICU Any-Latin and Latin-ASCII).
 */
public final class Letters {

  private static final Normalizer2 APART = Normalizer2.getNFKDInstance();
  private static final Pattern SILENT =
      Pattern.compile("[\\p{M}\\u0640'`´‘’ʻʼʽʾʿ‛′\\u200c-\\u200f]+");
  private static final Pattern BREAKS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int ASCII = 0x80;

  /** Made when the first name comes that needs it: it is large. */
  private static final class Transliteration {
    static final Transliterator TO_LATIN =
        Transliterator.getInstance("Any-Latin; NFD; [:M:] Remove; Latin-ASCII; Lower");
  }

  private Letters() {}

  /** "Côte-d’Or" becomes "cote-dor", "قَرْبهارى" becomes "قربهاري". */
  public static String folded(String written) {
    return isAscii(written)
        ? written.toLowerCase(Locale.ROOT).replace("'", "").replace("`", "")
        : foldedOfAnyScript(written);
  }

  private static boolean isAscii(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) >= ASCII) {
        return false;
      }
    }
    return true;
  }

  private static String foldedOfAnyScript(String written) {
    return SILENT
        .matcher(APART.normalize(written))
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

  /** The same in the letters a to z, whatever the script; digits and punctuation stay. */
  public static String latin(String written) {
    var folded = folded(written);
    return isAscii(folded)
        ? folded
        : SILENT.matcher(Transliteration.TO_LATIN.transliterate(folded)).replaceAll("");
  }

  /** The runs of letters and digits, in order. */
  public static List<String> words(String folded) {
    return isOneWord(folded)
        ? List.of(folded)
        : BREAKS.splitAsStream(folded).filter(word -> !word.isEmpty()).toList();
  }

  private static boolean isOneWord(String folded) {
    for (int at = 0; at < folded.length(); at++) {
      char letter = folded.charAt(at);
      if ((letter < 'a' || letter > 'z') && (letter < '0' || letter > '9')) {
        return false;
      }
    }
    return !folded.isEmpty();
  }
}
