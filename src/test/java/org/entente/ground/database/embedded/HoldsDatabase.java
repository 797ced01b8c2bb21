package org.entente.ground.database.embedded;

import java.io.IOException;
import java.nio.file.Path;
import org.entente.ground.database.DatabaseTrouble;

/**
 * A process of its own that starts a database, says so and keeps it until its input ends: what the
 * tests kill.
 */
final class HoldsDatabase {

  private HoldsDatabase() {}

  static void main(String[] arguments) throws IOException {
    try (var database = EmbeddedPostgres.start(Path.of(arguments[0]))) {
      System.out.println(
          "ready "
              + database.address().jdbcUrl()
              + " "
              + database.address().application().password());
      System.in.read();
    } catch (DatabaseTrouble trouble) {
      System.out.println(trouble.getMessage());
      System.exit(2);
    }
  }
}
