package org.entente.reference.partners.resolving;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.reference.partners.resolving.Likely.By;

/**
 * Judges whether a written name means one party or another. It may be taken for one when nothing
 * telling is left over on either side: words by meaning, slips and word order aside, and an acronym
 * that is its own or that its name spells. What has a place, a part or another name more is only
 * proposed.
 */
final class Judgement {

  private static final int LETTERS_TO_BE_SURE = 4;
  private static final double BY_ACRONYM_AND_WORDS = 0.85;
  private static final double BY_OFFICE = 0.75;
  private static final double NEVER_QUITE = 0.95;

  /** How sure it is that what is only proposed is meant. */
  static final double ONLY_PROPOSED = 0.6;

  private final WrittenName written;
  private final KnownNames names;
  private final Set<String> home;
  private final Map<String, Set<KnownParty>> byAcronym = new HashMap<>();

  /** With the words that tell nothing in the country of the mission. */
  Judgement(WrittenName written, KnownNames names, Set<String> home) {
    this.written = written;
    this.names = names;
    this.home = home;
  }

  /** Whether an acronym has letters enough to be no other's by chance. */
  static boolean isSurely(String letters) {
    return letters.length() >= LETTERS_TO_BE_SURE;
  }

  /** Those that have an acronym that is written. */
  Set<KnownParty> withAcronym(String letters) {
    return byAcronym.computeIfAbsent(letters, names::withAcronym);
  }

  /** How likely the party is meant, by the name of it that fits best. */
  Optional<Likely> of(KnownParty party) {
    Optional<Likely> best = Optional.empty();
    for (var name : party.names()) {
      var likely = of(party, name);
      if (best.isEmpty() || (likely.isPresent() && likely.get().betterThan(best.get()))) {
        best = likely;
      }
    }
    return best;
  }

  private Optional<Likely> of(KnownParty party, KnownName known) {
    var own = new ArrayList<String>();
    written.acronyms().stream().filter(it -> isItsOwn(it, party, known)).forEach(own::add);
    var rest = withoutHome(written.meaningsWithout(own::contains), known);
    var withoutNew = withoutHome(written.meaningsWithout(it -> mayBeItsOwn(it, party)), known);
    if (withoutNew.size() < rest.size() && isSameName(withoutNew, known)) {
      return Optional.of(Likely.sure(party.id(), By.ACRONYM_AND_WORDS, BY_ACRONYM_AND_WORDS));
    }
    if (!own.isEmpty()) {
      return Optional.of(beside(own.getFirst(), rest, known, party));
    }
    return says(rest, known) ? byWords(affinity(rest, known), party, known) : Optional.empty();
  }

  private Optional<Likely> byWords(Affinity affinity, KnownParty party, KnownName known) {
    if (affinity.sameName() && mayBeTaken(known, affinity)) {
      return Optional.of(Likely.sure(party.id(), By.WORDS, NEVER_QUITE * affinity.likeness()));
    }
    if (isOfficeOf(party, known, affinity)) {
      return Optional.of(Likely.sure(party.id(), By.OFFICE, BY_OFFICE));
    }
    return affinity.sameName() || affinity.writtenHasMore()
        ? Optional.of(Likely.maybe(party.id(), By.MORE_THAN_ITS_NAME, ONLY_PROPOSED))
        : Optional.empty();
  }

  private Affinity affinity(List<String> meanings, KnownName known) {
    return Affinity.of(meanings, known.meanings(), names.vocabulary());
  }

  private boolean isSameName(List<String> meanings, KnownName known) {
    return says(meanings, known) && affinity(meanings, known).sameName();
  }

  /** Whether every telling word of the name is written; else it is another's: the quick answer. */
  private boolean says(List<String> meanings, KnownName known) {
    for (var word : known.telling()) {
      if (!names.vocabulary().isAmong(meanings, word)) {
        return false;
      }
    }
    return true;
  }

  /** The office in the country of the mission is meant anyway, unless it is known by that name. */
  private List<String> withoutHome(List<String> meanings, KnownName known) {
    return Collections.disjoint(home, meanings)
        ? meanings
        : meanings.stream()
            .filter(it -> !home.contains(it) || known.meanings().contains(it))
            .toList();
  }

  /** A few letters alone are an acronym, and one that is known is not taken with a slip. */
  private boolean mayBeTaken(KnownName known, Affinity affinity) {
    boolean fewLetters = written.isOnlyAnAcronym() && written.letters() <= LETTERS_TO_BE_SURE;
    return !fewLetters && (!known.acronym() || affinity.asWritten());
  }

  /** Its acronym, or one that its name spells. */
  private boolean isItsOwn(String letters, KnownParty party, KnownName known) {
    return withAcronym(letters).contains(party) || known.isSpelledBy(letters);
  }

  /** One that nobody has, set apart, where none is known; or the known one as translated. */
  private boolean mayBeItsOwn(String letters, KnownParty party) {
    return withAcronym(letters).isEmpty()
        && (isTranslated(letters, party) || (written.isGloss(letters) && !party.hasAcronym()));
  }

  /** CICR is ICRC, and OTAN is NATO. */
  private static boolean isTranslated(String letters, KnownParty party) {
    return isSurely(letters)
        && party
            .acronyms()
            .map(KnownName::joined)
            .anyMatch(it -> it.length() == letters.length() && sorted(it).equals(sorted(letters)));
  }

  private static List<Integer> sorted(String letters) {
    return letters.chars().sorted().boxed().toList();
  }

  /**
   * What stands beside its acronym must agree with its name, or say nothing. Of two that spell one
   * acronym with different words ("Caritas of here" and "of there") neither is the other.
   */
  private Likely beside(String letters, List<String> rest, KnownName known, KnownParty party) {
    var affinity = affinity(rest, known);
    boolean spelledByRest = KnownName.spells(letters, rest);
    boolean agrees =
        affinity.tellingWrittenOnly() == 0 && !(affinity.tellingKnownOnly() && spelledByRest);
    boolean spelledOut = known.acronym() && isSurely(letters) && spelledByRest;
    if (agrees || spelledOut) {
      return Likely.sure(party.id(), By.ACRONYM_AND_WORDS, BY_ACRONYM_AND_WORDS);
    }
    boolean begins = isSurely(letters) && written.beginsWith(letters);
    return begins && isOneWorldwide(party)
        ? Likely.sure(party.id(), By.OFFICE, BY_OFFICE)
        : Likely.maybe(party.id(), By.MORE_THAN_ITS_NAME, ONLY_PROPOSED);
  }

  /** "United Nations Population Fund New York": the whole name, and then more. */
  private boolean isOfficeOf(KnownParty party, KnownName known, Affinity affinity) {
    return affinity.knownOnly().isEmpty()
        && affinity.asWritten()
        && affinity.shared().size() > 1
        && written.beginsWith(known.joined())
        && isOneWorldwide(party);
  }

  /** The agencies of the United Nations are one in all places, but for those listed by place. */
  private boolean isOneWorldwide(KnownParty party) {
    return !written.isList()
        && party.isOfTheUnitedNations()
        && party
            .acronyms()
            .flatMap(it -> it.meanings().stream())
            .flatMap(meaning -> names.withMeaning(meaning).stream())
            .allMatch(party::equals);
  }
}
