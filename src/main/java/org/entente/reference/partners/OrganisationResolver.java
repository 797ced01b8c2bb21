package org.entente.reference.partners;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.ground.identity.PartyId;
import org.entente.reference.partners.NameIndex.Hits;
import org.entente.reference.partners.OrganisationMatch.Candidate;
import org.entente.reference.partners.merging.Representation;
import org.entente.reference.partners.resolving.Likely;
import org.entente.reference.partners.resolving.LikelyParties;

/**
 * Finds the party that a report means among those its reader may know: by code, name, acronym or
 * alias, however spelled, else by a name that is like one of theirs and like no other's. It never
 * guesses: what several parties answer to, what contradicts itself, and a name that is only partly
 * known ("Caritas (South)") is left to a person. One more can be learned. For one thread.
 */
public final class OrganisationResolver {

  private static final Pattern GLOSS = Pattern.compile("^(.+?)\\s*[(\\[](.+?)[)\\]]\\s*$");
  private static final Pattern PARTS = Pattern.compile("\\s*[/|;:\\n]\\s*|\\s+[-–—]\\s+");

  private static final int MOST_CANDIDATES = 5;
  private static final double CLEAR_LEAD = 0.1;

  /** What one cell says, and whether all of it was understood. */
  private record Reading(Hits hits, boolean whole) {

    static final Reading NOTHING = new Reading(Hits.NONE, true);

    Reading among(Hits others) {
      var both = hits.and(others);
      return both.isEmpty() ? this : new Reading(both, whole);
    }

    Reading against(Hits others) {
      boolean contradiction = !others.isEmpty() && hits.and(others).isEmpty();
      return contradiction ? new Reading(hits.or(others), false) : among(others);
    }
  }

  private final NameIndex index;
  private final LikelyParties likely;
  private final Representation representation;

  private OrganisationResolver(
      NameIndex index, LikelyParties likely, Representation representation) {
    this.index = index;
    this.likely = likely;
    this.representation = representation;
  }

  public static OrganisationResolver over(Collection<Party> parties) {
    return over(parties, Optional.empty());
  }

  /** The same in a mission of one country (ISO 3166-1 alpha-3): its name tells nothing there. */
  public static OrganisationResolver over(Collection<Party> parties, Optional<String> country) {
    return over(parties, country, Representation.NONE);
  }

  /** The same where some parties are one, and answer as whoever stands for them. */
  public static OrganisationResolver over(
      Collection<Party> parties, Optional<String> country, Representation representation) {
    var likely = new LikelyParties(country);
    parties.forEach(likely::learn);
    var index = new NameIndex(parties, representation);
    return new OrganisationResolver(index, likely, representation);
  }

  /** Knows this party too from now on. */
  public void learn(Party party) {
    index.learn(party);
    likely.learn(party);
  }

  public OrganisationMatch resolve(WrittenOrganisation written) {
    var known = resolveExactly(written);
    return switch (known) {
      case OrganisationMatch.Known _ -> known;
      case OrganisationMatch.Ambiguous(var several) when several.size() > 1 -> known;
      case OrganisationMatch.Ambiguous(var one) -> byLikeness(written, one).orElse(known);
      case OrganisationMatch.Unknown _ -> byLikeness(written, List.of()).orElse(known);
    };
  }

