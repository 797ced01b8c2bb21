package org.entente.mechanisms.intake.understanding;

import java.util.List;
import org.entente.mechanisms.intake.format.Sheet;

/**
 * What was thought of one sheet: how well it would serve (higher is better, 0 when not at all), how
 * many rows were seen in it, whether it was taken, and why or why not.
 */
public record SheetVerdict(
    Sheet sheet, double worth, int rowsSeen, boolean taken, List<SheetReason> why) {

  public SheetVerdict {
    why = List.copyOf(why);
  }
}
