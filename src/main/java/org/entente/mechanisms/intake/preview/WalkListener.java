package org.entente.mechanisms.intake.preview;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.entente.mechanisms.intake.ReportedRow;
import org.entente.mechanisms.intake.RowIssue;

/**
 * Follows a walk and is told what becomes of each row: the walk calls it, it never calls back. What
 * is noted about a row is told before its outcome.
 */
public interface WalkListener {

  /** One who does not listen. */
  WalkListener NOBODY =
      new WalkListener() {
        @Override
        public void noted(RowIssue issue) {}

        @Override
        public void heldBack(int row, RowOutcome outcome, Map<String, String> cells) {}

        @Override
        public void matched(List<Matched> rows) {}

        @Override
        public void vanished(Collection<UUID> records) {}
      };

  /** Something about one row. */
  void noted(RowIssue issue);

  /** A row that is not taken: rejected, or skipped; its cells by header, none when unknown. */
  void heldBack(int row, RowOutcome outcome, Map<String, String> cells);

  /** Rows about to be taken, in the order of the file; the register is as it was before them. */
  void matched(List<Matched> rows);

  /** Records that the source reported last time and not now. */
  void vanished(Collection<UUID> records);

  /**
   * A row with the record that it makes, changes or repeats; and what was edited in it, where the
   * cells that it is kept with do not tell.
   */
  record Matched(ReportedRow row, UUID record, RowOutcome outcome, Optional<Edited> edited) {

    public Matched(ReportedRow row, UUID record, RowOutcome outcome) {
      this(row, record, outcome, Optional.empty());
    }
  }

  /** The cells of a row before and after they were edited, by header. */
  record Edited(Map<String, String> before, Map<String, String> after) {}
}
