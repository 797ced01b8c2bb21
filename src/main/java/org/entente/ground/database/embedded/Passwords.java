package org.entente.ground.database.embedded;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.random.RandomGenerator;
import org.entente.ground.database.DatabaseTrouble;
import org.entente.ground.database.Login;
import org.entente.ground.database.RolesSql;
import org.entente.ground.database.embedded.system.Permissions;

/** The passwords of the two roles, made once and kept in a file that only we can read. */
record Passwords(String owner, String application) {

  Login ofOwner() {
    return new Login(RolesSql.OWNER, owner);
  }

  Login ofApplication() {
    return new Login(RolesSql.APPLICATION, application);
  }

  /** Reads {@code folder/password}, or makes it when there are no data yet that it must open. */
  static Passwords in(Path folder, ServerHome home, RandomGenerator random) throws IOException {
    var file = folder.resolve("password");
    if (Files.exists(file)) {
      var lines = Files.readAllLines(file);
      if (lines.size() == 2) {
        return new Passwords(lines.get(0), lines.get(1));
      }
    }
    if (home.hasData()) {
      throw new DatabaseTrouble(
          "The file %s does not hold the passwords of the data in %s; put it back from a backup."
              .formatted(file, home.data()));
    }
    var made = new Passwords(RolesSql.newPassword(random), RolesSql.newPassword(random));
    var unfinished = folder.resolve("password.new");
    Permissions.makeSecret(unfinished);
    Files.writeString(unfinished, made.owner + '\n' + made.application + '\n');
    Files.move(unfinished, file, ATOMIC_MOVE);
    return made;
  }
}
