package org.entente.reference.terminology;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What kind of work a text tells of, whatever its language: "Drilling of 3 boreholes" and "Forage
 * de puits" are both {@code water-points}. The list beside this class has several sets of
 * beginnings of words for each kind; a text is of the kind of which it holds a whole set, the
 * longest. A text of no known kind is none, and compares by its words alone.
 */
public final class KindsOfWork {

  private static final Pattern BREAKS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** What Arabic writes before a noun without a space: the, and, for, with. */
  private static final Pattern BEFORE_NOUNS = Pattern.compile("^(?:وال|بال|لل|ال)");

  private static final List<Sign> SIGNS = signs();

  /** Beginnings of words that tell of a kind when all of them occur. */
  private record Sign(String code, List<String> beginnings) {

    boolean in(List<String> words) {
      return beginnings.stream().allMatch(beginning -> at(beginning, words) < words.size());
    }

    /** What a text begins with is what it is about. */
    int firstIn(List<String> words) {
      return beginnings.stream().mapToInt(beginning -> at(beginning, words)).min().orElseThrow();
    }

    private static int at(String beginning, List<String> words) {
      return IntStream.range(0, words.size())
          .filter(at -> words.get(at).startsWith(beginning))
          .findFirst()
          .orElse(words.size());
    }
  }

  private KindsOfWork() {}

  /** The code of the kind that a text tells of; empty where it tells of none in the list. */
  public static Optional<String> find(String written) {
    var words = words(written);
    return SIGNS.stream()
        .filter(sign -> sign.in(words))
        .min(
            Comparator.comparingInt((Sign sign) -> -sign.beginnings().size())
                .thenComparingInt(sign -> sign.firstIn(words)))
        .map(Sign::code);
  }

  /** A text as words that compare: no marks, no capitals, one blank between them. */
  public static String folded(String written) {
    return String.join(" ", words(written));
  }

  private static List<String> words(String written) {
    return BREAKS
        .splitAsStream(Spelling.plain(written))
        .map(word -> BEFORE_NOUNS.matcher(word).replaceFirst(""))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static List<Sign> signs() {
    return CodeListFile.records("kinds-of-work-1").stream()
        .flatMap(row -> signs(row.getField("code"), row.getField("words")))
        .toList();
  }

  private static Stream<Sign> signs(String code, String written) {
    return Arrays.stream(written.split("\\|")).map(sign -> new Sign(code, words(sign)));
  }
}
