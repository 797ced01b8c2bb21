package org.entente.ground.history;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.entente.ground.identity.MissionId;

/**
 * Why and by whom something is written: one act may write many revisions. The batch, where there is
 * one, is what can be undone as a whole; the time is when it is recorded, in UTC.
 */
public record Act(
    MissionId mission, Optional<UUID> batch, String actor, String reason, Instant at) {

  public static Act of(MissionId mission, String actor, String reason, Instant at) {
    return new Act(mission, Optional.empty(), actor, reason, at);
  }

  public static Act ofBatch(
      MissionId mission, UUID batch, String actor, String reason, Instant at) {
    return new Act(mission, Optional.of(batch), actor, reason, at);
  }
}
