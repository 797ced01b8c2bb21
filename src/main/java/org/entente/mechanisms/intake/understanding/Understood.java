package org.entente.mechanisms.intake.understanding;

import java.util.List;

/** A report understood: the layout of the sheet that was taken, and the verdict on every sheet. */
public record Understood(Layout layout, List<SheetVerdict> sheets) {

  public Understood {
    sheets = List.copyOf(sheets);
  }
}
