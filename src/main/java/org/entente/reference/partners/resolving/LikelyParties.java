package org.entente.reference.partners.resolving;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.ground.identity.PartyId;
import org.entente.reference.partners.Party;
import org.entente.reference.partners.resolving.Likely.By;

/**
 * Finds the parties that a written name is like; see {@link Judgement} for what may be taken for
 * it, and what is only proposed.
 */
public final class LikelyParties {

  private static final int MOST_JUDGED = 30;
  private static final int A_TEXT = 12;
  private static final double BY_INITIALS = 0.8;
  private static final double BY_FIRST_WORDS = 0.85;
  private static final Set<String> VERBS =
      Set.of("is", "was", "were", "are", "has", "est", "sont", "es", "ist", "e");
  private static final Comparator<Likely> FOREMOST_FIRST =
      Comparator.<Likely, Boolean>comparing(it -> it.sure())
          .thenComparingDouble(Likely::confidence)
          .reversed()
          .thenComparing(it -> it.party().value());

  private final KnownNames names = new KnownNames();
  private final Set<String> home;

  /** In a mission of one country (ISO 3166-1 alpha-3), whose name beside another tells nothing. */
  public LikelyParties(Optional<String> country) {
    home = country.map(OrganisationWords::ofCountry).orElse(Set.of());
  }

  /** Takes in one more. */
  public void learn(Party party) {
    names.learn(party);
  }

  /** The likely ones, those that may be taken first, then the surest; each party once. */
  public List<Likely> find(String text) {
    if (text.chars().noneMatch(Character::isLetter)) {
      return List.of();
    }
    var written = new WrittenName(text);
    var judgement = new Judgement(written, names, home);
    var found = new LinkedHashMap<PartyId, Likely>();
    for (var candidate : candidates(written, judgement)) {
      judgement.of(candidate).ifPresent(it -> add(it, found));
    }
    told(written).forEach(it -> add(it, found));
    return found.values().stream().sorted(FOREMOST_FIRST).toList();
  }

  private static void add(Likely likely, Map<PartyId, Likely> found) {
    found.merge(likely.party(), likely, (a, b) -> b.betterThan(a) ? b : a);
  }

  private List<Likely> told(WrittenName written) {
    if (written.isOnlyAnAcronym()) {
      return spelling(written.acronyms().getFirst());
    }
    return written.pieces().size() > A_TEXT ? firstWords(written).stream().toList() : List.of();
  }

  /** Those with an acronym that stands there, and those that share the rarest words. */
  private Set<KnownParty> candidates(WrittenName written, Judgement judgement) {
    var candidates = new LinkedHashSet<KnownParty>();
    written.acronyms().forEach(letters -> candidates.addAll(judgement.withAcronym(letters)));
    candidates.addAll(names.sharing(written.meanings(), MOST_JUDGED));
    return candidates;
  }

  private List<Likely> spelling(String letters) {
    var spelling = new ArrayList<Likely>();
    for (var party : names.all()) {
      if (!party.hasAcronym() && party.names().stream().anyMatch(it -> it.isSpelledBy(letters))) {
        spelling.add(bySpelling(letters, party));
      }
    }
    return spelling;
  }

  private static Likely bySpelling(String letters, KnownParty party) {
    return Judgement.isSurely(letters)
        ? Likely.sure(party.id(), By.INITIALS, BY_INITIALS)
        : Likely.maybe(party.id(), By.INITIALS, Judgement.ONLY_PROPOSED);
  }

  /** "Lantern Aid (LA) is a local organisation that …": the name before the verb. */
  private Optional<Likely> firstWords(WrittenName written) {
    var words = written.words();
    for (int length = Math.min(A_TEXT, words.size() - 1); length > 0; length--) {
      var parties = names.called(String.join(" ", withoutArticle(words, length)));
      var next = words.subList(length, Math.min(length + 2, words.size()));
      if (parties.size() == 1 && next.stream().anyMatch(VERBS::contains)) {
        var named = parties.iterator().next().id();
        return Optional.of(Likely.sure(named, By.FIRST_WORDS, BY_FIRST_WORDS));
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
