package org.entente.ground.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;

/**
 * A table of one transaction into which rows come by COPY, to be taken from there by statements
 * that row-level security holds: PostgreSQL does not COPY into a protected table. Each filling
 * replaces the one before.
 */
public final class Staging {

  private final JdbcOperations db;
  private final String table;
  private final String columns;

  /** Names the table, and its columns as {@code create table} wants them in its brackets. */
  public Staging(JdbcOperations db, String table, String columns) {
    this.db = db;
    this.table = table;
    this.columns = columns;
  }

  /** Fills the table, within the caller's transaction. */
  public void fill(CopyRows rows) {
    ConnectionCallback<Long> filling = connection -> fill(connection, rows);
    db.execute(filling);
  }

  private Long fill(Connection connection, CopyRows rows) throws SQLException {
    try (var statement = connection.createStatement()) {
      for (var each :
          List.of("create temporary table if not exists %s (%s) on commit drop", "truncate %s")) {
        statement.execute(each.formatted(table, columns));
      }
    }
    var copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("copy %s from stdin (format binary)".formatted(table));
    rows.writeTo(copy);
    return copy.endCopy();
  }
}
