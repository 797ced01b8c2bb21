package org.entente.ground.shell.connections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.session.StandardManager;
import org.apache.catalina.util.StandardSessionIdGenerator;
import org.junit.jupiter.api.Test;

class BoundedSessionsTest {

  private static final int MOST = 100;

  @Test
  void aFloodOfSessionsPushesOutTheOldestAlone() {
    var sessions = prepared(new BoundedSessions(MOST));
    flood(sessions);
    var newest = sessions.createSession(null);

    assertThat(sessions.getActiveSessions()).isBetween(MOST / 2, MOST);
    assertThat(newest.isValid()).isTrue();
  }

  /** The control: without it all of them stay. */
  @Test
  void withoutItAllOfThemStay() {
    var sessions = prepared(new StandardManager());
    flood(sessions);
    assertThat(sessions.getActiveSessions()).isEqualTo(MOST * 5);
  }

  private static void flood(StandardManager sessions) {
    IntStream.range(0, MOST * 5).forEach(_ -> sessions.createSession(null));
  }

  private static StandardManager prepared(StandardManager sessions) {
    sessions.setContext(new StandardContext());
    sessions.setSessionIdGenerator(new StandardSessionIdGenerator());
    return sessions;
  }
}
