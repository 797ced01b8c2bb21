package org.entente.reference.partners.resolving;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.ground.identity.PartyId;
import org.entente.reference.partners.Party;
import org.entente.reference.partners.Spelling;
import org.entente.reference.partners.resolving.Likely.By;

/**
 * Finds the parties that a written name is like. One may be taken for it when nothing telling is
 * left over on either side: words by meaning, slips and word order aside, and an acronym that is
 * its own or that its name spells. What has a place, a part or another name more is only proposed.
 */
public final class LikelyParties {

  private static final int STEM = 4;
  private static final int MOST_JUDGED = 30;
  private static final int A_TEXT = 12;
  private static final int LETTERS_TO_BE_SURE = 4;
  private static final double BY_ACRONYM_AND_WORDS = 0.85;
  private static final double BY_INITIALS = 0.8;
  private static final double BY_OFFICE = 0.75;
  private static final double BY_FIRST_WORDS = 0.85;
  private static final double ONLY_PROPOSED = 0.6;
  private static final double NEVER_QUITE = 0.95;
  private static final Set<String> VERBS =
      Set.of("is", "was", "were", "are", "has", "est", "sont", "es", "ist", "e");

  private final Map<PartyId, List<KnownName>> names = new LinkedHashMap<>();
  private final Map<String, Set<PartyId>> byMeaning = new HashMap<>();
  private final Map<String, Set<String>> meaningsByStem = new HashMap<>();
  private final Map<String, Set<PartyId>> byAcronym = new HashMap<>();
  private final Map<String, Set<PartyId>> byPlainName = new HashMap<>();

  private final Set<String> home;

  /** In a mission of one country (ISO 3166-1 alpha-3), whose name beside another tells nothing. */
  public LikelyParties(Optional<String> country) {
    home = country.map(OrganisationWords::ofCountry).orElse(Set.of());
  }

  /** Takes in one more. */
  public void learn(Party party) {
    for (var name : party.particulars().names()) {
      var known = KnownName.of(party.id(), name);
      names.computeIfAbsent(party.id(), _ -> new ArrayList<>()).add(known);
      file(byPlainName, String.join(" ", known.words()), party.id());
      if (known.acronym()) {
        file(byAcronym, known.joined(), party.id());
      }
      for (var meaning : known.meanings()) {
        file(byMeaning, meaning, party.id());
        meaningsByStem.computeIfAbsent(stem(meaning), _ -> new LinkedHashSet<>()).add(meaning);
      }
    }
  }

  private static void file(Map<String, Set<PartyId>> index, String key, PartyId party) {
    index.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(party);
  }

  private Stream<KnownName> namesOf(PartyId party) {
    return names.getOrDefault(party, List.of()).stream();
  }

  private static String stem(String meaning) {
    return meaning.substring(0, Math.min(STEM, meaning.length()));
  }

  /** The likely ones, those that may be taken first, then the surest; each party once. */
  public List<Likely> find(String text) {
    if (text.chars().noneMatch(Character::isLetter)) {
      return List.of();
    }
    var written = WrittenName.of(text);
    var found = new LinkedHashMap<PartyId, Likely>();
    Stream.concat(candidates(written).flatMap(it -> judge(written, it).stream()), told(written))
        .forEach(it -> found.merge(it.party(), it, (a, b) -> b.betterThan(a) ? b : a));
    return found.values().stream()
        .sorted(
            Comparator.<Likely, Boolean>comparing(it -> it.sure())
                .thenComparingDouble(Likely::confidence)
                .reversed()
                .thenComparing(it -> it.party().value()))
        .toList();
  }

  private Stream<Likely> told(WrittenName written) {
    if (written.isOnlyAnAcronym()) {
      return spelling(WrittenName.letters(written.acronyms().getFirst()));
    }
    return written.pieces().size() > A_TEXT ? firstWords(written).stream() : Stream.empty();
  }

