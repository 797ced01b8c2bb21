package org.entente.mechanisms.intake.preview;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.entente.mechanisms.intake.ReportedRow;
import org.entente.mechanisms.intake.RowIssue;

/**
 * Follows a walk and is told what becomes of each row: the walk calls it, it never calls back. What
 * is noted about a row is told before its outcome.
 */
public interface WalkListener {

  /** Something about a row, or the first of several. */
  void noted(RowIssue issue);

  /** A row (and so many equal ones) that is not taken; its cells by header, none when unknown. */
  void heldBack(int row, RowOutcome outcome, int copies, Map<String, String> cells);

  /**
   * Before any row is taken: the records that rows will change, in the order of the file, and those
   * that the source reported last time and not now. Not told of the first report of a source.
   */
  void paired(Collection<UUID> changed, Collection<UUID> vanished);

  /** A row, and the record that it makes, changes or repeats. */
  void matched(ReportedRow row, UUID record, RowOutcome outcome);
}
