package org.entente.mechanisms.review.queue;

import org.entente.ground.releasability.Audience;

/**
 * Somebody who judges pairs: who coordinates judges any pair that they may read, who reports those
 * of which both records are their own organisation's.
 */
public record Reviewer(Audience audience, boolean coordinates) {

  public String name() {
    return audience.reader();
  }
}
