package org.entente;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.entente.ground.database.DatabaseAddress;
import org.entente.ground.database.Databases;
import org.entente.ground.database.Migrations;
import org.entente.ground.database.OpenDatabase;
import org.entente.ground.problem.SettingWrong;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** A node at work: its database open and up to date, its modules wired; closed in that order. */
public final class Node implements AutoCloseable {

  private final OpenDatabase database;
  private final ConfigurableApplicationContext modules;

  private Node(OpenDatabase database, ConfigurableApplicationContext modules) {
    this.database = database;
    this.modules = modules;
  }

  /** Opens the node without a web server: for the verbs of the command line. */
  public static Node open(Path dataFolder) {
    return start(
        dataFolder, WebApplicationType.NONE, Map.of("spring.main.lazy-initialization", true));
  }

  /** Opens the node with its web server on the given port; 0 takes a free one. */
  public static Node serve(Path dataFolder, String host, int port) {
    return start(
        dataFolder,
        WebApplicationType.SERVLET,
        Map.of("server.port", port, "server.address", host, "spring.profiles.active", "web"));
  }

  private static Node start(Path dataFolder, WebApplicationType web, Map<String, Object> settings) {
    var database = Databases.open(dataFolder, System.getenv());
    try {
      Migrations.run(database.address());
      var application = new SpringApplication(NodeApplication.class);
      application.setWebApplicationType(web);
      var defaults = new HashMap<String, Object>(settings);
      defaults.put("entente.inbox.folder", dataFolder.resolve("inbox").toString());
      defaults.put("entente.ledger.folder", dataFolder.resolve("ledger").toString());
      application.setDefaultProperties(defaults);
      application.addInitializers(
          context ->
              context
                  .getBeanFactory()
                  .registerSingleton(DatabaseAddress.class.getName(), database.address()));
      return new Node(database, application.run());
    } catch (RuntimeException failed) {
      database.close();
      throw SettingWrong.behind(failed).map(RuntimeException.class::cast).orElse(failed);
    }
  }

  /** The one bean of a type. */
  public <T> T door(Class<T> type) {
    return modules.getBean(type);
  }

  /** The port on which the web server listens. */
  public int port() {
    return modules.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  @Override
  public void close() {
    modules.close();
    database.close();
  }
}
