package org.entente.reference.partners;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.ground.identity.PartyId;
import org.entente.reference.partners.OrganisationMatch.Candidate;
import org.entente.reference.partners.OrganisationMatch.Method;
import org.entente.reference.partners.merging.Representation;

/** The names and codes of parties, looked up however spelled; those merged answer as one. */
final class NameIndex {

  private static final double SPELLED_DENSELY = 0.92;

  /** Of two as sure, who stands for both goes before a bearer, and an older before a newer. */
  private static final Comparator<Candidate> SURER_LAST =
      Comparator.comparingDouble(Candidate::confidence)
          .thenComparing(hit -> hit.bearer().equals(hit.party()))
          .thenComparing(hit -> hit.bearer().value(), Comparator.reverseOrder());

  /** The parties that answer to something; each by what recognises it best. */
  record Hits(Map<PartyId, Candidate> byParty) {

    static final Hits NONE = new Hits(Map.of());

    static Hits of(Stream<Candidate> candidates) {
      return new Hits(
          candidates.collect(
              Collectors.toUnmodifiableMap(Candidate::party, hit -> hit, Hits::surer)));
    }

    boolean isEmpty() {
      return byParty.isEmpty();
    }

    boolean isOne() {
      return byParty.size() == 1;
    }

    Hits and(Hits others) {
      return of(
          Stream.concat(all(), others.all())
              .filter(hit -> byParty.containsKey(hit.party()))
              .filter(hit -> others.byParty.containsKey(hit.party())));
    }

    Hits or(Hits others) {
      if (isEmpty()) {
        return others;
      }
      return others.isEmpty() ? this : of(Stream.concat(all(), others.all()));
    }

    Hits orElse(Supplier<Hits> others) {
      return isEmpty() ? others.get() : this;
    }

    Stream<Candidate> all() {
      return byParty.values().stream();
    }

    List<Candidate> surestFirst() {
      return all()
          .sorted(
              Comparator.comparingDouble(Candidate::confidence)
                  .reversed()
                  .thenComparing(hit -> hit.party().value()))
          .toList();
    }

    private static Candidate surer(Candidate one, Candidate other) {
      return SURER_LAST.compare(one, other) >= 0 ? one : other;
    }
  }

  private final Map<PartyId, Particulars> parties = new HashMap<>();
  private final Map<String, Hits> codes = new HashMap<>();
  private final Map<String, Hits> plain = new HashMap<>();
  private final Map<String, Hits> dense = new HashMap<>();

  private final Representation representation;

  NameIndex(Collection<Party> known, Representation representation) {
    this.representation = representation;
    known.forEach(this::learn);
  }

  void learn(Party party) {
    learn(party.id(), party.particulars());
  }

  private void learn(PartyId party, Particulars particulars) {
    parties.put(party, particulars);
    for (var identifier : particulars.identifiers()) {
      add(codes, joined(Spelling.plain(identifier.code())), candidate(party, Method.CODE, 1.0));
    }
    for (var name : particulars.names()) {
      var candidate = candidate(party, name.use());
      var spelled = Spelling.plain(name.text());
      add(plain, spelled, candidate);
      add(dense, denseKey(spelled, name.use()), candidate);
    }
  }

  private static void add(Map<String, Hits> keys, String key, Candidate candidate) {
    if (!key.isEmpty()) {
      keys.merge(key, Hits.of(Stream.of(candidate)), Hits::or);
    }
  }

  Hits byCode(String written) {
    return found(codes, joined(Spelling.plain(written)));
  }

  /** Those with this name, acronym, alias or code, as a whole: first by the very words. */
  Hits byName(String written) {
    var spelled = Spelling.plain(written);
    return found(plain, spelled)
        .orElse(() -> lessSure(found(dense, Spelling.dense(spelled))))
        .orElse(() -> lessSure(found(dense, joined(spelled))))
        .orElse(() -> found(codes, joined(spelled)));
  }

  /** Those whose acronym it is, "M.S.F." or "MSF"; an alias may be an acronym too. */
  Hits byAcronym(String written) {
    var spelled = Spelling.plain(written);
    return found(plain, spelled).orElse(() -> found(dense, joined(spelled)));
  }

  boolean isOfKind(PartyId party, Particulars.Kind kind) {
    return Optional.ofNullable(parties.get(party))
        .flatMap(Particulars::kind)
        .filter(kind::equals)
        .isPresent();
  }

  /** Whether its kind is known, and another than this. */
  boolean isOfAnotherKind(PartyId party, Particulars.Kind kind) {
    return Optional.ofNullable(parties.get(party))
        .flatMap(Particulars::kind)
        .filter(known -> !known.equals(kind))
        .isPresent();
  }

  /** Whether only its acronym is known so far, so that any name may be its own. */
  boolean hasNoName(PartyId party) {
    return Optional.ofNullable(parties.get(party)).stream()
        .noneMatch(known -> known.texts(PartyName.Use.NAME).findAny().isPresent());
  }

  private static String denseKey(String spelled, PartyName.Use use) {
    return use == PartyName.Use.ACRONYM ? joined(spelled) : Spelling.dense(spelled);
  }

  private Candidate candidate(PartyId party, PartyName.Use use) {
    return switch (use) {
      case NAME -> candidate(party, Method.NAME, 1.0);
      case ACRONYM -> candidate(party, Method.ACRONYM, 0.97);
      case ALIAS, FORMER -> candidate(party, Method.ALIAS, 0.97);
    };
  }

  private Candidate candidate(PartyId bearer, Method method, double confidence) {
    return new Candidate(representation.of(bearer), bearer, method, confidence);
  }

  private static Hits lessSure(Hits hits) {
    if (hits.isEmpty()) {
      return hits;
    }
    return Hits.of(
        hits.all()
            .map(
                hit ->
                    new Candidate(
                        hit.party(),
                        hit.bearer(),
                        hit.method(),
                        hit.confidence() * SPELLED_DENSELY)));
  }

  private static Hits found(Map<String, Hits> keys, String key) {
    return keys.getOrDefault(key, Hits.NONE);
  }

  private static String joined(String spelled) {
    return spelled.replace(" ", "");
  }
}