  /** What is like it, when that is no other than the one of whom a part was recognised. */
  private Optional<OrganisationMatch> byLikeness(
      WrittenOrganisation written, List<Candidate> recognised) {
    var text =
        Stream.of(written.name(), written.acronym().map("(%s)"::formatted))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" "));
    var found =
        onePerRepresentative(
            likely.find(text).stream().filter(it -> fits(it, written, recognised)));
    boolean byCode = written.code().isPresent() && !recognised.isEmpty();
    if (byCode || found.isEmpty()) {
      return Optional.empty();
    }
    var candidates = found.stream().limit(MOST_CANDIDATES).map(this::candidate);
    var sure = found.stream().filter(Likely::sure).toList();
    boolean one =
        sure.size() == 1
            || (sure.size() > 1
                && sure.getFirst().confidence() - sure.get(1).confidence() >= CLEAR_LEAD);
    return Optional.of(
        one
            ? new OrganisationMatch.Known(candidate(sure.getFirst()))
            : new OrganisationMatch.Ambiguous(candidates.toList()));
  }

  private boolean fits(Likely it, WrittenOrganisation written, List<Candidate> recognised) {
    return written.kind().filter(kind -> index.isOfAnotherKind(it.party(), kind)).isEmpty()
        && (recognised.isEmpty()
            || recognised.getFirst().party().equals(representation.of(it.party())));
  }

  /** The foremost of those that are one. */
  private List<Likely> onePerRepresentative(Stream<Likely> found) {
    var foremost = new LinkedHashMap<PartyId, Likely>();
    found.forEach(it -> foremost.putIfAbsent(representation.of(it.party()), it));
    return List.copyOf(foremost.values());
  }

  private Candidate candidate(Likely likely) {
    var method =
        switch (likely.by()) {
          case WORDS -> OrganisationMatch.Method.LIKE_NAME;
          case ACRONYM_AND_WORDS -> OrganisationMatch.Method.ACRONYM_IN_NAME;
          case INITIALS -> OrganisationMatch.Method.INITIALS;
          case FIRST_WORDS -> OrganisationMatch.Method.FIRST_WORDS;
          case OFFICE -> OrganisationMatch.Method.OFFICE;
          case MORE_THAN_ITS_NAME -> OrganisationMatch.Method.PART_OF_NAME;
        };
    var party = representation.of(likely.party());
    return new Candidate(party, likely.party(), method, likely.confidence());
  }

  /** Only by code, name, acronym or alias, however spelled; nothing that is merely like one. */
  public OrganisationMatch resolveExactly(WrittenOrganisation written) {
    var code = written.code().map(index::byCode).orElse(Hits.NONE);
    var acronym = written.acronym().map(index::byAcronym).orElse(Hits.NONE);
    var name = written.name().map(this::read).orElse(Reading.NOTHING);
    if (!code.isEmpty()) {
      return conclude(new Reading(code, true).against(name.hits()), written);
    }
    if (!name.hits().isEmpty()) {
      return conclude(name.against(acronym), written);
    }
    return conclude(onlyByAcronym(acronym, written.name()), written);
  }

  /** The parties that have this very name, acronym or alias, however spelled; surest first. */
  public List<Candidate> called(String name) {
    return index.byName(name).surestFirst();
  }

  /** An unknown name beside a known acronym is a translation, or another of the same acronym. */
  private Reading onlyByAcronym(Hits acronym, Optional<String> unknownName) {
    boolean fits =
        unknownName.isEmpty() || acronym.all().map(Candidate::bearer).allMatch(index::hasNoName);
    return new Reading(acronym, fits);
  }

  private OrganisationMatch conclude(Reading reading, WrittenOrganisation written) {
    var left = written.kind().map(kind -> reading.among(ofKind(reading, kind))).orElse(reading);
    if (left.hits().isEmpty()) {
      return new OrganisationMatch.Unknown();
    }
    var candidates = left.hits().surestFirst();
    return left.whole() && left.hits().isOne()
        ? new OrganisationMatch.Known(candidates.getFirst())
        : new OrganisationMatch.Ambiguous(candidates);
  }

  private Hits ofKind(Reading reading, Particulars.Kind kind) {
    return Hits.of(reading.hits().all().filter(hit -> index.isOfKind(hit.party(), kind)));
  }

  private Reading read(String name) {
    var whole = index.byName(name);
    if (!whole.isEmpty()) {
      return new Reading(whole, true);
    }
    var gloss = GLOSS.matcher(name);
    boolean bracketed = name.indexOf('(') > 0 || name.indexOf('[') > 0;
    return bracketed && gloss.matches()
        ? readGlossed(gloss.group(1), gloss.group(2))
        : readParts(PARTS.splitAsStream(name).filter(part -> !part.isBlank()).toList());
  }

  /** "Lantern Water Alliance (LWA)": an unknown gloss matters only if it is not the acronym. */
  private Reading readGlossed(String name, String gloss) {
    var named = index.byName(name);
    if (!named.isEmpty() && Spelling.abbreviates(gloss, name)) {
      return new Reading(named, true).against(index.byName(gloss));
    }
    return readParts(List.of(name, gloss));
  }

  /** One thing said twice ("LWA - Lantern Water Alliance"), or several things. */
  private Reading readParts(List<String> parts) {
    var hits = parts.stream().map(index::byName).toList();
    var all = hits.stream().reduce(Hits.NONE, Hits::or);
    boolean everyPart = hits.stream().noneMatch(Hits::isEmpty);
    var shared = hits.stream().reduce(Hits::and).orElse(Hits.NONE);
    return everyPart && !shared.isEmpty() ? new Reading(shared, true) : new Reading(all, false);
  }
}
