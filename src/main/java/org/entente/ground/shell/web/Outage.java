package org.entente.ground.shell.web;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import org.springframework.transaction.TransactionSystemException;

/**
 * Why the database answers nobody at the moment, which is no bug of ours: it is away, or what it
 * stores on is full. Told by the codes of SQL (ISO 9075) and of PostgreSQL.
 */
enum Outage {
  /** It is away, starts, or takes no more connections: 503 Service Unavailable (RFC 9110). */
  AWAY(503),
  /** It has no room left to write, but reads: 507 Insufficient Storage (RFC 4918). */
  FULL(507);

  private static final String DISK_FULL = "53100";
  private static final String TOO_MANY_CONNECTIONS = "53300";
  private static final String CONNECTION = "08";
  private static final String SHUT_DOWN = "57P";

  private final int status;

  Outage(int status) {
    this.status = status;
  }

  int status() {
    return status;
  }

  /** What is behind a failure, if it is an outage. */
  static Optional<Outage> behind(Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        var outage = of(sql);
        if (outage.isPresent()) {
          return outage;
        }
      }
      if (cause instanceof TransactionSystemException ended
          && ended.getOriginalException() != null) {
        return behind(ended.getOriginalException()); // why it was to be rolled back at all
      }
    }
    return Optional.empty();
  }

  private static Optional<Outage> of(SQLException failure) {
    var state = Optional.ofNullable(failure.getSQLState()).orElse("");
    if (state.equals(DISK_FULL)) {
      return Optional.of(FULL);
    }
    boolean away =
        failure instanceof SQLTransientConnectionException
            || state.startsWith(CONNECTION)
            || state.startsWith(SHUT_DOWN)
            || state.equals(TOO_MANY_CONNECTIONS);
    return away ? Optional.of(AWAY) : Optional.empty();
  }
}
