package org.entente.ground.database;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * The SQL with which an administrator of a PostgreSQL 15 or later makes the two roles and the
 * database: the owner makes schemas, the application owns nothing and is held by row-level
 * security.
 *
 * @param database the name of the database that is made
 */
public record RolesSql(String database, Login owner, Login application) {

  public static final String OWNER = "entente_owner";
  public static final String APPLICATION = "entente_app";
  public static final String DATABASE = "entente";

  private static final int PASSWORD_BYTES = 24;

  /**
   * Names and passwords as the environment gives them; what it does not give gets the usual name
   * and a new password.
   */
  public static RolesSql of(Map<String, String> environment, RandomGenerator random) {
    return new RolesSql(
        DATABASE,
        new Login(
            environment.getOrDefault(ExternalDatabase.OWNER, OWNER),
            environment.getOrDefault(ExternalDatabase.OWNER_PASSWORD, newPassword(random))),
        new Login(
            environment.getOrDefault(ExternalDatabase.USER, APPLICATION),
            environment.getOrDefault(ExternalDatabase.USER_PASSWORD, newPassword(random))));
  }

  /** A password of 192 random bits that needs no quoting in a shell or an address. */
  public static String newPassword(RandomGenerator random) {
    var bytes = new byte[PASSWORD_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** One statement a line and none in a transaction, in the order in which they must run. */
  public List<String> statements() {
    return List.of(
        role(owner),
        role(application),
        "create database %s owner %s encoding 'UTF8' template template0"
            .formatted(name(database), name(owner.name())),
        "revoke all on database %s from public".formatted(name(database)),
        "grant connect on database %s to %s".formatted(name(database), name(application.name())));
  }

  /** The statements for psql, and the settings that lead Entente to what they make. */
  public String script() {
    return """
        -- Run once as a superuser of PostgreSQL 15 or later: psql -v ON_ERROR_STOP=1 -f roles.sql
        %s;
        -- Then give Entente these settings (and keep this file secret, or delete it):
        -- %s=postgresql://HOST:5432/%s
        -- %s=%s
        -- %s=%s
        -- %s=%s
        -- %s=%s
        """
        .formatted(
            String.join(";\n", statements()),
            ExternalDatabase.URL,
            database,
            ExternalDatabase.OWNER,
            owner.name(),
            ExternalDatabase.OWNER_PASSWORD,
            owner.password(),
            ExternalDatabase.USER,
            application.name(),
            ExternalDatabase.USER_PASSWORD,
            application.password());
  }

  private static String role(Login login) {
    return ("create role %s login nosuperuser nobypassrls nocreatedb nocreaterole noreplication"
            + " password '%s'")
        .formatted(name(login.name()), login.password().replace("'", "''"));
  }

  private static String name(String identifier) {
    return '"' + identifier.replace("\"", "\"\"") + '"';
  }
}
