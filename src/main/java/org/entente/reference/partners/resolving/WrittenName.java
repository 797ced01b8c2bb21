package org.entente.reference.partners.resolving;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.entente.reference.partners.Spelling;

/**
 * A name as a cell writes it: its pieces between blanks and signs, those that look like an acronym
 * (several capitals, or set apart from the rest), and what is left without some of them.
 */
record WrittenName(String text, List<String> pieces, List<String> acronyms, List<String> glosses) {

  private static final Pattern BETWEEN =
      Pattern.compile("[\\s/|;:()\\[\\],*–—]+|\\s-|-\\s|(?<=\\p{Lu}{3})-(?=\\p{Lu}\\p{Ll})");
  private static final Pattern SET_APART = Pattern.compile("[/|;:()\\[\\]\\n*]|\\s[-–—]\\s");
  private static final Pattern LISTED = Pattern.compile("[/|;&+\\n]|\\s(and|et|y|e)\\s");
  private static final int SHORTEST = 3;
  private static final int LONGEST = 12;

  static WrittenName of(String text) {
    var pieces = BETWEEN.splitAsStream(text).filter(it -> !it.isBlank()).toList();
    boolean shouted = text.equals(text.toUpperCase(Locale.ROOT));
    var acronyms = new ArrayList<String>();
    for (int at = 0; at < pieces.size(); at++) {
      boolean atAnEnd = at == 0 || at == pieces.size() - 1;
      if (looksLikeOne(pieces.get(at)) && (!shouted || atAnEnd)) {
        acronyms.add(pieces.get(at));
      }
    }
    var apart =
        SET_APART
            .splitAsStream(text)
            .map(String::strip)
            .filter(part -> !part.contains(" ") && fits(part))
            .toList();
    apart.stream().filter(part -> !acronyms.contains(part)).forEach(acronyms::add);
    var glosses = apart.stream().filter(WrittenName::looksLikeOne).toList();
    return new WrittenName(text, pieces, List.copyOf(acronyms), glosses);
  }

  /** Whether it stands apart as an acronym does: "Lantern Aid (LA)". */
  boolean isGloss(String acronymLetters) {
    return glosses.stream().anyMatch(it -> letters(it).equals(acronymLetters));
  }

  /** Letters of an acronym, for comparing. */
  static String letters(String acronym) {
    return Spelling.plain(acronym).replace(" ", "");
  }

  boolean isOnlyAnAcronym() {
    return pieces.size() == 1 && acronyms.size() == 1;
  }

  boolean beginsWith(String joined) {
    return letters(text).startsWith(joined);
  }

  /** Whether several things may stand in it. */
  boolean isList() {
    return LISTED.matcher(text).find();
  }

  /** How many letters it has in all. */
  int letters() {
    return letters(text).length();
  }

  /** The meanings of the words without the acronyms that are told away. */
  List<String> meaningsWithout(Predicate<String> acronymLetters) {
    var left =
        pieces.stream()
            .filter(it -> !acronyms.contains(it) || !acronymLetters.test(letters(it)))
            .toList();
    return OrganisationWords.meanings(String.join(" ", left));
  }

  private static boolean looksLikeOne(String piece) {
    return fits(piece) && piece.chars().filter(Character::isUpperCase).count() > 1;
  }

  private static boolean fits(String piece) {
    int letters = letters(piece).length();
    var meanings = OrganisationWords.meanings(piece);
    return letters >= SHORTEST
        && letters <= LONGEST
        && meanings.stream().noneMatch(OrganisationWords::isPlace);
  }
}
