package org.entente.ground.shell.connections;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.tomcat.util.net.SocketWrapperBase;

/**
 * Closes connections on which a whole head of a request was waited for too long, however many bytes
 * of it came: the server itself waits anew for each. While a request is answered it looks away.
 */
final class Doorkeeper {

  private final ConnectionLimits limits;
  private final InstantSource clock;
  private final Set<String> answered = ConcurrentHashMap.newKeySet();
  private final Map<String, Instant> until = new ConcurrentHashMap<>();

  Doorkeeper(ConnectionLimits limits, InstantSource clock) {
    this.limits = limits;
    this.clock = clock;
  }

  void begins(String connection) {
    answered.add(connection);
  }

  /** The connection may be used again, after what is left of the body has come. */
  void ends(String connection, boolean bodyLeft) {
    var longest = bodyLeft ? limits.readOn() : limits.betweenRequests();
    until.put(connection, clock.instant().plus(longest));
    answered.remove(connection);
  }

  void look(Set<? extends SocketWrapperBase<?>> open) {
    var now = clock.instant();
    var still = new HashSet<String>();
    for (var connection : open) {
      var id = connection.getServletConnection("http/1.1", "").getConnectionId();
      still.add(id);
      var end = until.computeIfAbsent(id, _ -> now.plus(limits.patience()));
      if (end.isBefore(now) && !answered.contains(id)) {
        connection.close();
      }
    }
    until.keySet().retainAll(still);
    answered.retainAll(still);
  }
}
