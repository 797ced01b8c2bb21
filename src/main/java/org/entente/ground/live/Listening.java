package org.entente.ground.live;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.entente.ground.database.DatabaseAddress;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Hears from the database, on a connection of its own, what was written: by this node or by another
 * on the same database. After a break every open page is told, since nobody knows what was missed.
 */
@Component
@Profile("web")
class Listening implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Listening.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final int AT_MOST_MILLIS = 1_000;

  private final DatabaseAddress address;
  private final LiveReaders readers;
  private final AtomicBoolean running = new AtomicBoolean();

  Listening(DatabaseAddress address, LiveReaders readers) {
    this.address = address;
    this.readers = readers;
  }

  @Override
  public void start() {
    if (running.compareAndSet(false, true)) {
      Thread.ofPlatform().daemon().name("live").start(this::loop);
    }
  }

  @Override
  public void stop() {
    running.set(false);
    readers.closeAll();
  }

  @Override
  public boolean isRunning() {
    return running.get();
  }

  private void loop() {
    boolean broken = false;
    while (running.get()) {
      try (var connection = address.asApplication().getConnection();
          var listening = connection.createStatement()) {
        listening.execute("listen entente_live");
        if (broken) {
          readers.tellAll();
        }
        hear(connection);
      } catch (SQLException away) {
        if (!broken && running.get()) {
          LOG.warn("live pages wait for the database: {}", away.getMessage());
        }
        broken = true;
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  private void hear(Connection connection) throws SQLException {
    var database = connection.unwrap(PGConnection.class);
    while (running.get()) {
      var heard = database.getNotifications(AT_MOST_MILLIS);
      if (heard != null) {
        Arrays.stream(heard)
            .map(PGNotification::getParameter)
            .flatMap(told -> Written.read(told).stream())
            .forEach(readers::tell);
      }
      readers.keepUp();
    }
  }
}
