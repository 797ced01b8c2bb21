package org.entente.reference.partners;

import org.entente.ground.problem.Kind;
import org.entente.ground.problem.Problem;

/** Everything that the register of partners refuses. */
public sealed interface PartnerProblem extends Problem {

  @Override
  default Kind kind() {
    return switch (this) {
      case PartyNameMissing _, PartyNameBlank _, PartyCodeBlank _, PartyCountryNotAllowed _ ->
          Kind.WRONG_USE;
      case PartyDayNotADay _ -> Kind.WRONG_USE;
      case RelationEndsBeforeItBegins _, PartyRelatedToItself _, PartyMergedWithItself _ ->
          Kind.WRONG_USE;
      case NoSuchParty _, NoSuchValue _ -> Kind.ABSENT;
      case PartyAboveItself _ -> Kind.CONFLICT;
      case PartyNameUnknown _, PartyNameOfSeveral _ -> Kind.WRONG_USE;
      case OwnedByAnother _ -> Kind.POLICY;
      case OrganisationsNotUtf8 _, OrganisationsTooLarge _, OrganisationsNotCsv _ ->
          Kind.UNREADABLE;
      case OrganisationsColumnMissing _ -> Kind.CONTENT;
    };
  }

  /** Neither a name nor an acronym. */
  record PartyNameMissing() implements PartnerProblem {}

  record PartyNameBlank(String use) implements PartnerProblem {}

  record PartyCodeBlank(String scheme) implements PartnerProblem {}

  record PartyCountryNotAllowed(String value) implements PartnerProblem {}

  record PartyDayNotADay(String value) implements PartnerProblem {}

  record RelationEndsBeforeItBegins(String since, String until) implements PartnerProblem {}

  /** By way of its parents and theirs, while all of those relations last. */
  record PartyAboveItself() implements PartnerProblem {}

  /** A name that somebody wrote for another party, and that none in the register bears. */
  record PartyNameUnknown(String written) implements PartnerProblem {}

  record PartyNameOfSeveral(String written) implements PartnerProblem {}

  /** Of those that are one, none says this of itself. */
  record NoSuchValue(String field) implements PartnerProblem {}

  record PartyRelatedToItself(String party) implements PartnerProblem {}

  record PartyMergedWithItself(String party) implements PartnerProblem {}

  /** Not there, or not there for this reader. */
  record NoSuchParty(String party) implements PartnerProblem {}

  /** Only the party that reported a record changes it. */
  record OwnedByAnother(String record) implements PartnerProblem {}

  /** The first line that is not text in UTF-8; a workbook given as CSV fails on the first. */
  record OrganisationsNotUtf8(String file, long row) implements PartnerProblem {}

  record OrganisationsTooLarge(String file, long mostMegabytes) implements PartnerProblem {}

  /** One cell never ends, as after a stray quotation mark. */
  record OrganisationsNotCsv(String file) implements PartnerProblem {}

  record OrganisationsColumnMissing(String file, String column, String found)
      implements PartnerProblem {}
}
