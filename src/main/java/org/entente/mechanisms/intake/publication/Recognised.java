package org.entente.mechanisms.intake.publication;

import java.util.List;
import java.util.Optional;
import org.entente.mechanisms.intake.ReportedRow;
import org.entente.mechanisms.intake.RowIssue;
import org.entente.mechanisms.intake.gathering.Distinct;
import org.entente.reference.partners.WrittenOrganisation;
import org.entente.reference.places.Resolution;

/**
 * A distinct row with all that was recognised in it and all that is wrong with it; without a row to
 * take when an error keeps it out.
 */
record Recognised(
    Distinct distinct,
    Resolution place,
    Sector sector,
    Organisation organisation,
    List<RowIssue> issues,
    Optional<ReportedRow> row) {

  Recognised {
    issues = List.copyOf(issues);
  }

  /** Whether a person left it out, rather than an error. */
  boolean leftOut() {
    return row.isEmpty() && issues.stream().noneMatch(RowIssue::keepsOut);
  }

  /** The sector as written, and its code when it was recognised. */
  record Sector(String written, Optional<String> code) {}

  /** The organisation as written, and who is meant unless the row is kept out. */
  record Organisation(WrittenOrganisation written, Optional<Organisations.Found> found) {}
}
