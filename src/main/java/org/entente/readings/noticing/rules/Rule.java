package org.entente.readings.noticing.rules;

import java.util.function.Consumer;
import org.entente.mechanisms.findings.Matter;

/** Notices one kind of thing; it compares nothing with everything. */
public interface Rule {

  void notice(Sight sight, Consumer<Matter> found);
}