  /** Those with an acronym that stands there, and those that share the rarest words. */
  private Stream<PartyId> candidates(WrittenName written) {
    var byLetters =
        written.acronyms().stream().map(WrittenName::letters).flatMap(this::withAcronym);
    var shares = new HashMap<PartyId, Double>();
    for (var meaning : written.meaningsWithout(_ -> false)) {
      for (var near : nearMeanings(meaning)) {
        var holders = byMeaning.getOrDefault(near, Set.of());
        holders.forEach(it -> shares.merge(it, rarity(holders), Double::sum));
      }
    }
    var byWords =
        shares.entrySet().stream()
            .sorted(
                Map.Entry.<PartyId, Double>comparingByValue()
                    .reversed()
                    .thenComparing(it -> it.getKey().value()))
            .limit(MOST_JUDGED)
            .map(Map.Entry::getKey);
    return Stream.concat(byLetters, byWords).distinct();
  }

  private double rarity(Set<PartyId> holders) {
    return Math.log((1.0 + names.size()) / holders.size());
  }

  private Stream<PartyId> withAcronym(String letters) {
    var withoutUn = letters.startsWith("un") ? letters.substring(2) : "";
    var exactly = byAcronym.getOrDefault(letters, Set.of()).stream();
    var otherwise =
        Stream.of(withoutUn, "un" + letters)
            .flatMap(it -> byAcronym.getOrDefault(it, Set.of()).stream())
            .filter(this::isOfTheUnitedNations);
    return Stream.concat(exactly, otherwise).distinct();
  }

  private boolean isOfTheUnitedNations(PartyId party) {
    return namesOf(party).anyMatch(KnownName::isOfTheUnitedNations);
  }

  private List<String> nearMeanings(String meaning) {
    return meaningsByStem.getOrDefault(stem(meaning), Set.of()).stream()
        .filter(it -> Affinity.sameWord(meaning, it))
        .toList();
  }

  private Optional<Likely> judge(WrittenName written, PartyId party) {
    return namesOf(party)
        .flatMap(known -> judge(written, known).stream())
        .reduce((a, b) -> b.betterThan(a) ? b : a);
  }

  private Optional<Likely> judge(WrittenName written, KnownName known) {
    var own =
        written.acronyms().stream()
            .map(WrittenName::letters)
            .filter(letters -> isItsOwn(letters, known))
            .toList();
    var rest = withoutHome(written.meaningsWithout(own::contains), known);
    var withoutNew =
        withoutHome(written.meaningsWithout(it -> mayBeItsOwn(it, written, known.party())), known);
    if (withoutNew.size() < rest.size() && Affinity.of(withoutNew, known.meanings()).sameName()) {
      return Optional.of(Likely.sure(known.party(), By.ACRONYM_AND_WORDS, BY_ACRONYM_AND_WORDS));
    }
    var affinity = Affinity.of(rest, known.meanings());
    if (!own.isEmpty()) {
      return Optional.of(beside(own.getFirst(), rest, affinity, known, written));
    }
    if (affinity.sameName() && mayBeTaken(written, known, affinity)) {
      return Optional.of(Likely.sure(known.party(), By.WORDS, NEVER_QUITE * affinity.likeness()));
    }
    if (isOfficeOf(known, written, affinity)) {
      return Optional.of(Likely.sure(known.party(), By.OFFICE, BY_OFFICE));
    }
    return affinity.sameName() || affinity.writtenHasMore()
        ? Optional.of(Likely.maybe(known.party(), By.MORE_THAN_ITS_NAME, ONLY_PROPOSED))
        : Optional.empty();
  }

  /** The office in the country of the mission is meant anyway, unless it is known by that name. */
  private List<String> withoutHome(List<String> meanings, KnownName known) {
    return meanings.stream()
        .filter(it -> !home.contains(it) || known.meanings().contains(it))
        .toList();
  }

  /** A few letters alone are an acronym, and one that is known is not taken with a slip. */
  private static boolean mayBeTaken(WrittenName written, KnownName known, Affinity affinity) {
    boolean fewLetters = written.isOnlyAnAcronym() && written.letters() <= LETTERS_TO_BE_SURE;
    return !fewLetters && (!known.acronym() || affinity.asWritten());
  }

  /** Its acronym, or one that its name spells. */
  private boolean isItsOwn(String letters, KnownName known) {
    return withAcronym(letters).anyMatch(known.party()::equals)
        || known.spells(letters).isPresent();
  }

