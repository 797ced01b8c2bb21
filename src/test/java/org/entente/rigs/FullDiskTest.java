package org.entente.rigs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.entente.Node;
import org.entente.ground.database.StoreTest;
import org.entente.ground.database.embedded.system.Program;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.MissionId;
import org.entente.ground.jobs.Progress;
import org.entente.ground.ledger.BundleWriter;
import org.entente.ground.ledger.BundleWriter.Part;
import org.entente.ground.ledger.Ledger;
import org.entente.ground.ledger.verify.Verify;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Labels;
import org.entente.ground.releasability.Scope;
import org.entente.ground.releasability.label.Label;
import org.entente.mechanisms.intake.Import;
import org.entente.mechanisms.intake.Import.State;
import org.entente.mechanisms.intake.Imports;
import org.entente.reference.missions.Mission;
import org.entente.reference.missions.Missions;
import org.entente.registers.activities.Activities;
import org.entente.registers.activities.ActivityFilter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/**
 * The disk of the node's own PostgreSQL is really full in the middle of publishing: the report is
 * wholly absent, pages go on being read, and once there is room again it is published as ever.
 */
@StoreTest
@Tag("rig")
class FullDiskTest {

  private static final Path TARGET = Path.of("target", "embedded postgres").toAbsolutePath();
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final int MEGABYTES = 700;
  private static final int ROWS = 20_000;
  private static final String DISK_FULL = "53100";
  private static final int MIDDLE = 6_000;

  private final Path folder = TARGET.resolve(UUID.randomUUID().toString());
  private final Path disk = folder.resolve("disk");
  private final Path ballast = disk.resolve("ballast");

  @BeforeEach
  void aDiskOfOurOwn() throws IOException {
    assumeTrue(
        System.getProperty("user.name").equals("root") && Program.find("mount").isPresent(),
        "only root can mount a disk that can be filled");
    Files.createDirectories(disk);
    var size = "size=" + MEGABYTES + "m,mode=755";
    run("mount", "-t", "tmpfs", "-o", size, "entente-full", disk.toString());
  }

  @AfterEach
  void clearAway() throws IOException {
    if (Files.exists(disk)) {
      run("umount", "-l", disk.toString());
    }
    FileSystemUtils.deleteRecursively(folder);
  }

  @Test
  void aReportForWhichThereIsNoRoomIsWhollyAbsentUntilThereIs() throws Exception {
    try (var node = Node.serve(disk.resolve("node"), "127.0.0.1", 0)) {
      var mission = mission(node);
      var large = give(node, mission);

      var failure = catchThrowable(() -> node.door(Imports.class).publish(large, new Filling()));

      assertThat(Files.size(ballast))
          .as("the disk was filled")
          .isBetween(1L, (MEGABYTES * 1L) << 20);
      assertThat(sqlStates(failure)).as("%s", failure).contains(DISK_FULL);
      Awaitility.await().atMost(PATIENCE).until(() -> read(node) == 200);
      assertThat(standing(node, mission)).isEqualTo("0 of " + State.GIVEN);

      Files.delete(ballast);
      Awaitility.await().atMost(PATIENCE).until(() -> read(node) == 200);
      node.door(Imports.class).publish(large, Progress.unwatched());
      assertThat(standing(node, mission)).isEqualTo(ROWS + " of " + State.PUBLISHED);
      node.door(Ledger.class).catchUp();
      assertThat(verifies(node, mission)).isTrue();
    }
  }

  /** The control: with room for all of it, the same is published at once. */
  @Test
  void withRoomItIsPublishedAtOnce() throws Exception {
    try (var node = Node.serve(disk.resolve("node"), "127.0.0.1", 0)) {
      var mission = mission(node);
      node.door(Imports.class).publish(give(node, mission), Progress.unwatched());
      assertThat(standing(node, mission)).isEqualTo(ROWS + " of " + State.PUBLISHED);
    }
  }

  /** Takes all room there is as soon as publishing is well under way. */
  private final class Filling implements Progress {

    private boolean full;

    @Override
    public void reached(long done, long of) {
      if (done >= MIDDLE && !full) {
        full = true;
        fill();
      }
    }
  }

  private void fill() {
    var block = new byte[1 << 20];
    try (var file = Files.newOutputStream(ballast)) {
      while (true) {
        file.write(block);
      }
    } catch (IOException noRoomLeft) {
      assertThat(noRoomLeft).hasMessageContaining("space");
    }
  }

  private static List<String> sqlStates(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .filter(SQLException.class::isInstance)
        .map(cause -> String.valueOf(((SQLException) cause).getSQLState()))
        .toList();
  }

  private static int read(Node node) throws IOException, InterruptedException {
    try (var browser = HttpClient.newHttpClient()) {
      var page = URI.create("http://127.0.0.1:" + node.port() + "/first-run");
      var asked = HttpRequest.newBuilder(page).header("Accept", "text/html").build();
      return browser.send(asked, BodyHandlers.discarding()).statusCode();
    }
  }

  /** How many activities there are, and what has become of the import. */
  private static String standing(Node node, MissionId mission) {
    var all = node.door(Audiences.class).node(mission);
    return Scope.of(
        all,
        () ->
            node.door(Activities.class).count(ActivityFilter.all(), all)
                + " of "
                + node.door(Imports.class).list(all, 1).getFirst().state());
  }

  private boolean verifies(Node node, MissionId mission) throws IOException {
    var bundle = folder.resolve("bundle.zip");
    var part = new Part("full", node.door(Audiences.class).node(mission));
    try (var out = Files.newOutputStream(bundle)) {
      node.door(BundleWriter.class).write(out, List.of(part), true);
    }
    var silent = new PrintStream(OutputStream.nullOutputStream(), true, UTF_8);
    return Verify.run(List.of(bundle.toString()), silent, silent) == 0;
  }

  private static MissionId mission(Node node) {
    var mission = new MissionId(node.door(Ids.class).next());
    var kind = Mission.Kind.EXERCISE;
    node.door(Missions.class)
        .create(
            new Mission(
                mission, "full", "Full", kind, Optional.empty(), ZoneOffset.UTC, Duration.ZERO),
            "amina");
    return mission;
  }

  private static Import give(Node node, MissionId mission) {
    var rows =
        IntStream.range(0, ROWS)
            .mapToObj(row -> "Partner %d,Health,District %d,%d".formatted(row % 40, row % 90, row))
            .collect(joining("\n", "Organisation,Sector,Admin 2,People reached\n", "\n"));
    var itself = mission.itself();
    var handing =
        new Imports.Handing(
            mission,
            itself,
            "Mission",
            "report.csv",
            Optional.empty(),
            node.door(Labels.class).intern(Label.of("restricted", itself)),
            Optional.of("CC BY 4.0"),
            "amina");
    return node.door(Imports.class).give(handing, rows.getBytes(UTF_8));
  }

  private static void run(String... command) throws IOException {
    var outcome = Program.run(Path.of("/"), List.of(command), "");
    if (outcome.failed()) {
      throw new IOException(outcome.output());
    }
  }
}
