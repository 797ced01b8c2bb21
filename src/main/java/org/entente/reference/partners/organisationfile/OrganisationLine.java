package org.entente.reference.partners.organisationfile;

import java.util.List;
import java.util.Optional;

/** One row of an organisation list, as written; rows count from 1, which is the header. */
public record OrganisationLine(
    long row,
    Optional<String> code,
    Optional<String> name,
    Optional<String> acronym,
    Optional<String> type,
    Optional<String> country,
    List<String> aliases) {

  public OrganisationLine {
    aliases = List.copyOf(aliases);
  }
}
