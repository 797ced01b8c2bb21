package org.entente.console.resolving;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.console.resolving.NamesFile.Row;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.PartyId;
import org.entente.reference.partners.Identifier;
import org.entente.reference.partners.OrganisationMatch.Ambiguous;
import org.entente.reference.partners.OrganisationMatch.Candidate;
import org.entente.reference.partners.OrganisationMatch.Known;
import org.entente.reference.partners.OrganisationMatch.Method;
import org.entente.reference.partners.OrganisationMatch.Unknown;
import org.entente.reference.partners.OrganisationResolver;
import org.entente.reference.partners.Particulars;
import org.entente.reference.partners.Party;
import org.entente.reference.partners.WrittenOrganisation;
import org.entente.reference.terminology.CodeLists;

/** Answers rows of organisation names by the register of partners. */
final class OrganisationAnswers {

  static final List<String> COLUMNS = List.of("name", "acronym", "type", "code");

  private final OrganisationResolver resolver;
  private final Map<PartyId, Party> parties;
  private final Locale reader;

  OrganisationAnswers(OrganisationResolver resolver, List<Party> parties, Locale reader) {
    this.resolver = resolver;
    this.parties = parties.stream().collect(Collectors.toMap(Party::id, Function.identity()));
    this.reader = reader;
  }

  Answer answer(Row row) {
    return switch (resolver.resolve(written(row))) {
      case Known(var found) -> found(row, found);
      case Ambiguous(var candidates) ->
          Answer.without(
              row.cells(),
              Answer.ASK,
              candidates.stream().map(this::candidate).toList(),
              candidates.stream().map(it -> it.method().name()).distinct().toList());
      case Unknown() -> Answer.without(row.cells(), Answer.NEW, List.of(), List.of());
    };
  }

  private Answer found(Row row, Candidate found) {
    var candidate = candidate(found);
    return new Answer(
        row.cells(),
        candidate.code(),
        null,
        candidate.name(),
        word(found.method()),
        found.confidence(),
        Answer.RESOLVED,
        List.of(),
        List.of(found.method().name()));
  }

  /** The methods that scripts know; how a likeness was found stands in the reasons. */
  private static String word(Method method) {
    return method.isExact() ? method.name().toLowerCase(Locale.ROOT) : "fuzzy";
  }

  /** A party without a code in a list is named by the short form of its id, as in addresses. */
  private Answer.Candidate candidate(Candidate candidate) {
    var party = Optional.ofNullable(parties.get(candidate.party())).orElseThrow();
    var code = party.particulars().code(Identifier.LISTED);
    return new Answer.Candidate(
        code.orElseGet(() -> Ids.brief(party.id().value())),
        party.nameIn(reader),
        candidate.confidence());
  }

  private static WrittenOrganisation written(Row row) {
    return new WrittenOrganisation(
        Optional.of(row.cell("name")),
        Optional.of(row.cell("acronym")),
        Optional.of(row.cell("code")),
        CodeLists.organisationTypes()
            .find(row.cell("type"))
            .map(match -> new Particulars.Kind(match.code())));
  }
}
