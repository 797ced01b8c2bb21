package org.entente.ground.database.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.entente.ground.database.embedded.system.ServerAccount;

/** Runs SQL as the superuser on a stopped server, as an administrator would: for tests. */
public final class SingleUser {

  private SingleUser() {}

  public static void run(Path dataFolder, String statement) throws IOException {
    var home = ServerHome.knownTo(dataFolder.toAbsolutePath().resolve("postgres"));
    var outcome =
        ServerAccount.forData(home.data())
            .run(
                home.folder(),
                List.of(
                    Binaries.unpackedIn(home.folder()).program("postgres"),
                    "--single",
                    "-D",
                    home.data().toString(),
                    "-c",
                    "exit_on_error=on",
                    "entente"),
                statement + "\n");
    if (outcome.failed()) {
      throw new IOException(outcome.output());
    }
  }
}
