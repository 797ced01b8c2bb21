package org.entente.rigs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.entente.Node;
import org.entente.ground.history.History;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Scope;
import org.entente.mechanisms.intake.Import;
import org.entente.mechanisms.intake.Imports;
import org.entente.reference.missions.Missions;
import org.entente.registers.activities.Activities;
import org.entente.registers.activities.Activity;
import org.entente.registers.activities.ActivityFilter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import is wholly there or wholly absent, whenever the node or its database is killed. */
class KillDuringPublishTest {

  private static final long SEED = 20260302;
  private static final int LONGEST_WAIT_MS = 2500;

  @TempDir private Path folder;

  /** What a killed run left behind. */
  private record Left(boolean published, long activities, int revisions) {}

  @Test
  void aReportIsWhollyThereOrWhollyAbsentAfterTheNodeWasKilled() throws IOException {
    assertThat(left(3)).allSatisfy(KillDuringPublishTest::isWhole);
  }

  @Test
  @Tag("rig")
  void aReportIsWhollyThereOrWhollyAbsentTwentyTimesOfTwenty() throws IOException {
    assertThat(left(20)).hasSize(20).allSatisfy(KillDuringPublishTest::isWhole);
  }

  private static void isWhole(Left left) {
    long expected = left.published() ? KilledPublisher.ROWS : 0;
    assertThat(left.activities()).isEqualTo(expected);
    assertThat(left.revisions()).isEqualTo((int) expected);
  }

  private List<Left> left(int times) throws IOException {
    var random = new Random(SEED);
    var left = new ArrayList<Left>();
    for (int time = 0; time < times; time++) {
      var mission = "m" + time;
      killWhilePublishing(mission, random.nextInt(LONGEST_WAIT_MS), time % 2 == 1);
      left.add(inspect(mission));
    }
    return left;
  }

  private void killWhilePublishing(String mission, int waitMs, boolean databaseToo)
      throws IOException {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                KilledPublisher.class.getName(),
                folder.toString(),
                mission)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (var out = process.inputReader(StandardCharsets.UTF_8)) {
      awaitLine(out, KilledPublisher.ABOUT_TO_PUBLISH);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(waitMs));
      process.destroyForcibly();
      if (databaseToo) {
        killDatabase();
      }
      process.onExit().join();
    }
  }

  private static void awaitLine(BufferedReader out, String wanted) throws IOException {
    var line = out.readLine();
    while (line != null && !line.contains(wanted)) {
      line = out.readLine();
    }
    assertThat(line).isNotNull();
  }

  /** The server writes its process id into the first line of this file. */
  private void killDatabase() {
    try (var files = Files.walk(home())) {
      files
          .filter(file -> file.endsWith("postmaster.pid"))
          .flatMap(file -> readLines(file).stream().limit(1))
          .map(String::strip)
          .map(Long::valueOf)
          .flatMap(pid -> ProcessHandle.of(pid).stream())
          .forEach(ProcessHandle::destroyForcibly);
    } catch (IOException | UncheckedIOException unreadable) {
      throw new AssertionError("the database's folder cannot be read", unreadable);
    }
  }

  /** Where the server's files are: here, or where a note says that they had to be put. */
  private Path home() {
    var note = folder.resolve("postgres").resolve("moved-to");
    return Files.exists(note) ? Path.of(readLines(note).getFirst().strip()) : folder;
  }

  private static List<String> readLines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private Left inspect(String code) {
    try (var node = Node.open(folder)) {
      var mission = node.door(Missions.class).getByCode(code);
      var all = node.door(Audiences.class).node(mission);
      return Scope.of(
          all,
          () ->
              new Left(
                  node.door(Imports.class).list(all, 1).getFirst().state()
                      == Import.State.PUBLISHED,
                  node.door(Activities.class).count(ActivityFilter.all(), all),
                  node.door(History.class).listNewest(Activity.TYPE, all).size()));
    }
  }
}
