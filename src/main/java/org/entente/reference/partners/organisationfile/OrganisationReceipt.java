package org.entente.reference.partners.organisationfile;

import java.util.List;

/**
 * What became of an organisation list: every row that was read is in one of the four outcomes.
 * Columns whose heading is not known were ignored.
 */
public record OrganisationReceipt(
    String file,
    int read,
    int created,
    int changed,
    int unchanged,
    int rejected,
    List<String> ignoredColumns,
    List<LineIssue> issues) {

  public OrganisationReceipt {
    ignoredColumns = List.copyOf(ignoredColumns);
    issues = List.copyOf(issues);
    if (read != created + changed + unchanged + rejected) {
      throw new IllegalArgumentException("rows were lost: " + read + " read");
    }
  }
}
