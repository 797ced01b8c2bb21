package org.entente.rigs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.entente.FieldOffice;
import org.entente.RunningNode;
import org.entente.RunningNode.Visitor;
import org.entente.ground.accounts.Role;
import org.entente.ground.database.StoreTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Clients that do a running node harm as clients can, while somebody goes on reading; and the same
 * to a server without our limits, which suffers what they are for.
 */
@StoreTest
class HostileClientsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Pattern SCRIPT = Pattern.compile("/assets/[^\"]*entente[^\"]*\\.js");
  private static final String HOST = "Host: node\r\n";

  private final FieldOffice office = new FieldOffice();
  private Visitor grace = RunningNode.guest();

  HostileClientsTest() throws Exception {}

  @BeforeEach
  void somebodyReads() throws Exception {
    grace = office.person("grace", office.lantern, Role.READ, Role.REPORT);
  }

  @Test
  void whoTakesTheirTimeIsClosedAndOthersAreServed() throws Exception {
    waitFor(60);
  }

  @Test
  @Tag("rig")
  void hundredsWhoTakeTheirTimeAreClosedAndOthersAreServed() throws Exception {
    waitFor(400);
  }

  private void waitFor(int many) throws Exception {
    var settings = Map.<String, Object>of("entente.connections.patience-seconds", 1);
    try (var node = RunningNode.startWith(settings);
        var bare = new BareServer()) {
      var port = node.getEnvironment().getRequiredProperty("local.server.port");
      var address = "http://127.0.0.1:" + port;
      var reader = new GoodReader(grace.browser(), address + office.home);
      var harmless = slow(bare.address(), "/", 5);
      var attacks = slow(address, script(), many);
      for (var attack : attacks.entrySet()) {
        Awaitility.await(attack.getKey())
            .atMost(PATIENCE)
            .until(() -> attack.getValue().closed() == Math.min(200, attack.getValue().size()));
      }
      reader.stop();
      assertThat(reader.statuses()).hasSizeGreaterThan(5).containsOnly(200);

      for (var control : harmless.entrySet()) {
        assertThat(control.getValue().closed()).as(control.getKey()).isZero();
        control.getValue().close();
      }
      for (var attack : attacks.values()) {
        attack.close();
      }
    }
  }

  private static Map<String, Attack> slow(String address, String large, int many) {
    var kinds = new LinkedHashMap<String, Attack>();
    var post = "POST /sign-in HTTP/1.1\r\n" + HOST + "Content-Length: 100000\r\n";
    var form = "Content-Type: application/x-www-form-urlencoded\r\n\r\n";
    var parts = "Content-Type: multipart/form-data; boundary=x\r\n\r\n--x\r\n";
    var get = "GET " + large + " HTTP/1.1\r\n" + HOST + "\r\n";
    kinds.put("silent", Attack.begin(address, many, ""));
    kinds.put("slow head", Attack.begin(address, many, "GET / HTTP/1.1\r\nA: ").drip('a'));
    kinds.put(
        "slow next head", Attack.begin(address, many, get + "GET / HTTP/1.1\r\nA: ").drip('a'));
    kinds.put("slow form", Attack.begin(address, many, post + form).drip('a'));
    kinds.put("slow parts", Attack.begin(address, many, post + parts).drip('a'));
    kinds.put("never reads", Attack.begin(address, many / 3 + 1, get.repeat(95)));
    return kinds;
  }

  private static String script() throws Exception {
    var found = SCRIPT.matcher(RunningNode.guest().get("/sign-in").body());
    assertThat(found.find()).isTrue();
    return found.group();
  }

  @ParameterizedTest
  @CsvSource({
    "two lengths, 'POST /sign-in HTTP/1.1|Content-Length: 5|Content-Length: 6||abcdef'",
    "length that is none, 'POST /sign-in HTTP/1.1|Content-Length: 5, 6||abcdef'",
    "negative length, 'POST /sign-in HTTP/1.1|Content-Length: -1||'",
    "two hosts, 'GET /sign-in HTTP/1.1|Host: other||'",
    "space before the colon, 'GET /sign-in HTTP/1.1|A : b||'",
    "header without a name, 'GET /sign-in HTTP/1.1|: b||'",
    "coding that is none, 'POST /sign-in HTTP/1.1|Transfer-Encoding: xchunked||0||'",
    "chunked in between, 'POST /sign-in HTTP/1.1|Transfer-Encoding: chunked, identity||0||'",
    "bad escape, 'GET /% HTTP/1.1||'",
    "escape of nothing, 'GET /%zz HTTP/1.1||'",
    "escaped zero, 'GET /sign-in%00 HTTP/1.1||'",
    "bare control character, 'GET /sign\u0001in HTTP/1.1||'",
    "way upwards, 'GET /../../etc/passwd HTTP/1.1||'",
    "version that is none, 'GET /sign-in HTTP/9.9||'",
    "method that is none, 'G(T /sign-in HTTP/1.1||'",
  })
  void whatIsNoRequestIsRefusedOnce(String kind, String lines) throws Exception {
    var request = lines.replaceFirst("\\|", "|Host: node|").replace("|", "\r\n");
    var answer = Attack.answer(RunningNode.address(), request);

    assertThat(status(answer)).as(answer).isBetween(400, 505).isNotEqualTo(500);
    assertThat(answer.split("HTTP/1.1 ", -1)).as("one answer").hasSize(2);
    assertThat(answer).doesNotContain("Exception", "apache", "Tomcat", "(still open)");
  }

  /** What stands behind the body by one reading, and within it by the other, is never answered. */
  @Test
  void aRequestHiddenInAnotherIsNotAnswered() throws Exception {
    var hidden = "GET /sign-in HTTP/1.1\r\n" + HOST + "\r\n";
    var both =
        "POST /sign-in HTTP/1.1\r\n"
            + HOST
            + "Content-Length: "
            + (5 + hidden.length())
            + "\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
            + hidden;
    var answer = Attack.answer(RunningNode.address(), both);

    assertThat(answer.split("HTTP/1.1 ", -1)).as(answer).hasSize(2);
    assertThat(answer).doesNotContain("(still open)");
    var bad = "POST /sign-in HTTP/1.1\r\n" + HOST + "Transfer-Encoding: chunked\r\n\r\nzz\r\n";
    var refused = Attack.answer(RunningNode.address(), bad + hidden);
    assertThat(refused.split("HTTP/1.1 ", -1)).as(refused).hasSizeLessThanOrEqualTo(2);
    assertThat(refused).doesNotContain("(still open)", "Exception");

    var twice = Attack.answer(RunningNode.address(), hidden + hidden);
    assertThat(twice.split("HTTP/1.1 200", -1)).as("the control: two honest ones").hasSize(3);
  }

  @Test
  void whatIsTooLargeIsRefused() throws Exception {
    var much = "a".repeat(20_000);
    var get = "GET /sign-in HTTP/1.1\r\n" + HOST;
    var address = RunningNode.address();
    assertThat(status(Attack.answer(address, get + "A: " + much + "\r\n\r\n"))).isEqualTo(400);
    assertThat(status(Attack.answer(address, "GET /" + much + " HTTP/1.1\r\n" + HOST + "\r\n")))
        .isEqualTo(400);
    assertThat(status(Attack.answer(address, "GET /?a=" + much + " HTTP/1.1\r\n" + HOST + "\r\n")))
        .isEqualTo(400);
    assertThat(status(Attack.answer(address, get + "A: b\r\n".repeat(101) + "\r\n")))
        .isEqualTo(400);
    assertThat(status(Attack.answer(address, get + "Connection: close\r\n\r\n"))).isEqualTo(200);

    var json = "POST /sign-in/passkey HTTP/1.1\r\n" + HOST + "Content-Type: application/json\r\n";
    assertThat(status(Attack.answer(address, json + "Content-Length: 900000000\r\n\r\n[[[")))
        .isEqualTo(413);
    assertThat(parts(1_000)).isBetween(400, 499);
  }

  private int parts(int many) throws Exception {
    var part = "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n";
    var request =
        HttpRequest.newBuilder(URI.create(RunningNode.address() + office.home + "/imports"))
            .header("Content-Type", "multipart/form-data; boundary=x")
            .POST(BodyPublishers.ofString(part.repeat(many) + "--x--\r\n"))
            .build();
    return grace.browser().send(request, BodyHandlers.ofString()).statusCode();
  }

  @Test
  void deepJsonIsRefused() throws Exception {
    var token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    var guest = RunningNode.guest();
    var page = token.matcher(guest.get("/sign-in").body());
    assertThat(page.find()).isTrue();
    var deep =
        HttpRequest.newBuilder(URI.create(RunningNode.address() + "/sign-in/passkey"))
            .header("Content-Type", "application/json")
            .header("X-CSRF-TOKEN", page.group(1))
            .POST(BodyPublishers.ofString("[".repeat(1_000_000)))
            .build();
    assertThat(guest.browser().send(deep, BodyHandlers.ofString()).statusCode())
        .isBetween(400, 499);
  }

  @Test
  void onePersonOpensNoMoreStreamsThanBrowsersDo() throws Exception {
    var open = HttpRequest.newBuilder(live()).header("Accept", "text/event-stream").build();
    var streams = new ArrayList<Integer>();
    for (int i = 0; i < 40; i++) {
      streams.add(grace.browser().send(open, BodyHandlers.ofInputStream()).statusCode());
    }
    assertThat(streams.stream().filter(status -> status == 200).count()).isEqualTo(12);
    assertThat(streams).containsOnly(200, 204);

    var amina = office.person("amina", office.bridge, Role.READ);
    assertThat(amina.browser().send(open, BodyHandlers.ofInputStream()).statusCode())
        .as("somebody else")
        .isEqualTo(200);
  }

  private URI live() {
    return URI.create(RunningNode.address() + office.home + "/live?of=activity");
  }

  @Test
  void aFloodOfSignInsLeavesPagesToThoseWhoAreSignedIn() throws Exception {
    flood(Duration.ofSeconds(1), 8);
  }

  @Test
  @Tag("rig")
  void aLongFloodOfSignInsLeavesPagesToThoseWhoAreSignedIn() throws Exception {
    flood(Duration.ofSeconds(60), 150);
  }

  /** From ever new addresses, as a proxy on this computer tells them. */
  private void flood(Duration howLong, int many) throws Exception {
    var quiet = new GoodReader(grace.browser(), RunningNode.address() + office.home);
    Thread.sleep(howLong.toMillis() / 2);
    quiet.stop();
    long end = System.nanoTime() + howLong.toNanos();
    var reader = new GoodReader(grace.browser(), RunningNode.address() + office.home);
    List<Future<Integer>> tried;
    try (var attackers = Executors.newVirtualThreadPerTaskExecutor()) {
      tried =
          IntStream.range(0, many)
              .mapToObj(number -> attackers.submit(() -> guess(number, end)))
              .toList();
    }
    reader.stop();
    int guesses = 0;
    for (var each : tried) {
      guesses += each.get();
    }
    System.out.printf(
        "%d sign-ins tried in %s: p95 of a good reader %d ms, undisturbed %d ms%n",
        guesses, howLong, reader.percentile(95), quiet.percentile(95));
    assertThat(guesses).isGreaterThanOrEqualTo(many);
    assertThat(reader.statuses()).hasSizeGreaterThan(5).containsOnly(200);
  }

  private static int guess(int number, long end) throws Exception {
    int guesses = 0;
    var guest = RunningNode.guest();
    var token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    var page = token.matcher(guest.get("/sign-in").body());
    assertThat(page.find()).isTrue();
    while (System.nanoTime() < end) {
      var name = "nobody" + number + "x" + guesses;
      var form = "username=" + name + "&password=guess&_csrf=" + page.group(1);
      var request =
          HttpRequest.newBuilder(URI.create(RunningNode.address() + "/sign-in"))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .header("X-Forwarded-For", "192.0.2." + (number * 31 + guesses) % 250)
              .POST(BodyPublishers.ofString(form))
              .build();
      guest.browser().send(request, BodyHandlers.discarding());
      guesses++;
    }
    return guesses;
  }

  private static int status(String answer) {
    assertThat(answer).startsWith("HTTP/1.1 ");
    return Integer.parseInt(answer.substring(9, 12));
  }
}
