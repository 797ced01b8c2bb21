package org.entente.ground.database;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Brings the schema of every module up to date as the owner, in tier order; a schema says in its
 * comment which files it was made from, so that a start with nothing to do costs one query.
 */
public final class Migrations {

  private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

  private Migrations() {}

  /**
   * Runs what is missing of the migrations on the class path.
   *
   * @return how many files were run
   * @throws DatabaseTrouble when one of them fails, or the database was made by a newer version
   */
  public static int run(DatabaseAddress address) {
    return run(address, ModuleSchema.onTheClassPath());
  }

  static int run(DatabaseAddress address, List<ModuleSchema> schemas) {
    var owner = JdbcClient.create(address.asOwner());
    var madeFrom = madeFrom(owner);
    var count = 0;
    for (var schema : schemas) {
      if (!schema.fingerprint().equals(madeFrom.get(schema.name()))) {
        count += migrate(schema, address);
        owner
            .sql("comment on schema %s is '%s'".formatted(schema.name(), schema.fingerprint()))
            .update();
      }
    }
    return count;
  }

  /** Schema name to its comment. */
  private static Map<String, String> madeFrom(JdbcClient owner) {
    return owner
        .sql(
            """
            select nspname, coalesce(obj_description(oid, 'pg_namespace'), '')
              from pg_namespace
            """)
        .query((row, _) -> Map.entry(row.getString(1), row.getString(2)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static int migrate(ModuleSchema schema, DatabaseAddress address) {
    try {
      var result =
          Flyway.configure()
              .dataSource(address.asOwner())
              .defaultSchema(schema.name())
              .schemas(schema.name())
              .table("flyway_history")
              .placeholders(Map.of("application", address.application().name()))
              .resourceProvider(new MigrationFiles(schema.files()))
              .javaMigrationClassProvider(List::of)
              .validateMigrationNaming(true)
              .ignoreMigrationPatterns(new String[0])
              .load()
              .migrate();
      LOG.debug("schema {}: {} migrations run", schema.name(), result.migrationsExecuted);
      return result.migrationsExecuted;
    } catch (FlywayException failed) {
      throw new DatabaseTrouble(
          ("The tables of module %s cannot be brought up to date: %s; use the version of Entente"
                  + " that made this database or a newer one.")
              .formatted(schema.name(), failed.getMessage()),
          failed);
    }
  }
}
