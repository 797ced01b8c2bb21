package org.entente.ground.ledger.verify;

import java.util.List;
import java.util.Optional;
import org.entente.ground.ledger.log.notes.Checkpoint;
import org.entente.ground.ledger.log.notes.Signed;

/**
 * What an examination found: how much was looked at, who signed, and all that does not hold, the
 * earliest in the log first and the narrowest alone where one thing was found twice.
 */
public record Report(Checkpoint head, List<Signed> signed, Counts counts, List<Finding> findings) {

  public Report {
    signed = List.copyOf(signed);
    findings = List.copyOf(findings);
  }

  /** Entries that were opened and looked at, those whose salt was dropped, and checkpoints. */
  public record Counts(long opened, long erased, long checkpoints) {}

  public boolean isSound() {
    return findings.isEmpty();
  }

  /**
   * The first entry that is not as it was logged; empty when all are, or only a signature fails.
   */
  public Optional<Long> firstBad() {
    return findings.stream()
        .flatMap(finding -> finding.where().stream())
        .map(Finding.Span::first)
        .findFirst();
  }
}
