package org.entente.ground.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** The second lock: what the database itself shows to a transaction that has named its audience. */
@StoreTest
class RowSecurityTest {

  private static final int OPEN = 1;
  private static final int GOVERNMENT_ONLY = 2;

  private final JdbcClient application = JdbcClient.create(TestDatabase.application());
  private final TransactionTemplate transaction =
      new TransactionTemplate(new DataSourceTransactionManager(TestDatabase.application()));
  private final UUID mission = UUID.randomUUID();
  private final UUID otherMission = UUID.randomUUID();

  @BeforeAll
  static void aModuleWithOneTableOfEachKind() {
    var owner = JdbcClient.create(TestDatabase.owner());
    owner.sql("drop schema if exists rowsecurity cascade").update();
    owner.sql("create schema rowsecurity").update();
    for (var table : List.of("activity", "revision")) {
      owner
          .sql(
              """
              create table rowsecurity.%s
                (what text not null, label_id int not null, mission_id uuid not null)
              """
                  .formatted(table))
          .update();
    }
    owner.sql("create table rowsecurity.job (what text not null)").update();
    owner.sql("call database.protect('rowsecurity.activity')").update();
    owner.sql("call database.append_only('rowsecurity.revision')").update();
    owner.sql("call database.open('rowsecurity.job')").update();
  }

  @BeforeEach
  void threeActivities() {
    within(List.of(OPEN, GOVERNMENT_ONLY), mission, () -> add("activity", "a well", OPEN, mission));
    within(
        List.of(OPEN, GOVERNMENT_ONLY),
        mission,
        () -> add("activity", "a patrol", GOVERNMENT_ONLY, mission));
    within(List.of(OPEN), otherMission, () -> add("activity", "a school", OPEN, otherMission));
  }

  @Test
  void aTransactionThatNamesNoAudienceSeesNothing() {
    assertThat(list(application, "activity")).isEmpty();
  }

  @Test
  void aTransactionSeesExactlyTheLabelsAndMissionsThatItNames() {
    assertThat(seen("activity", List.of(OPEN), mission)).containsExactly("a well");
    assertThat(seen("activity", List.of(OPEN, GOVERNMENT_ONLY), mission))
        .containsExactly("a patrol", "a well");
    assertThat(seen("activity", List.of(GOVERNMENT_ONLY), otherMission)).isEmpty();
  }

  @Test
  void aRowWithALabelThatTheWriterMayNotReadIsRefused() {
    assertThatThrownBy(
            () ->
                within(
                    List.of(OPEN),
                    mission,
                    () -> add("activity", "a patrol", GOVERNMENT_ONLY, mission)))
        .isInstanceOf(DataAccessException.class)
        .rootCause()
        .hasMessageContaining("row-level security");
  }

  @Test
  void aRowOfAnotherMissionIsRefused() {
    assertThatThrownBy(
            () ->
                within(List.of(OPEN), mission, () -> add("activity", "a well", OPEN, otherMission)))
        .isInstanceOf(DataAccessException.class)
        .rootCause()
        .hasMessageContaining("row-level security");
  }

  @Test
  void aRowThatIsNotSeenIsNeitherChangedNorRemoved() {
    within(
        List.of(OPEN),
        mission,
        () -> application.sql("update rowsecurity.activity set what = 'taken'").update());
    within(
        List.of(OPEN), mission, () -> application.sql("delete from rowsecurity.activity").update());

    assertThat(seen("activity", List.of(OPEN, GOVERNMENT_ONLY), mission))
        .containsExactly("a patrol");
    assertThat(seen("activity", List.of(OPEN), otherMission)).containsExactly("a school");
  }

  @Test
  void anAudienceEndsWithItsTransaction() {
    var connection = new SingleConnectionDataSource();
    connection.setUrl(TestDatabase.address().jdbcUrl());
    connection.setUsername(TestDatabase.address().application().name());
    connection.setPassword(TestDatabase.address().application().password());
    connection.setSuppressClose(true);
    try (connection) {
      var client = JdbcClient.create(connection);
      var first = new TransactionTemplate(new DataSourceTransactionManager(connection));
      var seen =
          first.execute(
              _ -> {
                name(client, List.of(OPEN), mission);
                return list(client, "activity");
              });

      assertThat(seen).containsExactly("a well");
      assertThat(list(client, "activity")).isEmpty();
    }
  }

  @Test
  void aLineOfHistoryIsAddedAndReadButNeverChangedNorRemoved() {
    within(List.of(OPEN), mission, () -> add("revision", "a well dug", OPEN, mission));

    assertThat(seen("revision", List.of(OPEN), mission)).containsExactly("a well dug");
    assertThatThrownBy(
            () -> application.sql("update rowsecurity.revision set what = 'not dug'").update())
        .rootCause()
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() -> application.sql("delete from rowsecurity.revision").update())
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  @Test
  void anOpenTableNeedsNoAudience() {
    application.sql("insert into rowsecurity.job (what) values ('import')").update();

    assertThat(list(application, "job")).contains("import");
  }

  @Test
  void theApplicationMakesNoTablesAndLiftsNoLock() {
    for (var attempt :
        List.of(
            "create table rowsecurity.own (what text)",
            "create table public.own (what text)",
            "create schema own",
            "alter table rowsecurity.activity disable row level security",
            "call database.protect('rowsecurity.job')",
            "truncate rowsecurity.activity")) {
      assertThatThrownBy(() -> application.sql(attempt).update())
          .as(attempt)
          .rootCause()
          .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }
  }

  private void within(List<Integer> labels, UUID missionId, Runnable work) {
    transaction.executeWithoutResult(
        _ -> {
          name(application, labels, missionId);
          work.run();
        });
  }

  private List<String> seen(String table, List<Integer> labels, UUID missionId) {
    var lines = new ArrayList<String>();
    within(labels, missionId, () -> lines.addAll(list(application, table)));
    return lines;
  }

  private static void name(JdbcClient client, List<Integer> labels, UUID missionId) {
    client
        .sql(
            """
            select set_config('entente.labels', :labels, true),
                   set_config('entente.missions', :missions, true)
            """)
        .param("labels", labels.toString().replace('[', '{').replace(']', '}'))
        .param("missions", "{" + missionId + "}")
        .query()
        .singleRow();
  }

  private void add(String table, String what, int label, UUID missionId) {
    application
        .sql(
            """
            insert into rowsecurity.%s (what, label_id, mission_id)
            values (:what, :label, :mission)
            """
                .formatted(table))
        .param("what", what)
        .param("label", label)
        .param("mission", missionId)
        .update();
  }

  private static List<String> list(JdbcClient client, String table) {
    return client
        .sql("select what from rowsecurity.%s order by what collate \"C\"".formatted(table))
        .query(String.class)
        .list();
  }
}
