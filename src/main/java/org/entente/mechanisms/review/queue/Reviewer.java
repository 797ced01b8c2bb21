package org.entente.mechanisms.review.queue;

import java.util.Set;
import org.entente.ground.accounts.Role;
import org.entente.ground.releasability.Audience;

/**
 * Somebody who judges pairs: who coordinates judges any pair that they may read, who reports those
 * of which both records are their own organisation's.
 */
public record Reviewer(Audience audience, boolean coordinates) {

  /** Who looks with these roles, by their words. */
  public static Reviewer of(Audience audience, Set<String> roles) {
    return new Reviewer(audience, roles.contains(Role.COORDINATE.word()));
  }

  public String name() {
    return audience.reader();
  }
}
