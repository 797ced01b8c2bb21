package org.entente.reference.partners.organisationfile;

import org.entente.ground.problem.Kind;
import org.entente.ground.problem.Problem;

/**
 * What is wrong with a row of an organisation list: where, which value, and (in its message) what
 * was expected and what to do. A row with a blocking one is left out; else only the cell is.
 */
public sealed interface LineIssue extends Problem {

  long row();

  /** The heading of the column in which to look. */
  String column();

  String value();

  @Override
  default Kind kind() {
    return Kind.CONTENT;
  }

  default boolean blocking() {
    return switch (this) {
      case OrganisationTypeUnknown _, OrganisationCountryNotAllowed _ -> false;
      case OrganisationNameMissing _, OrganisationRepeated _ -> true;
      case OrganisationAmbiguous _, OrganisationOwnedByAnother _ -> true;
    };
  }

  record OrganisationNameMissing(String file, long row) implements LineIssue {
    @Override
    public String column() {
      return "name";
    }

    @Override
    public String value() {
      return "";
    }
  }

  /** The kind stays unknown. */
  record OrganisationTypeUnknown(String file, long row, String column, String value)
      implements LineIssue {}

  /** The country stays unknown. */
  record OrganisationCountryNotAllowed(String file, long row, String column, String value)
      implements LineIssue {}

  record OrganisationRepeated(String file, long row, String column, String value, long first)
      implements LineIssue {}

  record OrganisationAmbiguous(String file, long row, String column, String value, int parties)
      implements LineIssue {}

  record OrganisationOwnedByAnother(String file, long row, String column, String value)
      implements LineIssue {}
}
