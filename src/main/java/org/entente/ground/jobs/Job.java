package org.entente.ground.jobs;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.entente.ground.identity.MissionId;

/**
 * A piece of long work: its kind, the record it is about, how far it is (0 steps in all: not known
 * yet), and who asked for it when (UTC). It holds references only.
 */
public record Job(
    Id id, Order order, State state, long stepsDone, long steps, Optional<String> trouble) {

  /** Names one job. */
  public record Id(UUID value) {}

  /** What was asked for. */
  public record Order(
      MissionId mission, String kind, UUID about, String askedBy, Instant askedAt) {}

  /** Where a job stands; the last three are final. */
  public enum State {
    WAITING,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED
  }

  public boolean ended() {
    return state != State.WAITING && state != State.RUNNING;
  }
}
