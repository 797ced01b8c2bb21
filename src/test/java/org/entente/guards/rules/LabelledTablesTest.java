package org.entente.guards.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.TestNode;
import org.entente.ground.database.StoreTest;
import org.entente.ground.database.TestDatabase;
import org.entente.reference.missions.Missions;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever carries a label is held by the second lock, in every module and every table to come. */
@StoreTest
class LabelledTablesTest {

  private static final String LABELLED =
      """
      select format('%I.%I', n.nspname, c.relname) as name
        from pg_class c
        join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid and a.attname = 'label_id' and not attisdropped
       where c.relkind in ('r', 'p')
         and c.relpersistence <> 't'
         and n.nspname not like 'pg%'
      """;

  private final JdbcClient application = JdbcClient.create(TestDatabase.application());

  @Test
  void everyTableWithALabelIsHeldByThePolicy() {
    TestNode.door(Missions.class);

    assertThat(list(LABELLED)).hasSizeGreaterThan(20);
    assertThat(list(LABELLED + " and not c.relrowsecurity")).isEmpty();
    assertThat(
            list(
                LABELLED
                    + """
                     and not exists (
                         select 1
                           from pg_policy p
                          where p.polrelid = c.oid
                            and pg_get_expr(p.polqual, p.polrelid) like '%entente.labels%')
                    """))
        .isEmpty();
  }

  @Test
  void theApplicationOwnsNoTableAndMayNotLiftThePolicy() {
    assertThat(list(LABELLED + " and pg_has_role(c.relowner, 'usage')")).isEmpty();
    assertThat(
            application
                .sql("select rolbypassrls or rolsuper from pg_roles where rolname = current_user")
                .query(Boolean.class)
                .single())
        .isFalse();
  }

  private List<String> list(String sql) {
    return application.sql(sql).query(String.class).list();
  }
}
