package org.entente.ground.shell.connections;

import java.util.Arrays;
import java.util.Comparator;
import org.apache.catalina.Session;
import org.apache.catalina.session.StandardManager;
import org.jspecify.annotations.Nullable;

/**
 * What the server remembers of browsers between requests, which is no more than a name that was
 * typed or an address that was asked for: so when there is too much of it, the older half goes.
 */
final class BoundedSessions extends StandardManager {

  private final int most;

  BoundedSessions(int most) {
    this.most = most;
  }

  @Override
  public Session createSession(@Nullable String id) {
    if (getActiveSessions() >= most) {
      forgetTheOlderHalf();
    }
    return super.createSession(id);
  }

  private synchronized void forgetTheOlderHalf() {
    var all = findSessions();
    if (all.length >= most) {
      Arrays.stream(all)
          .sorted(Comparator.comparingLong(Session::getLastAccessedTimeInternal))
          .limit(all.length - most / 2)
          .forEach(Session::expire);
    }
  }
}
