package org.entente.ground.database;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A PostgreSQL 15 or later that somebody else runs; refused when row-level security would not hold
 * the application's login.
 */
record ExternalDatabase(DatabaseAddress address) implements OpenDatabase {

  static final String URL = "ENTENTE_DATABASE_URL";
  static final String OWNER = "ENTENTE_DATABASE_OWNER";
  static final String OWNER_PASSWORD = "ENTENTE_DATABASE_OWNER_PASSWORD";
  static final String USER = "ENTENTE_DATABASE_USER";
  static final String USER_PASSWORD = "ENTENTE_DATABASE_PASSWORD";

  private static final int OLDEST_SERVER = 15;

  /** What the application's login may do on that server. */
  private record Powers(
      boolean superuser, boolean bypassesRowSecurity, boolean actsAsOwner, int tables) {}

  /** The address that the environment names, if it names one. */
  static Optional<DatabaseAddress> named(Map<String, String> environment) {
    if (setting(environment, URL).isBlank()) {
      return Optional.empty();
    }
    var missing =
        Stream.of(OWNER, OWNER_PASSWORD, USER, USER_PASSWORD)
            .filter(name -> setting(environment, name).isBlank())
            .collect(Collectors.joining(", "));
    if (!missing.isEmpty()) {
      throw new DatabaseTrouble(
          "%s is set but not %s; set it too (`doctor --roles` prints SQL that makes both roles)."
              .formatted(URL, missing));
    }
    return Optional.of(
        new DatabaseAddress(
            jdbcUrl(setting(environment, URL)),
            new Login(setting(environment, OWNER), setting(environment, OWNER_PASSWORD)),
            new Login(setting(environment, USER), setting(environment, USER_PASSWORD))));
  }

  /** Enters as both roles and looks at the server's age and the application's powers. */
  static ExternalDatabase open(DatabaseAddress address) {
    if (address.owner().name().equals(address.application().name())) {
      throw new DatabaseTrouble(
          "%s and %s name the same role, \"%s\"; use two, because an owner is not held by row-level"
                  .formatted(OWNER, USER, address.owner().name())
              + " security (`doctor --roles` prints SQL that makes them).");
    }
    try {
      refuseOldServer(address);
      refusePowerfulApplication(address);
      return new ExternalDatabase(address);
    } catch (DataAccessException unreachable) {
      throw new DatabaseTrouble(
          "The database at %s cannot be used: %s; check the ENTENTE_DATABASE_* settings."
              .formatted(address.printable(), unreachable.getMostSpecificCause().getMessage()),
          unreachable);
    }
  }

  @Override
  public void close() {
    // Somebody else started it and will stop it.
  }

  private static String setting(Map<String, String> environment, String name) {
    return environment.getOrDefault(name, "");
  }

  private static void refuseOldServer(DatabaseAddress address) {
    var version =
        JdbcClient.create(address.asOwner())
            .sql("select current_setting('server_version_num')::int / 10000")
            .query(Integer.class)
            .single();
    if (version < OLDEST_SERVER) {
      throw new DatabaseTrouble(
          "The database at %s is PostgreSQL %d; use version %d or later."
              .formatted(address.printable(), version, OLDEST_SERVER));
    }
  }

  private static void refusePowerfulApplication(DatabaseAddress address) {
    refusal(powersOf(address), address)
        .ifPresent(
            reason -> {
              throw new DatabaseTrouble(
                  ("The application's login \"%s\" at %s %s and row-level security would not hold"
                          + " it; use a role that owns nothing (`doctor --roles` prints the SQL).")
                      .formatted(address.application().name(), address.printable(), reason));
            });
  }

  private static Powers powersOf(DatabaseAddress address) {
    return JdbcClient.create(address.asApplication())
        .sql(
            """
            select rolsuper as superuser,
                   rolbypassrls as bypasses_row_security,
                   pg_has_role(oid, :owner, 'member') as acts_as_owner,
                   (select count(*)
                      from pg_class
                      join pg_namespace on pg_namespace.oid = relnamespace
                     where relowner = pg_roles.oid
                       and nspname not like 'pg\\_%'
                       and relkind in ('r', 'p', 'v', 'm'))::int as tables
              from pg_roles
             where rolname = current_user
            """)
        .param("owner", address.owner().name())
        .query(Powers.class)
        .single();
  }

  private static Optional<String> refusal(Powers powers, DatabaseAddress address) {
    if (powers.superuser()) {
      return Optional.of("is a superuser");
    }
    if (powers.bypassesRowSecurity()) {
      return Optional.of("has BYPASSRLS");
    }
    if (powers.actsAsOwner()) {
      return Optional.of("is a member of the owner \"" + address.owner().name() + "\"");
    }
    return powers.tables() == 0
        ? Optional.empty()
        : Optional.of("owns %d tables or views".formatted(powers.tables()));
  }

  private static String jdbcUrl(String written) {
    var url = written.strip().replaceFirst("^(jdbc:)?postgres(ql)?://", "jdbc:postgresql://");
    if (!url.startsWith("jdbc:postgresql://")) {
      throw new DatabaseTrouble(
          "%s is no address of a PostgreSQL; write it like postgresql://host:5432/entente."
              .formatted(URL));
    }
    if (url.replaceFirst("\\?.*", "").contains("@")) {
      throw new DatabaseTrouble(
          "%s holds a login before the @; leave it out and set %s and %s instead."
              .formatted(URL, OWNER, USER));
    }
    return url;
  }
}
