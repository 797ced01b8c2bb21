package org.entente.guards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.TestNode;
import org.entente.ground.database.StoreTest;
import org.entente.ground.database.TestDatabase;
import org.entente.ground.releasability.Labels;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The second lock is on every table, and nothing that the migrations made goes around it. */
@StoreTest
class ProtectedTablesTest {

  /** They tell nothing: one drops old lines of the trail, one counts for the planner. */
  private static final List<String> AS_OWNER =
      List.of("accounts.forget_trail", "review.analyze_pairs");

  private static final String OURS =
      "nspname not like 'pg\\_%' and nspname not in ('information_schema', 'rowsecurity')";

  @BeforeAll
  static void everyMigrationHasRun() {
    assertThat(TestNode.door(Labels.class)).isNotNull();
  }

  @Test
  void everyTableWithALabelIsProtected() {
    var labelled =
        """
        select nspname || '.' || relname
          from pg_class
          join pg_namespace on pg_namespace.oid = relnamespace
          join pg_attribute on attrelid = pg_class.oid and attname = 'label_id'
         where relkind in ('r', 'p') and %s
        """
            .formatted(OURS);

    assertThat(names(labelled)).contains("activities.activity", "history.revision");
    assertThat(
            names(
                labelled
                    + """
                     and (not relrowsecurity
                          or not exists (select 1 from pg_policy where polrelid = pg_class.oid))
                    """))
        .isEmpty();
  }

  @Test
  void whatIsOnlyAddedToIsNeitherChangedNorRemoved() {
    var added =
        """
        select distinct nspname || '.' || relname
          from pg_class
          join pg_namespace on pg_namespace.oid = relnamespace
          join pg_policy on polrelid = pg_class.oid and polname = 'add_within_audience'
         where %s
        """
            .formatted(OURS);

    assertThat(names(added)).contains("history.revision");
    assertThat(
            names(
                added
                    + " and has_table_privilege('%s', pg_class.oid, 'update, delete, truncate')"
                        .formatted(TestDatabase.address().application().name())))
        .isEmpty();
  }

  @Test
  void everyViewReadsAsWhoAsks() {
    assertThat(
            names(
                """
                        select nspname || '.' || relname
                          from pg_class
                          join pg_namespace on pg_namespace.oid = relnamespace
                         where relkind in ('v', 'm')
                           and not coalesce(reloptions, '{}') && array['security_invoker=true']
                           and %s
                """
                    .formatted(OURS)))
        .isEmpty();
  }

  @Test
  void noFunctionRunsAsItsOwnerButThoseWeKnow() {
    assertThat(
            names(
                """
                        select nspname || '.' || proname
                          from pg_proc
                          join pg_namespace on pg_namespace.oid = pronamespace
                         where prosecdef and %s
                """
                    .formatted(OURS)))
        .containsExactlyInAnyOrderElementsOf(AS_OWNER);
  }

  private static List<String> names(String sql) {
    return JdbcClient.create(TestDatabase.owner()).sql(sql).query(String.class).list();
  }
}
