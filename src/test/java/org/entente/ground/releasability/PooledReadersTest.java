package org.entente.ground.releasability;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.entente.ground.database.StoreTest;
import org.entente.ground.database.TestDatabase;
import org.entente.ground.identity.MissionId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Readers who come one after the other over the one connection of a pool see each their own. */
@StoreTest
class PooledReadersTest {

  private static final int LABELS = 6;
  private static final long SEED = 20_261_122;
  private static final String BY_LABEL =
      "select label_id from pooledreaders.record order by label_id";

  private final MissionId mission = new MissionId(UUID.randomUUID());
  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
  private final HikariDataSource pool = poolOfOne();

  /** How a reader's turn on the connection goes. */
  private enum Turn {
    COMMITTED,
    ROLLED_BACK,
    BROKEN_OFF,
    WITHOUT_AUDIENCE,
    WITHOUT_TRANSACTION
  }

  /** What breaks a turn off in the middle. */
  private static final class BrokenOff extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;
  }

  @BeforeAll
  static void aProtectedTable() {
    var owner = JdbcClient.create(TestDatabase.owner());
    owner.sql("drop schema if exists pooledreaders cascade").update();
    owner.sql("create schema pooledreaders").update();
    owner
        .sql("create table pooledreaders.record (label_id int not null, mission_id uuid not null)")
        .update();
    owner.sql("call database.protect('pooledreaders.record')").update();
  }

  @BeforeEach
  void oneRecordOfEachLabel() {
    JdbcClient.create(TestDatabase.owner())
        .sql("insert into pooledreaders.record select n, :mission from generate_series(1, :n) n")
        .param("mission", mission.value())
        .param("n", LABELS)
        .update();
  }

  private static HikariDataSource poolOfOne() {
    var settings = new HikariConfig();
    settings.setJdbcUrl(TestDatabase.address().jdbcUrl());
    settings.setUsername(TestDatabase.address().application().name());
    settings.setPassword(TestDatabase.address().application().password());
    settings.setMaximumPoolSize(1);
    return new HikariDataSource(settings);
  }

  @AfterEach
  void closeThePool() {
    pool.close();
  }

  @Test
  void nothingIsCarriedOverToTheNextReader() {
    readersInTurn(300);
  }

  @Test
  @Tag("rig")
  void nothingIsCarriedOverInTenThousandTurns() {
    readersInTurn(10_000);
  }

  /** The control: settings that outlive their transaction would be found. */
  @Test
  void aSettingOfTheSessionWouldBeFound() {
    var client = JdbcClient.create(pool);
    client
        .sql(
            "select set_config('entente.labels', '{1}', false),"
                + " set_config('entente.missions', :missions, false)")
        .param("missions", "{" + mission.value() + "}")
        .query()
        .singleRow();

    assertThat(seen(client)).containsExactly(1);
  }

  private void readersInTurn(int turns) {
    var connections = JdbcClient.create(pool).sql("select pg_backend_pid()").query(Integer.class);
    int connection = connections.single();
    for (int turn = 0; turn < turns; turn++) {
      var labels = someLabels();
      var how = Turn.values()[random.nextInt(Turn.values().length)];
      assertThat(take(how, labels)).as("turn %d, %s", turn, how).isEqualTo(expected(how, labels));
    }
    assertThat(connections.single()).isEqualTo(connection);
  }

  private static List<Integer> expected(Turn how, List<Integer> labels) {
    return switch (how) {
      case COMMITTED, ROLLED_BACK, BROKEN_OFF -> labels;
      case WITHOUT_AUDIENCE, WITHOUT_TRANSACTION -> List.of();
    };
  }

  private List<Integer> take(Turn how, List<Integer> labels) {
    var audience = new Audience("erik", mission, mission.itself(), labels);
    var transaction = new TransactionTemplate(new AudienceTransactions(pool));
    var client = JdbcClient.create(pool);
    return switch (how) {
      case COMMITTED -> Scope.of(audience, () -> transaction.execute(_ -> seen(client)));
      case ROLLED_BACK ->
          Scope.of(
              audience,
              () ->
                  transaction.execute(
                      status -> {
                        status.setRollbackOnly();
                        return seen(client);
                      }));
      case BROKEN_OFF -> Scope.of(audience, () -> brokenOff(transaction, client));
      case WITHOUT_AUDIENCE -> transaction.execute(_ -> seen(client));
      case WITHOUT_TRANSACTION -> Scope.of(audience, () -> seen(client));
    };
  }

  private static List<Integer> brokenOff(TransactionTemplate transaction, JdbcClient client) {
    var seen = new ArrayList<Integer>();
    try {
      transaction.executeWithoutResult(
          _ -> {
            seen.addAll(seen(client));
            throw new BrokenOff();
          });
    } catch (BrokenOff expected) {
      assertThat(expected).isNotNull();
    }
    return seen;
  }

  private static List<Integer> seen(JdbcClient client) {
    return client.sql(BY_LABEL).query(Integer.class).list();
  }

  private List<Integer> someLabels() {
    return IntStream.rangeClosed(1, LABELS).filter(_ -> random.nextBoolean()).boxed().toList();
  }
}
