package org.entente.reference.partners;

import com.ibm.icu.text.Transliterator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Spells names so that they can be compared. In {@link #plain} case, accents, punctuation, width
 * and script are gone; in {@link #dense} blanks, legal forms and small words are gone as well, and
 * "organization" is "organisation".
 */
public final class Spelling {

  private static final String FOLDING =
      """
      :: NFKD ;
      :: [:Mn:] Remove ;
      ـ > ;
      ى > ي ;
      ة > ه ;
      :: Any-Latin ;
      :: Latin-ASCII ;
      :: NFKD ;
      :: [:Mn:] Remove ;
      :: Lower ;
      """;

  private static final Pattern ELISION = Pattern.compile("\\b(\\p{L})['`´’]");
  private static final Pattern INSIDE_WORD = Pattern.compile("[.'`´’ʼʾʿ]");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{Nd}]+");
  private static final String INSIDE_ASCII_WORD = ".'`";
  private static final String ELIDED_BY = "'`";
  private static final int ASCII = 0x80;
  private static final Set<String> LIGHT =
      lines("light-words.txt").flatMap(Spelling::words).collect(Collectors.toUnmodifiableSet());
  private static final Map<String, String> SAME =
      lines("same-words.txt")
          .map(line -> words(line).toList())
          .flatMap(same -> same.stream().skip(1).map(other -> Map.entry(other, same.getFirst())))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  /** Made when the first name comes that needs it: it is large. */
  private static final class Folding {
    static final Transliterator FOLD =
        Transliterator.createFromRules("names", FOLDING, Transliterator.FORWARD);
  }

  private Spelling() {}

  /** "Médecins Sans Frontières - M.S.F." becomes "medecins sans frontieres msf". */
  public static String plain(String written) {
    var folded = fold(written.replace("&", " and "));
    return isAscii(folded) ? plainAscii(folded) : plainOfAnyScript(folded);
  }

  private static String plainOfAnyScript(String folded) {
    var elided = ELISION.matcher(folded).replaceAll("$1 ");
    var letters = INSIDE_WORD.matcher(elided).replaceAll("");
    return BETWEEN_WORDS.matcher(letters).replaceAll(" ").strip();
  }

  /** The same in one pass, for most names are written so. */
  private static String plainAscii(String folded) {
    var plain = new StringBuilder(folded.length());
    boolean between = false;
    for (int at = 0; at < folded.length(); at++) {
      char letter = folded.charAt(at);
      if (isLetterOrDigit(letter)) {
        if (between && !plain.isEmpty()) {
          plain.append(' ');
        }
        plain.append(letter);
        between = elides(folded, at);
      } else if (INSIDE_ASCII_WORD.indexOf(letter) < 0) {
        between = true;
      }
    }
    return plain.toString();
  }

  /** "l'" is a word of its own. */
  private static boolean elides(String folded, int at) {
    return Character.isLetter(folded.charAt(at))
        && at + 1 < folded.length()
        && ELIDED_BY.indexOf(folded.charAt(at + 1)) >= 0
        && (at == 0 || !isWordLetter(folded.charAt(at - 1)));
  }

  private static boolean isWordLetter(char letter) {
    return letter == '_' || isLetterOrDigit(letter);
  }

  private static boolean isLetterOrDigit(char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
  }

  /** Of a plain spelling: "the lantern of hope ltd" becomes "lanternhope". */
  static String dense(String plain) {
    return words(plain)
        .filter(word -> !LIGHT.contains(word))
        .map(word -> SAME.getOrDefault(word, word))
        .collect(Collectors.joining());
  }

  /**
   * Whether the capital letters could stand for the name: "NRC" for "Norwegian Refugee Council".
   */
  static boolean abbreviates(String acronym, String name) {
    var letters = plain(acronym).replace(" ", "");
    var plain = plain(name);
    return !letters.isEmpty()
        && (letters.equals(initials(words(plain)))
            || letters.equals(initials(words(plain).filter(word -> !LIGHT.contains(word)))));
  }

  private static String fold(String written) {
    return isAscii(written)
        ? written.toLowerCase(Locale.ROOT)
        : Folding.FOLD.transliterate(written);
  }

  private static boolean isAscii(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) >= ASCII) {
        return false;
      }
    }
    return true;
  }

  /** The words of a plain spelling. */
  public static Stream<String> words(String plain) {
    return Arrays.stream(plain.split(" ")).filter(word -> !word.isEmpty());
  }

  /** Whether the word tells nothing of which organisation is meant: an article, a legal form. */
  public static boolean isLight(String word) {
    return LIGHT.contains(word);
  }

  /** The words that tell nothing. */
  public static Set<String> light() {
    return LIGHT;
  }

  private static String initials(Stream<String> words) {
    return words.map(word -> word.substring(0, 1)).collect(Collectors.joining());
  }

  private static Stream<String> lines(String file) {
    var stream = Objects.requireNonNull(Spelling.class.getResourceAsStream(file), file);
    try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.startsWith("#")).toList().stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(file, unreadable);
    }
  }
}
