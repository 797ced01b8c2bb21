package org.entente.ground.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.entente.ground.database.OpenDatabase;
import org.entente.ground.database.StoreTest;
import org.entente.ground.database.Until;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** A laptop is lost, and the node comes back from the folder that was kept elsewhere. */
@StoreTest
class BackupTest {

  private static final Path TARGET = Path.of("target", "embedded postgres").toAbsolutePath();
  private static final String HASHES =
      "select md5(string_agg(well::text, ',' order by id)) from well";

  private final Path folder = TARGET.resolve(UUID.randomUUID().toString());
  private final Path node = folder.resolve("node");
  private final Path backup = folder.resolve("backup");
  private final Path restored = folder.resolve("restored");
  private String hashes = "";

  @BeforeEach
  void aNodeWithWells() throws IOException {
    Files.createDirectories(node.resolve("inbox"));
    Files.writeString(node.resolve("inbox").resolve("report.csv"), "well,depth\n");
    try (var database = EmbeddedPostgres.start(node)) {
      var owner = JdbcClient.create(database.address().asOwner());
      owner
          .sql(
              "create table well as select id, 'Well ' || id as name from generate_series(1, 5000)"
                  + " id")
          .update();
      hashes = hashesIn(database);
    }
  }

  @AfterEach
  void clearAway() throws IOException {
    for (var each : new Path[] {node, restored}) {
      FileSystemUtils.deleteRecursively(ServerHome.knownTo(each.resolve("postgres")).folder());
    }
    FileSystemUtils.deleteRecursively(folder);
  }

  @Test
  void aRestoredNodeHoldsTheSameRowsAndTheFilesOfItsInbox() throws IOException {
    take();

    restore(restored);

    try (var database = EmbeddedPostgres.start(restored)) {
      assertThat(hashesIn(database)).isEqualTo(hashes);
    }
    assertThat(restored.resolve("inbox").resolve("report.csv")).hasContent("well,depth\n");
  }

  @Test
  void aFolderThatHoldsSomethingIsNeverWrittenInto() throws IOException {
    take();

    assertThatThrownBy(() -> restore(node)).hasMessageContaining("not empty");
    assertThatThrownBy(() -> take()).hasMessageContaining("not empty");
  }

  @Test
  void aDamagedBackupIsRefusedAndLeavesNothing() throws IOException {
    take();
    Files.writeString(backup.resolve("inbox").resolve("report.csv"), "well,height\n");

    assertThatThrownBy(() -> restore(restored))
        .hasMessageContaining("inbox/report.csv was changed");
    assertThat(restored).doesNotExist();
  }

  @Test
  void aBackupWithoutOneOfItsFilesIsRefused() throws IOException {
    take();
    Files.delete(backup.resolve("postgres/data/PG_VERSION"));

    assertThatThrownBy(() -> restore(restored)).hasMessageContaining("PG_VERSION is missing");
  }

  private void take() {
    Backup.take(node, backup, Optional.empty(), false);
  }

  private void restore(Path into) {
    Restoration.run(backup, into, new Until.BackupEnded(), Optional.empty());
  }

  private static String hashesIn(OpenDatabase database) {
    return JdbcClient.create(database.address().asOwner()).sql(HASHES).query(String.class).single();
  }
}
