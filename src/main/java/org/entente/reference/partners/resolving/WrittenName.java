package org.entente.reference.partners.resolving;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.entente.reference.partners.Spelling;

/**
 * A name as a cell writes it: its pieces between blanks and signs, those that look like an acronym
 * (several capitals, or set apart from the rest), and what is left without some of them, which is
 * remembered. For one thread.
 */
final class WrittenName {

  private static final Pattern BETWEEN =
      Pattern.compile("[\\s/|;:()\\[\\],*–—]+|\\s-|-\\s|(?<=\\p{Lu}{3})-(?=\\p{Lu}\\p{Ll})");
  private static final Pattern SET_APART = Pattern.compile("[/|;:()\\[\\]\\n*]|\\s[-–—]\\s");
  private static final Pattern LISTED = Pattern.compile("[/|;&+\\n]|\\s(and|et|y|e)\\s");
  private static final int SHORTEST = 3;
  private static final int LONGEST = 12;

  /** What looks like an acronym, as written, and its letters for comparing. */
  private record Acronym(String text, String letters) {

    static Acronym of(String text) {
      return new Acronym(text, WrittenName.letters(text));
    }
  }

  private final String text;
  private final String joined;
  private final List<String> pieces;
  private final List<Acronym> acronyms;
  private final List<String> letters;
  private final List<String> glosses;
  private final Map<List<String>, List<String>> meanings = new HashMap<>();

  WrittenName(String text) {
    this.text = text;
    this.joined = letters(text);
    this.pieces = BETWEEN.splitAsStream(text).filter(it -> !it.isBlank()).toList();
    var apart =
        SET_APART
            .splitAsStream(text)
            .map(String::strip)
            .filter(part -> !part.contains(" ") && fits(part))
            .toList();
    this.acronyms = acronyms(text, pieces, apart);
    this.letters = acronyms.stream().map(Acronym::letters).toList();
    this.glosses =
        apart.stream().filter(WrittenName::looksLikeOne).map(WrittenName::letters).toList();
  }

  private static List<Acronym> acronyms(String text, List<String> pieces, List<String> apart) {
    boolean shouted = text.equals(text.toUpperCase(Locale.ROOT));
    var acronyms = new ArrayList<String>();
    for (int at = 0; at < pieces.size(); at++) {
      boolean atAnEnd = at == 0 || at == pieces.size() - 1;
      if ((!shouted || atAnEnd) && looksLikeOne(pieces.get(at))) {
        acronyms.add(pieces.get(at));
      }
    }
    apart.stream().filter(part -> !acronyms.contains(part)).forEach(acronyms::add);
    return acronyms.stream().map(Acronym::of).toList();
  }

  private static String letters(String acronym) {
    return Spelling.plain(acronym).replace(" ", "");
  }

  List<String> pieces() {
    return pieces;
  }

  /** The letters of what looks like an acronym. */
  List<String> acronyms() {
    return letters;
  }

  /** Whether it stands apart as an acronym does: "Lantern Aid (LA)". */
  boolean isGloss(String acronymLetters) {
    return glosses.contains(acronymLetters);
  }

  boolean isOnlyAnAcronym() {
    return pieces.size() == 1 && acronyms.size() == 1;
  }

  boolean beginsWith(String letters) {
    return joined.startsWith(letters);
  }

  /** Whether several things may stand in it. */
  boolean isList() {
    return LISTED.matcher(text).find();
  }

  /** How many letters it has in all. */
  int letters() {
    return joined.length();
  }

  /** The words of it. */
  List<String> words() {
    return Spelling.words(Spelling.plain(text)).toList();
  }

  /** The meanings of all its words. */
  List<String> meanings() {
    return meaningsWithout(_ -> false);
  }

  /** The meanings of the words without the acronyms that are told away. */
  List<String> meaningsWithout(Predicate<String> acronymLetters) {
    var away = new ArrayList<String>();
    for (var acronym : acronyms) {
      if (acronymLetters.test(acronym.letters)) {
        away.add(acronym.text);
      }
    }
    return meanings.computeIfAbsent(away, this::meaningsOfOthers);
  }

  private List<String> meaningsOfOthers(List<String> away) {
    var left = new ArrayList<>(pieces);
    left.removeAll(away);
    return OrganisationWords.meanings(String.join(" ", left));
  }

  private static boolean looksLikeOne(String piece) {
    return piece.chars().filter(Character::isUpperCase).count() > 1 && fits(piece);
  }

  private static boolean fits(String piece) {
    int letters = letters(piece).length();
    return letters >= SHORTEST
        && letters <= LONGEST
        && OrganisationWords.meanings(piece).stream().noneMatch(OrganisationWords::isPlace);
  }
}
