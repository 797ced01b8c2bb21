package org.entente.mechanisms.intake.repairs;

import java.util.List;
import org.entente.mechanisms.intake.RowIssue;
import org.entente.mechanisms.intake.instructions.Instructions.Repair.Deed;

/** What can be done at once for all rows that share an issue, the likeliest first. */
public final class Fixes {

  private Fixes() {}

  public static List<Deed> of(RowIssue.Code issue) {
    return switch (issue) {
      case ORGANISATION_MISSING -> List.of(Deed.REPORTER, Deed.LEAVE_OUT);
      case ENDS_BEFORE_START -> List.of(Deed.SWAP_DAYS, Deed.BLANK_CELL, Deed.LEAVE_OUT);
      case DATE_NOT_READ, NUMBER_NOT_READ -> List.of(Deed.BLANK_CELL, Deed.LEAVE_OUT);
      case WRITTEN_ONCE -> List.of(Deed.FILL_DOWN);
      case STATUS_NOT_RECOGNISED -> List.of(Deed.BLANK_CELL);
      case PLACE_MISSING,
          PLACE_NOT_RECOGNISED,
          PLACE_BY_LIKENESS,
          PLACE_CODE_CONTRADICTS_NAME,
          SECTOR_MISSING,
          SECTOR_NOT_RECOGNISED,
          PERIOD_UNKNOWN ->
          List.of(Deed.LEAVE_OUT);
      case ORGANISATION_AMBIGUOUS,
          ORGANISATION_BY_LIKENESS,
          CHANGED_MEANWHILE,
          CHANGED_FOR_ANOTHER,
          LEFT_OUT,
          OF_ANOTHER,
          MEANS_SOMETHING_ELSE,
          MERGED_CELLS_FILLED,
          FILLED_FROM_ABOVE,
          TOTALS_SKIPPED,
          HEADER_REPEATED ->
          List.of();
      case ELEMENT_MISSING,
          ELEMENT_UNEXPECTED,
          ATTRIBUTE_MISSING,
          ATTRIBUTE_UNEXPECTED,
          VALUE_MALFORMED,
          CODE_UNKNOWN,
          RULE_BROKEN,
          CODE_WITHDRAWN,
          OUT_OF_ORDER,
          CONVERTED ->
          List.of();
    };
  }
}
