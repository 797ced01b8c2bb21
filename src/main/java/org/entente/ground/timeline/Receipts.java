package org.entente.ground.timeline;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.entente.ground.releasability.Audience;

/** Where the receipt of an act is that wrote many revisions; told by whoever acts so. */
public interface Receipts {

  /** The path below the mission, by batch, of those that the audience may open. */
  Map<UUID, String> paths(Collection<UUID> batches, Audience audience);
}
