package org.entente;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.entente.ground.database.DatabaseAddress;
import org.entente.ground.database.TestDatabase;
import org.entente.ground.database.TestFolder;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.MissionId;
import org.entente.reference.missions.Mission;
import org.entente.reference.missions.Missions;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The whole node without its web server, on the test database, shared by all tests of a run. */
public final class TestNode {

  /** Where the ledger's keys of a test run lie: one database, one log, one pair of keys. */
  static final String LEDGER_FOLDER = TestFolder.named("test-ledger").toString();

  private static final class Shared {
    static final ConfigurableApplicationContext MODULES = start(_ -> {});
  }

  private TestNode() {}

  /** Another node by the clock of a test, which ends it. */
  public static ConfigurableApplicationContext startWith(InstantSource clock) {
    return start(
        context ->
            context.registerBean(
                "clockOfTheTest", InstantSource.class, () -> clock, bean -> bean.setPrimary(true)));
  }

  private static ConfigurableApplicationContext start(
      ApplicationContextInitializer<GenericApplicationContext> more) {
    var application = new SpringApplication(NodeApplication.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    application.setDefaultProperties(
        Map.of(
            "spring.main.lazy-initialization",
            true,
            "entente.words.strict",
            true,
            "entente.ledger.folder",
            LEDGER_FOLDER));
    application.addInitializers(
        context ->
            context
                .getBeanFactory()
                .registerSingleton(DatabaseAddress.class.getName(), TestDatabase.address()),
        more);
    return application.run();
  }

  /** Ends it, for whoever loads the project's classes anew and so has a node of its own. */
  static void end() {
    Shared.MODULES.close();
  }

  public static <T> T door(Class<T> type) {
    return Shared.MODULES.getBean(type);
  }

  /** A fresh mission, limited to a country (ISO 3166-1 alpha-3) when one is given. */
  public static Mission mission(Optional<String> country) {
    var id = new MissionId(door(Ids.class).next());
    var mission =
        new Mission(
            id,
            "m" + UUID.randomUUID().toString().substring(0, 8),
            "Mission",
            Mission.Kind.EXERCISE,
            country,
            ZoneOffset.UTC,
            Duration.ZERO);
    door(Missions.class).create(mission, "amina");
    return mission;
  }
}
