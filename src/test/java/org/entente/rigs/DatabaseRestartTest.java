package org.entente.rigs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.entente.Node;
import org.entente.ground.database.DatabaseAddress;
import org.entente.ground.database.StoreTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The database crashes under a node that answers, as a whole or in one of its processes: who asks
 * meanwhile reads a sentence, and the pages come back by themselves.
 */
@StoreTest
class DatabaseRestartTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String PAGE = "/first-run";

  @TempDir private Path folder;

  /**
   * Who asks while the server starts anew may wait for its page instead of reading that it is away:
   * a page waits longer for the database than a quick machine needs to start it.
   */
  @Test
  void pagesComeBackByThemselvesWhenTheDatabaseDoes() throws Exception {
    try (var node = Node.serve(folder, "127.0.0.1", 0)) {
      assertThat(ask(node).statusCode()).isEqualTo(200);

      kill(backends(node).getFirst());
      assertSentence(ask(node));

      Awaitility.await().atMost(PATIENCE).until(() -> ask(node).statusCode() == 200);

      var killed = server().orElseThrow();
      kill(killed);
      Awaitility.await()
          .atMost(PATIENCE)
          .ignoreExceptionsInstanceOf(NoSuchFileException.class)
          .until(
              () -> {
                assertSentence(ask(node));
                return server().filter(running -> !running.equals(killed)).isPresent();
              });
      Awaitility.await().atMost(PATIENCE).until(() -> ask(node).statusCode() == 200);
    }
  }

  /** What cannot start stays away, and the node says so and lives; the control of the above. */
  @Test
  void aDatabaseThatCannotStartAgainIsToldOfUntilItCan() throws Exception {
    try (var node = Node.serve(folder, "127.0.0.1", 0)) {
      var needed = data().resolve("PG_VERSION");
      var hidden = Files.move(needed, data().resolve("hidden"));
      kill(server().orElseThrow());
      Awaitility.await()
          .during(Duration.ofSeconds(5))
          .atMost(PATIENCE)
          .until(() -> ask(node).statusCode() == 503);
      var away = ask(node);
      assertThat(away.headers().firstValue("Retry-After")).contains("10");
      assertThat(away.body()).contains("The database of this node is away");

      Files.move(hidden, needed);
      Awaitility.await().atMost(PATIENCE).until(() -> ask(node).statusCode() == 200);
    }
  }

  /** Whole or refused, but never the insides of the program. */
  private static void assertSentence(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isIn(200, 503);
    assertThat(answer.body()).contains("<html").doesNotContain("Exception", "SQL", "\tat ");
  }

  private static HttpResponse<String> ask(Node node) throws IOException, InterruptedException {
    try (var browser = HttpClient.newHttpClient()) {
      var page = URI.create("http://127.0.0.1:" + node.port() + PAGE);
      return browser.send(
          HttpRequest.newBuilder(page).header("Accept", "text/html").timeout(PATIENCE).build(),
          BodyHandlers.ofString());
    }
  }

  /**
   * The server's processes that answer the node; when one dies, the server starts them all anew.
   */
  private static List<Long> backends(Node node) {
    return JdbcClient.create(node.door(DatabaseAddress.class).asOwner())
        .sql("select pid from pg_stat_activity where usename = 'entente_app'")
        .query(Long.class)
        .list();
  }

  /** The process of the server, by its file, which it makes anew when it starts. */
  private Optional<Long> server() throws IOException {
    var file = data().resolve("postmaster.pid");
    return Files.readAllLines(file).stream().findFirst().map(Long::valueOf);
  }

  private Path data() throws IOException {
    var home = folder.resolve("postgres");
    var note = home.resolve("moved-to");
    return (Files.exists(note) ? Path.of(Files.readString(note).strip()) : home).resolve("data");
  }

  private static void kill(long process) {
    ProcessHandle.of(process).orElseThrow().destroyForcibly();
  }
}
