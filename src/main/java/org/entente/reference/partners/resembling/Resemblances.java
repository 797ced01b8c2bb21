package org.entente.reference.partners.resembling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.ground.identity.PartyId;
import org.entente.reference.partners.Party;
import org.entente.reference.partners.resembling.Evidence.Agreement;
import org.entente.reference.partners.resembling.Evidence.Field;
import org.entente.reference.partners.resolving.Likely;
import org.entente.reference.partners.resolving.Likely.By;
import org.entente.reference.partners.resolving.LikelyParties;

/**
 * Finds the parties of a register that resemble each other: those that the resolver would take one
 * name for the other's, and those that share a code. The same register gives the same answer in the
 * same order.
 */
public final class Resemblances {

  private static final double AS_GOOD_AS_SURE = 0.99;
  private static final double NAME_SAYS_NOTHING = 0.05;

  /** Two parties, the older first. */
  private record Two(PartyId older, PartyId newer) {
    static Two of(PartyId one, PartyId other) {
      return one.value().compareTo(other.value()) < 0 ? new Two(one, other) : new Two(other, one);
    }
  }

  private final Map<PartyId, Party> parties;
  private final Agreements agreements;
  private final LikelyParties likely;

  private Resemblances(Collection<Party> known, Optional<String> country) {
    parties =
        known.stream()
            .collect(
                Collectors.toMap(
                    Party::id, Function.identity(), (one, _) -> one, LinkedHashMap::new));
    agreements = new Agreements(known);
    likely = new LikelyParties(country);
    known.forEach(likely::learn);
  }

  /** Those among the parties of a mission, which may be one of one country (ISO 3166-1 alpha-3). */
  public static List<Resemblance> among(Collection<Party> known, Optional<String> country) {
    return new Resemblances(known, country).all();
  }

  private List<Resemblance> all() {
    var found = new LinkedHashMap<Two, Optional<Likely>>();
    parties.values().forEach(party -> addLike(party, found));
    addOfOneCode(found);
    return found.entrySet().stream()
        .map(each -> resemblance(each.getKey(), each.getValue()))
        .toList();
  }

  private void addLike(Party party, Map<Two, Optional<Likely>> found) {
    for (var name : party.particulars().names()) {
      for (var it : likely.find(name.text())) {
        if (!it.party().equals(party.id())) {
          found.merge(Two.of(party.id(), it.party()), Optional.of(it), Resemblances::better);
        }
      }
    }
  }

  private static Optional<Likely> better(Optional<Likely> one, Optional<Likely> other) {
    boolean otherSays = other.filter(it -> isBetter(it, one.orElseThrow())).isPresent();
    return otherSays ? other : one;
  }

  private static boolean isBetter(Likely it, Likely than) {
    return it.sure() == than.sure() ? it.confidence() > than.confidence() : it.sure();
  }

  private void addOfOneCode(Map<Two, Optional<Likely>> found) {
    var byCode = new HashMap<String, PartyId>();
    for (var party : parties.values()) {
      for (var code : Agreements.codes(party.particulars())) {
        var first = byCode.putIfAbsent(code, party.id());
        if (first != null) {
          found.putIfAbsent(Two.of(first, party.id()), Optional.empty());
        }
      }
    }
  }

  private Resemblance resemblance(Two two, Optional<Likely> byName) {
    var one = party(two.older());
    var other = party(two.newer());
    var evidence = new ArrayList<Evidence>();
    evidence.add(byName.map(Resemblances::name).orElseGet(Resemblances::otherName));
    agreements.between(one.particulars(), other.particulars()).stream()
        .filter(each -> each.field() != Field.ACRONYM || !isByAcronym(byName))
        .forEach(evidence::add);
    boolean part = byName.filter(it -> it.by() == By.MORE_THAN_ITS_NAME).isPresent();
    return new Resemblance(one, other, part, evidence);
  }

  private Party party(PartyId id) {
    return Optional.ofNullable(parties.get(id)).orElseThrow();
  }

  /** An acronym that the name was found by is not counted twice. */
  private static boolean isByAcronym(Optional<Likely> byName) {
    return byName
        .filter(it -> Set.of(By.ACRONYM_AND_WORDS, By.INITIALS).contains(it.by()))
        .isPresent();
  }

  private static Evidence name(Likely likely) {
    double chance = Math.min(likely.confidence(), AS_GOOD_AS_SURE);
    var agreement = likely.by() == By.WORDS ? Agreement.EQUAL : Agreement.CLOSE;
    return new Evidence(Field.NAME, agreement, logOdds(chance));
  }

  private static Evidence otherName() {
    return new Evidence(Field.NAME, Agreement.DIFFERENT, logOdds(NAME_SAYS_NOTHING));
  }

  private static double logOdds(double chance) {
    return Math.log(chance / (1 - chance));
  }
}
