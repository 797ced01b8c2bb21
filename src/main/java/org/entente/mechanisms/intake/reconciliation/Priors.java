package org.entente.mechanisms.intake.reconciliation;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Where the rows that one source reported earlier can be read again, cell by cell. */
public interface Priors {

  /** Shows all that stand, one after the other. */
  void each(Consumer<Prior> reader);

  /** Those of the given records that this source reported and that stand, in their order. */
  List<Prior> list(Collection<UUID> records);
}
