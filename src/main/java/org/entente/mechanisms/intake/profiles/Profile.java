package org.entente.mechanisms.intake.profiles;

import java.util.UUID;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Labelled;

/** What is known about reading the reports of one source that have one layout. */
public record Profile(Id id, PartyId source, Lesson lesson, int label) implements Labelled {

  /** Names one profile. */
  public record Id(UUID value) {}

  Profile saying(Lesson changed, int newLabel) {
    return new Profile(id, source, changed, newLabel);
  }
}
