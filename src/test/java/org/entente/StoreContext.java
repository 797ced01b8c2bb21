package org.entente;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.entente.ground.database.TestDatabase;
import org.entente.ground.history.Act;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.MissionId;
import org.entente.reference.missions.Mission;
import org.entente.reference.missions.Missions;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The registers as they run, on a real PostgreSQL, without a web: what store tests stand on. It is
 * always eight in the morning of one day; each test makes missions of its own.
 */
public final class StoreContext {

  public static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

  private static final class Shared {
    static final AnnotationConfigApplicationContext CONTEXT =
        new AnnotationConfigApplicationContext(Beans.class);
  }

  /** What Spring Boot would add to the modules; no configuration that a whole node would find. */
  @EnableTransactionManagement(proxyTargetClass = true)
  @ComponentScan(
      basePackages = {
        "org.entente.ground.releasability",
        "org.entente.ground.history",
        "org.entente.ground.accounts",
        "org.entente.reference.missions",
        "org.entente.reference.partners",
        "org.entente.reference.places",
        "org.entente.reference.agreements"
      },
      excludeFilters = @Filter(type = FilterType.REGEX, pattern = ".*\\.web\\..*"))
  static class Beans {

    /** Shared with all other store tests of the run, so not closed here. */
    @Bean(destroyMethod = "")
    DataSource dataSource() {
      return TestDatabase.application();
    }

    @Bean
    JdbcClient jdbcClient(DataSource source) {
      return JdbcClient.create(source);
    }

    @Bean
    JdbcOperations jdbcOperations(DataSource source) {
      return new JdbcTemplate(source);
    }

    @Bean
    NamedParameterJdbcOperations batches(DataSource source) {
      return new NamedParameterJdbcTemplate(source);
    }

    @Bean
    TransactionOperations transactionOperations(PlatformTransactionManager transactions) {
      return new TransactionTemplate(transactions);
    }

    @Bean
    InstantSource clock() {
      return InstantSource.fixed(NOW);
    }

    @Bean
    Ids ids(InstantSource clock) {
      return new Ids(clock, new SecureRandom());
    }
  }

  private StoreContext() {}

  public static <T> T get(Class<T> type) {
    return Shared.CONTEXT.getBean(type);
  }

  /** A fresh mission, with nothing in it but itself. */
  public static MissionId newMission() {
    return newMission(Optional.empty());
  }

  /** The same in a country, given by three letters. */
  public static MissionId newMissionIn(String country) {
    return newMission(Optional.of(country));
  }

  private static MissionId newMission(Optional<String> country) {
    var id = new MissionId(get(Ids.class).next());
    var code = "m" + id.value().toString().substring(24);
    var mission =
        new Mission(
            id,
            code,
            "Mission " + code,
            Mission.Kind.EXERCISE,
            country,
            ZoneOffset.UTC,
            Duration.ZERO);
    get(Missions.class).create(mission, "amina");
    return id;
  }

  /** Something done now by Amina, outside any batch. */
  public static Act act(MissionId mission) {
    return Act.of(mission, "amina", "test", NOW);
  }
}
