package org.entente.reference.partners.organisationfile;

import org.entente.reference.partners.NewOrganisation;
import org.entente.reference.partners.Partners;

/** What is to become of one row of an organisation list. */
sealed interface LineOutcome {

  record Created(NewOrganisation organisation) implements LineOutcome {}

  record Changed(Partners.Entry entry) implements LineOutcome {}

  record Unchanged() implements LineOutcome {}

  record Rejected(LineIssue why) implements LineOutcome {}
}
