package org.entente.mechanisms.intake.workbooks;

import java.util.Map;
import java.util.UUID;
import org.entente.mechanisms.intake.ReportedRow;
import org.entente.mechanisms.intake.recognition.Recognised;

/** What was done to a row of a workbook that was made to be edited. */
public sealed interface Edit {

  Recognised row();

  /**
   * It cannot be taken: something is wrong in it, or somebody else changed its record meanwhile.
   */
  record Held(Recognised row) implements Edit {}

  /** It was added. */
  record Added(Recognised row, ReportedRow taken) implements Edit {}

  /** It says what it said. */
  record Untouched(Recognised row, ReportedRow taken, UUID record) implements Edit {}

  /** Cells of it were edited; the record keeps the row that it was first reported in. */
  record Changed(
      Recognised row,
      ReportedRow taken,
      UUID record,
      Map<String, String> before,
      Map<String, String> after)
      implements Edit {}
}
