package org.entente.reference.partners.resolving;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.ground.identity.PartyId;
import org.entente.ground.matching.Initials;
import org.entente.ground.matching.Initials.Spelled;
import org.entente.reference.partners.PartyName;
import org.entente.reference.partners.Spelling;

/** A name of a party, taken apart once for all comparing. */
record KnownName(
    PartyId party,
    boolean acronym,
    List<String> words,
    List<String> asOneWord,
    List<String> meanings) {

  private static final String UN = "un";
  private static final Set<String> UN_IN_WORDS = Set.of("un", "united", "nations");
  private static final Initials INITIALS =
      new Initials(
          Stream.concat(
                  Spelling.light().stream(),
                  Stream.of("against", "by", "from", "on", "sur", "with"))
              .collect(Collectors.toUnmodifiableSet()));

  static KnownName of(PartyId party, PartyName name) {
    var words = Spelling.words(Spelling.plain(name.text())).toList();
    boolean acronym = name.is(PartyName.Use.ACRONYM) || words.size() == 1;
    var asOneWord = Spelling.words(Spelling.plain(name.text().replace("-", ""))).toList();
    return new KnownName(party, acronym, words, asOneWord, OrganisationWords.meanings(name.text()));
  }

  /** All letters of it in one. */
  String joined() {
    return String.join("", words);
  }

  boolean isOfTheUnitedNations() {
    return meanings.contains(UN);
  }

  static Optional<Spelled> spells(String acronymJoined, List<String> words) {
    return INITIALS.read(acronymJoined, words);
  }

  /** How the name spells the acronym; "United Nations" may be left out, "Social-life" is one. */
  Optional<Spelled> spells(String acronymJoined) {
    if (acronym) {
      return Optional.empty();
    }
    var withoutUn =
        isOfTheUnitedNations()
            ? words.stream().filter(it -> !UN_IN_WORDS.contains(it)).toList()
            : words;
    return Stream.of(words, asOneWord, withoutUn)
        .flatMap(it -> INITIALS.read(acronymJoined, it).stream())
        .findFirst();
  }
}
