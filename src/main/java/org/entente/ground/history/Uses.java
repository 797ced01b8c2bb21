package org.entente.ground.history;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * Tells which records others still point to, so that undoing a report does not take away what later
 * reports stand on; implemented by registers that point to records of lower ones.
 */
public interface Uses {

  /** Of the given records, those that are still in use now. */
  Set<UUID> stillUsed(Collection<UUID> records);
}
