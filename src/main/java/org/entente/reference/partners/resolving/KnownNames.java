package org.entente.reference.partners.resolving;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.entente.ground.identity.PartyId;
import org.entente.reference.partners.Party;

/** The names of parties, to be found by their words, by an acronym, and as a whole. */
final class KnownNames {

  private final List<KnownParty> parties = new ArrayList<>();
  private final Map<PartyId, KnownParty> byId = new HashMap<>();
  private final Map<String, Set<KnownParty>> byMeaning = new HashMap<>();
  private final Map<String, Set<KnownParty>> byAcronym = new HashMap<>();
  private final Map<String, Set<KnownParty>> byPlainName = new HashMap<>();
  private final Vocabulary vocabulary = new Vocabulary();

  /** Takes in one more. */
  void learn(Party party) {
    var known = byId.computeIfAbsent(party.id(), this::add);
    for (var each : party.particulars().names()) {
      var name = KnownName.of(each);
      known.learn(name);
      file(byPlainName, String.join(" ", name.words()), known);
      if (name.acronym()) {
        file(byAcronym, name.joined(), known);
      }
      for (var meaning : name.meanings()) {
        if (!byMeaning.containsKey(meaning)) {
          vocabulary.learn(meaning);
        }
        file(byMeaning, meaning, known);
      }
    }
  }

  private KnownParty add(PartyId id) {
    var party = new KnownParty(id, parties.size());
    parties.add(party);
    return party;
  }

  private static void file(Map<String, Set<KnownParty>> index, String key, KnownParty party) {
    index.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(party);
  }

  Collection<KnownParty> all() {
    return parties;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  /** Those that have a word of this meaning in a name. */
  Set<KnownParty> withMeaning(String meaning) {
    return byMeaning.getOrDefault(meaning, Set.of());
  }

  /** Those with this very name, in its plain spelling. */
  Set<KnownParty> called(String plainName) {
    return byPlainName.getOrDefault(plainName, Set.of());
  }

  /** Those with the acronym; one of the United Nations with and without their letters. */
  Set<KnownParty> withAcronym(String letters) {
    var found = new LinkedHashSet<>(byAcronym.getOrDefault(letters, Set.of()));
    addOfTheUnitedNations("un" + letters, found);
    if (letters.startsWith("un")) {
      addOfTheUnitedNations(letters.substring(2), found);
    }
    return found;
  }

  private void addOfTheUnitedNations(String letters, Set<KnownParty> found) {
    byAcronym.getOrDefault(letters, Set.of()).stream()
        .filter(KnownParty::isOfTheUnitedNations)
        .forEach(found::add);
  }

  /** Those that share the rarest words with the meanings, at most so many. */
  Collection<KnownParty> sharing(List<String> meanings, int most) {
    var shares = new double[parties.size()];
    var sharing = new ArrayList<KnownParty>();
    for (var meaning : meanings) {
      for (var near : vocabulary.near(meaning)) {
        var holders = withMeaning(near);
        double rarity = Math.log((1.0 + parties.size()) / holders.size());
        for (var holder : holders) {
          if (shares[holder.number()] == 0) {
            sharing.add(holder);
          }
          shares[holder.number()] += rarity;
        }
      }
    }
    return foremost(sharing, shares, most);
  }

  private static Collection<KnownParty> foremost(
      List<KnownParty> parties, double[] shares, int most) {
    if (parties.size() <= most) {
      return parties;
    }
    var leastFirst =
        Comparator.<KnownParty>comparingDouble(it -> shares[it.number()])
            .thenComparing(it -> it.id().value(), Comparator.reverseOrder());
    var foremost = new PriorityQueue<>(most, leastFirst);
    for (var party : parties) {
      if (foremost.size() < most) {
        foremost.add(party);
      } else if (leastFirst.compare(party, foremost.element()) > 0) {
        foremost.remove();
        foremost.add(party);
      }
    }
    return foremost;
  }
}
