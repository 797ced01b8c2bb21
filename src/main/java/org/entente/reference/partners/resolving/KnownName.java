package org.entente.reference.partners.resolving;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.ground.matching.Initials;
import org.entente.reference.partners.PartyName;
import org.entente.reference.partners.Spelling;

/** A name of a party, taken apart once for all comparing. */
record KnownName(
    boolean acronym,
    List<String> words,
    List<List<String>> spelling,
    List<String> meanings,
    List<String> telling) {

  private static final String UN = "un";
  private static final Set<String> UN_IN_WORDS = Set.of("un", "united", "nations");
  private static final Initials INITIALS =
      new Initials(
          Stream.concat(
                  Spelling.light().stream(),
                  Stream.of("against", "by", "from", "on", "sur", "with"))
              .collect(Collectors.toUnmodifiableSet()));

  static KnownName of(PartyName name) {
    var words = Spelling.words(Spelling.plain(name.text())).toList();
    boolean acronym = name.is(PartyName.Use.ACRONYM) || words.size() == 1;
    var meanings = OrganisationWords.meanings(name.text());
    var telling = meanings.stream().filter(OrganisationWords::isTelling).toList();
    return new KnownName(acronym, words, spelling(name, words, meanings), meanings, telling);
  }

  /** What may spell an acronym; "United Nations" may be left out, "Social-life" is one word. */
  private static List<List<String>> spelling(
      PartyName name, List<String> words, List<String> meanings) {
    var asOneWord = Spelling.words(Spelling.plain(name.text().replace("-", ""))).toList();
    var withoutUn =
        meanings.contains(UN)
            ? words.stream().filter(it -> !UN_IN_WORDS.contains(it)).toList()
            : words;
    return Stream.of(words, asOneWord, withoutUn).distinct().toList();
  }

  /** All letters of it in one. */
  String joined() {
    return String.join("", words);
  }

  boolean isOfTheUnitedNations() {
    return meanings.contains(UN);
  }

  /** Whether the words spell the acronym. */
  static boolean spells(String acronymJoined, List<String> words) {
    return INITIALS.read(acronymJoined, words).isPresent();
  }

  /** Whether the name spells the acronym. */
  boolean isSpelledBy(String acronymJoined) {
    if (!acronym) {
      for (var each : spelling) {
        if (spells(acronymJoined, each)) {
          return true;
        }
      }
    }
    return false;
  }
}
