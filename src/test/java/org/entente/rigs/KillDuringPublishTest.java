package org.entente.rigs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.Node;
import org.entente.ground.history.History;
import org.entente.ground.identity.MissionId;
import org.entente.ground.jobs.Progress;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * An import is wholly there or wholly absent whenever the node, or its database with it, is killed;
 * and published after that it is what it would have been, with nothing to be done by hand.
 */
class KillDuringPublishTest {

  private static final long SEED = 20260302;
  private static final int LONGEST_WAIT_MS = 6_000;
  private static final int ROWS = 20_000;
  private static final int OFTEN = 200;

  /** Where the long run notes what it has done, so that it goes on from there. */
  private static final Path NOTES = Path.of("target/rigs/kill-during-publish.txt");

  /** What stands in the tables, but for ids and times, which are never the same. */
  private static final String CONTENTS =
      """
      select concat_ws(' ',
             (select md5(string_agg(concat_ws(' ', row_hash, words, sector, reached),
                                    '|' order by row_hash))
                from activities.activity
               where mission_id = :mission),
             (select md5(string_agg(concat_ws(' ', number, reason, source, content -> 'reported',
                                              content -> 'what'),
                                    '|' order by source, number))
                from history.revision,
                     lateral (select convert_from(payload, 'UTF8')::jsonb as content) said
               where mission_id = :mission
                 and record_type = 'activity'),
             (select md5(string_agg(concat_ws(' ', sector, activities, reached),
                                    '|' order by activities, reached))
                from coverage.presence
               where mission_id = :mission),
             (select md5(string_agg(row_number::text, '|' order by row_number))
                from intake.reported
               where mission_id = :mission))
      """;

  @TempDir private Path folder;

  /** What a killed run left behind, and what stands when it is published after all. */
  private record Left(boolean published, long activities, int revisions, String afterwards) {

    boolean isWhole() {
      long expected = published ? ROWS : 0;
      return activities == expected && revisions == expected;
    }
  }

  @Test
  void aReportIsWhollyThereOrWhollyAbsentAfterTheNodeWasKilled() throws IOException {
    var report = report();
    var undisturbed = undisturbed(report);

    for (int time = 0; time < 10; time++) {
      var left = killed(report, time);
      assertThat(left.isWhole()).as("%d: %s", time, left).isTrue();
      assertThat(left.afterwards()).isEqualTo(undisturbed);
    }
  }

  @Test
  @Tag("rig")
  void aReportIsWhollyThereOrWhollyAbsentTwoHundredTimesOfTwoHundred() throws IOException {
    var report = report();
    var undisturbed = undisturbed(report);

    for (int time = noted().size(); time < OFTEN; time++) {
      var left = killed(report, time);
      assertThat(left.isWhole()).as("%d: %s", time, left).isTrue();
      assertThat(left.afterwards()).isEqualTo(undisturbed);
      note(time, left);
    }
    assertThat(noted()).hasSize(OFTEN);
  }

  private static List<String> noted() throws IOException {
    return Files.exists(NOTES) ? Files.readAllLines(NOTES) : List.of();
  }

  private static void note(int time, Left left) throws IOException {
    Files.createDirectories(NOTES.getParent());
    var line = "%d %s whole%n".formatted(time, left.published() ? "published" : "absent");
    Files.writeString(NOTES, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private Path report() throws IOException {
    var rows =
        IntStream.range(0, ROWS)
            .mapToObj(row -> "Partner %d,Health,District %d,%d".formatted(row % 40, row % 90, row))
            .collect(
                Collectors.joining("\n", "Organisation,Sector,Admin 2,People reached\n", "\n"));
    return Files.writeString(folder.resolve("report.csv"), rows);
  }

  private String undisturbed(Path report) throws IOException {
    var process = publisher("undisturbed", report);
    try (var out = process.inputReader(StandardCharsets.UTF_8)) {
      awaitLine(out, KilledPublisher.PUBLISHED);
      process.onExit().join();
    }
    return inspect("undisturbed").afterwards();
  }

  /** Each time another moment; every second time the database dies with the node. */
  private Left killed(Path report, int time) throws IOException {
    var mission = "m" + time;
    int waitMs = new Random(SEED + time).nextInt(LONGEST_WAIT_MS);
    var process = publisher(mission, report);
    try (var out = process.inputReader(StandardCharsets.UTF_8)) {
      awaitLine(out, KilledPublisher.ABOUT_TO_PUBLISH);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(waitMs));
      process.destroyForcibly();
      if (time % 2 == 1) {
        killDatabase();
      }
      process.onExit().join();
    }
    return inspect(mission);
  }

  private Process publisher(String mission, Path report) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            KilledPublisher.class.getName(),
            folder.toString(),
            mission,
            report.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
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
    var file = data().resolve("postmaster.pid");
    if (Files.exists(file)) {
      var pid = Long.parseLong(readLines(file).getFirst().strip());
      ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }
  }

  /** Where the server's files are: here, or where a note says that they had to be put. */
  private Path data() {
    var home = folder.resolve("postgres");
    var note = home.resolve("moved-to");
    return (Files.exists(note) ? Path.of(readLines(note).getFirst().strip()) : home)
        .resolve("data");
  }

  private static List<String> readLines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** What the kill left; then the same import is published, if it is not yet. */
  private Left inspect(String code) {
    try (var node = Node.open(folder)) {
      var mission = node.door(Missions.class).getByCode(code);
      var all = node.door(Audiences.class).node(mission);
      return Scope.of(
          all,
          () -> {
            var imports = node.door(Imports.class);
            var given = imports.list(all, 1).getFirst();
            boolean published = given.state() == Import.State.PUBLISHED;
            var activities = node.door(Activities.class);
            long count = activities.count(ActivityFilter.all(), all);
            int revisions = node.door(History.class).listNewest(Activity.TYPE, all).size();
            if (!published) {
              imports.publish(given, Progress.unwatched());
            }
            return new Left(published, count, revisions, contents(node, mission));
          });
    }
  }

  /** As whoever reads everything now, the labels of the import among it. */
  private static String contents(Node node, MissionId mission) {
    var all = node.door(Audiences.class).node(mission);
    return Scope.of(
        all,
        () ->
            node.door(TransactionOperations.class)
                .execute(
                    _ ->
                        node.door(JdbcClient.class)
                            .sql(CONTENTS)
                            .param("mission", mission.value())
                            .query(String.class)
                            .single()));
  }
}
