package org.entente.mechanisms.intake.understanding;

import java.util.List;
import java.util.Optional;
import org.entente.mechanisms.intake.format.RawRow;

/**
 * One sheet as a person who chooses would see it: what was thought of it, the layout that it has or
 * would have, and its first rows as given.
 */
public record SheetCandidate(SheetVerdict verdict, Optional<Layout> layout, List<RawRow> first) {

  public SheetCandidate {
    first = List.copyOf(first);
  }
}
