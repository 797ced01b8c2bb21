package org.entente.ground.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tables of every module are brought up to date, in order, and only when there is a reason. */
@StoreTest
class MigrationsTest {

  private final JdbcClient owner = JdbcClient.create(TestDatabase.owner());

  @AfterEach
  void clearAway() {
    owner
        .sql("select nspname from pg_namespace where nspname like 'migrated%'")
        .query(String.class)
        .list()
        .forEach(schema -> owner.sql("drop schema " + schema + " cascade").update());
  }

  @Test
  void theProceduresThatOthersCallComeFirstThenTierByTier() {
    var shuffled =
        Stream.of("readings/coverage", "ground/accounts", "registers/activities", "ground/database")
            .map(place -> place.split("/", 2))
            .map(place -> new ModuleSchema(place[0], place[1], new TreeMap<>()));

    assertThat(shuffled.sorted(ModuleSchema.ORDER).map(ModuleSchema::name))
        .containsExactly("database", "accounts", "activities", "coverage");
  }

  @Test
  void migrationsAreFoundBesideTheirModule() {
    assertThat(ModuleSchema.onTheClassPath().getFirst().files()).containsKey("V1__protect.sql");
  }

  @Test
  void aStartWithNothingToDoRunsNothingAndTakesNoTime() {
    var twelve =
        IntStream.range(0, 12)
            .mapToObj(n -> wells("migrated" + (char) ('a' + n), "V1__well.sql"))
            .toList();
    assertThat(Migrations.run(TestDatabase.address(), twelve)).isEqualTo(12);

    var before = System.nanoTime();
    assertThat(Migrations.run(TestDatabase.address(), twelve)).isZero();
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(1));
  }

  @Test
  void aNewFileIsRunOnceAndInItsOwnSchema() {
    var first = wells("migrated", "V1__well.sql");
    var second =
        schema(
            Map.of(
                "V1__well.sql",
                first.files().get("V1__well.sql"),
                "V2__depth.sql",
                "alter table well add column depth_m numeric"));

    assertThat(Migrations.run(TestDatabase.address(), List.of(first))).isEqualTo(1);
    assertThat(Migrations.run(TestDatabase.address(), List.of(second))).isEqualTo(1);
    assertThat(owner.sql("select name, depth_m from migrated.well").query().listOfRows()).isEmpty();
  }

  @Test
  void aDatabaseOfANewerVersionIsRefused() {
    var newer = wells("migrated", "V1__well.sql", "V2__more.sql");
    Migrations.run(TestDatabase.address(), List.of(newer));

    assertThatThrownBy(
            () ->
                Migrations.run(TestDatabase.address(), List.of(wells("migrated", "V1__well.sql"))))
        .isInstanceOf(DatabaseTrouble.class)
        .hasMessageContaining("module migrated")
        .hasMessageContaining("newer");
  }

  @Test
  void aFileThatFailsLeavesNothingOfItselfBehind() {
    var broken =
        schema(Map.of("V1__well.sql", "create table well (name text); create table well (x int);"));

    assertThatThrownBy(() -> Migrations.run(TestDatabase.address(), List.of(broken)))
        .isInstanceOf(DatabaseTrouble.class);
    assertThat(
            owner
                .sql("select count(*) from pg_tables where tablename = 'well'")
                .query(Integer.class)
                .single())
        .isZero();
  }

  private static ModuleSchema schema(Map<String, String> files) {
    return new ModuleSchema("registers", "migrated", new TreeMap<>(files));
  }

  /** A module whose first file makes a table and whose others add a column each. */
  private static ModuleSchema wells(String module, String... names) {
    var files = new TreeMap<String, String>();
    for (var name : names) {
      files.put(
          name,
          files.isEmpty()
              ? "create table well (name text)"
              : "alter table well add column more_%d text".formatted(files.size()));
    }
    return new ModuleSchema("registers", module, files);
  }
}
