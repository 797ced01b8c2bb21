package org.entente.ground.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.ground.identity.RecordRef;
import org.entente.ground.releasability.Audience;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * All that was written in a mission, newest first, a page after another. A page is asked for by the
 * line that it goes on after, so that nobody can count what they may not read.
 */
@Component
public class Acts {

  private static final long FIRST_STRETCH = 4_096;

  private final ActStore store;

  Acts(JdbcClient db) {
    this.store = new ActStore(db);
  }

  /** The newest acts that the audience may read. */
  @Transactional(readOnly = true)
  public List<ActLine> list(ActFilter filter, int limit, Audience audience) {
    return before(store.end(), filter, limit, audience);
  }

  /** Those that come after a revision of a record in this order; none when it is not there. */
  @Transactional(readOnly = true)
  public List<ActLine> listAfter(
      RecordRef record, UUID revision, ActFilter filter, int limit, Audience audience) {
    Optional<Long> position = store.findPosition(record, revision, audience);
    return position.map(it -> before(it, filter, limit, audience)).orElse(List.of());
  }

  /**
   * Looks backwards through stretches of the table, each twice as long as the one before: what is
   * frequent is found in the first, and what is rare in few.
   */
  private List<ActLine> before(long end, ActFilter filter, int limit, Audience audience) {
    var found = new ArrayList<ActLine>();
    long until = end;
    for (long stretch = FIRST_STRETCH; until > 0 && found.size() < limit; stretch *= 2) {
      long from = Math.max(0, until - stretch);
      found.addAll(store.list(from, until, filter, limit - found.size(), audience));
      until = from;
    }
    return found;
  }
}
