package org.entente.ground.database;

import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Where the database is and how to enter it: as the owner, who makes schemas and tables, or as the
 * application, which owns nothing and is held by row-level security.
 *
 * @param jdbcUrl {@code jdbc:postgresql://host:port/database}, without any login
 */
public record DatabaseAddress(String jdbcUrl, Login owner, Login application) {

  public DatabaseAddress {
    if (!jdbcUrl.startsWith("jdbc:postgresql:")) {
      throw new IllegalArgumentException("not an address of a PostgreSQL: " + jdbcUrl);
    }
  }

  /** Connections as the owner, unpooled: for migrations and checks. */
  public DataSource asOwner() {
    return unpooled(owner);
  }

  /** Connections as the application, unpooled: the caller puts its pool around them. */
  public DataSource asApplication() {
    return unpooled(application);
  }

  /** The address without its parameters, which may hold secrets: fit for a message. */
  String printable() {
    return jdbcUrl.replaceFirst("\\?.*", "");
  }

  private DataSource unpooled(Login login) {
    return new DriverManagerDataSource(jdbcUrl, login.name(), login.password());
  }
}