  /** One that nobody has, set apart, where none is known; or the known one as translated. */
  private boolean mayBeItsOwn(String letters, WrittenName written, PartyId party) {
    return withAcronym(letters).findAny().isEmpty()
        && (isTranslated(letters, party)
            || (written.isGloss(letters) && namesOf(party).noneMatch(KnownName::acronym)));
  }

  /** CICR is ICRC, and OTAN is NATO. */
  private boolean isTranslated(String letters, PartyId party) {
    return letters.length() >= LETTERS_TO_BE_SURE
        && namesOf(party)
            .filter(KnownName::acronym)
            .anyMatch(known -> sorted(known.joined()).equals(sorted(letters)));
  }

  private static List<Integer> sorted(String letters) {
    return letters.chars().sorted().boxed().toList();
  }

  /**
   * What stands beside its acronym must agree with its name, or say nothing. Of two that spell one
   * acronym with different words ("Caritas of here" and "of there") neither is the other.
   */
  private Likely beside(
      String letters, List<String> rest, Affinity affinity, KnownName known, WrittenName written) {
    boolean spelledByRest = KnownName.spells(letters, rest).isPresent();
    boolean agrees =
        affinity.tellingWrittenOnly() == 0 && !(affinity.tellingKnownOnly() && spelledByRest);
    boolean spelledOut = known.acronym() && letters.length() >= LETTERS_TO_BE_SURE && spelledByRest;
    if (agrees || spelledOut) {
      return Likely.sure(known.party(), By.ACRONYM_AND_WORDS, BY_ACRONYM_AND_WORDS);
    }
    boolean begins = letters.length() >= LETTERS_TO_BE_SURE && written.beginsWith(letters);
    return begins && isOneWorldwide(known, written)
        ? Likely.sure(known.party(), By.OFFICE, BY_OFFICE)
        : Likely.maybe(known.party(), By.MORE_THAN_ITS_NAME, ONLY_PROPOSED);
  }

  /** "United Nations Population Fund New York": the whole name, and then more. */
  private boolean isOfficeOf(KnownName known, WrittenName written, Affinity affinity) {
    return affinity.knownOnly().isEmpty()
        && affinity.asWritten()
        && affinity.shared().size() > 1
        && written.beginsWith(known.joined())
        && isOneWorldwide(known, written);
  }

  /** The agencies of the United Nations are one in all places, but for those listed by place. */
  private boolean isOneWorldwide(KnownName known, WrittenName written) {
    return !written.isList()
        && isOfTheUnitedNations(known.party())
        && namesOf(known.party())
            .filter(KnownName::acronym)
            .flatMap(it -> it.meanings().stream())
            .flatMap(meaning -> byMeaning.getOrDefault(meaning, Set.of()).stream())
            .allMatch(known.party()::equals);
  }

  private Stream<Likely> spelling(String letters) {
    return names.values().stream()
        .filter(known -> known.stream().noneMatch(KnownName::acronym))
        .flatMap(List::stream)
        .filter(known -> known.spells(letters).isPresent())
        .map(known -> bySpelling(letters, known));
  }

  private static Likely bySpelling(String letters, KnownName known) {
    return letters.length() >= LETTERS_TO_BE_SURE
        ? Likely.sure(known.party(), By.INITIALS, BY_INITIALS)
        : Likely.maybe(known.party(), By.INITIALS, ONLY_PROPOSED);
  }

  /** "Lantern Aid (LA) is a local organisation that …": the name before the verb. */
  private Optional<Likely> firstWords(WrittenName written) {
    var words = Spelling.words(Spelling.plain(written.text())).toList();
    for (int length = Math.min(A_TEXT, words.size() - 1); length > 0; length--) {
      var parties =
          byPlainName.getOrDefault(String.join(" ", withoutArticle(words, length)), Set.of());
      var next = words.subList(length, Math.min(length + 2, words.size()));
      if (parties.size() == 1 && next.stream().anyMatch(VERBS::contains)) {
        return Optional.of(Likely.sure(parties.iterator().next(), By.FIRST_WORDS, BY_FIRST_WORDS));
      }
    }
    return Optional.empty();
  }

  private static List<String> withoutArticle(List<String> words, int length) {
    return words.getFirst().equals("the") && length > 1
        ? words.subList(1, length)
        : words.subList(0, length);
  }
}
