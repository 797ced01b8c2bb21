package org.entente.ground.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One migrated database for all store tests of a test run: the external one when {@code
 * ENTENTE_DATABASE_URL} is set, else an embedded one below {@code target}, emptied.
 */
public final class TestDatabase {

  private static final class Shared {
    static final TestDatabase DATABASE = new TestDatabase();
  }

  private final DatabaseAddress address;
  private final HikariDataSource owner;
  private final HikariDataSource application;

  private TestDatabase() {
    // Closed by its own shutdown hook, when the last test of the run has ended.
    @SuppressWarnings("resource")
    var database = Databases.open(TestFolder.named("test-database"), System.getenv());
    address = database.address();
    if (System.getenv("ENTENTE_DATABASE_URL") == null) {
      forgetEarlierRuns(JdbcClient.create(address.asOwner()));
    }
    Migrations.run(address);
    owner = pool(address.owner());
    application = pool(address.application());
    Runtime.getRuntime().addShutdownHook(new Thread(this::closePools));
  }

  /** Connections as the application: held by row-level security, owner of nothing. */
  public static DataSource application() {
    return Shared.DATABASE.application;
  }

  /** Connections as the owner of all schemas: to make a test's own tables. */
  public static DataSource owner() {
    return Shared.DATABASE.owner;
  }

  public static DatabaseAddress address() {
    return Shared.DATABASE.address;
  }

  private static void forgetEarlierRuns(JdbcClient owner) {
    owner
        .sql("select nspname from pg_namespace where nspowner = current_user::regrole")
        .query(String.class)
        .list()
        .forEach(schema -> owner.sql("drop schema " + schema + " cascade").update());
  }

  private HikariDataSource pool(Login login) {
    var settings = new HikariConfig();
    settings.setJdbcUrl(address.jdbcUrl());
    settings.setUsername(login.name());
    settings.setPassword(login.password());
    settings.setMaximumPoolSize(8);
    settings.setMinimumIdle(0);
    return new HikariDataSource(settings);
  }

  private void closePools() {
    application.close();
    owner.close();
  }
}
