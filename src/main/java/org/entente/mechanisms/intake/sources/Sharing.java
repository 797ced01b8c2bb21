package org.entente.mechanisms.intake.sources;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.entente.ground.releasability.Audience;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Under which terms records may leave: the licence that goes with each, and those that only their
 * own partner may take away, because their source may not be passed on. They are read all the same.
 */
@Component
public class Sharing {

  private final SourceStore store;

  Sharing(SourceStore store) {
    this.store = store;
  }

  /** By record, the licence under which it was last reported; none where none was stated. */
  @Transactional(readOnly = true)
  public Map<UUID, String> licencesOf(Collection<UUID> records, Audience audience) {
    return records.isEmpty() ? Map.of() : store.licences(records, audience);
  }

  /** The records that this audience may read and not take away in a file. */
  @Transactional(readOnly = true)
  public Set<UUID> listWithheld(Audience audience) {
    return Set.copyOf(store.listNotToBePassedOn(audience));
  }
}
