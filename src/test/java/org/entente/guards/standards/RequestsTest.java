package org.entente.guards.standards;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.entente.FieldOffice;
import org.entente.RunningNode;
import org.entente.RunningNode.Visitor;
import org.entente.ground.accounts.Role;
import org.entente.ground.database.StoreTest;
import org.entente.ground.database.TestDatabase;
import org.entente.ground.identity.Ids;
import org.entente.guards.Routes;
import org.entente.guards.Routes.Route;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a node answers to requests as such, over every route where that can be. */
@StoreTest
class RequestsTest {

  private static final String SOME_ID = Ids.brief(RunningNode.door(Ids.class).next());

  private final FieldOffice office = new FieldOffice();
  private final Visitor grace = office.person("grace", office.lantern, Role.values());

  RequestsTest() throws Exception {}

  @Test
  void aFormWithoutItsTokenIsRefusedByEveryRoute() throws Exception {
    var revisions = revisions();
    var softly = new SoftAssertions();
    for (var route : Routes.all()) {
      if (!route.reads() && !route.pattern().startsWith("/ledger/")) {
        var body = BodyPublishers.ofString("confirmed=yes");
        var answer = send(grace, request(route).POST(body));
        softly.assertThat(answer.statusCode()).as("%s", route).isIn(403, 404);
        softly.assertThat(answer.headers().firstValue("Location")).as("%s", route).isEmpty();
      }
    }
    softly.assertAll();
    assertThat(revisions()).isEqualTo(revisions);
  }

  @Test
  void whoeverOnlyReadsChangesNothing() throws Exception {
    var revisions = revisions();
    for (var route : reading()) {
      send(grace, request(route).GET());
    }

    assertThat(revisions).isPositive();
    assertThat(revisions()).isEqualTo(revisions);
  }

  @Test
  void everyAnswerSaysWhatItIsAndInWhichLetters() throws Exception {
    var softly = new SoftAssertions();
    for (var route : reading()) {
      var answer = send(grace, request(route).GET());
      var type = answer.headers().firstValue("Content-Type").orElse("");
      if (!answer.body().isEmpty()) {
        softly.assertThat(type).as("%s", route).contains("/");
        softly
            .assertThat(
                !type.startsWith("text/")
                    || type.toLowerCase(Locale.ROOT).contains("charset=utf-8"))
            .as("%s: %s", route, type)
            .isTrue();
      }
    }
    softly.assertAll();
  }

  @Test
  void noAnswerIsForThePagesOfAnotherSite() throws Exception {
    var softly = new SoftAssertions();
    for (var route : reading()) {
      var answer = send(grace, request(route).header("Origin", "https://evil.test").GET());
      softly
          .assertThat(answer.headers().map().keySet())
          .as("%s", route)
          .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control-"));
    }
    softly.assertAll();
  }

  @Test
  void everyPageHasAWayOut() throws Exception {
    var softly = new SoftAssertions();
    for (var route : reading()) {
      var answer = send(grace, request(route).GET());
      var isPage = answer.body().contains("<!doctype html>") || answer.body().contains("<html ");
      if (route.inMission() && isPage && answer.statusCode() == 200) {
        softly.assertThat(answer.body()).as("%s", route).contains("action=\"/sign-out\"");
      }
    }
    softly.assertAll();
  }

  @Test
  void traceAndFilesBesideTheProgramAreNotServed() throws Exception {
    var trace = HttpRequest.newBuilder(URI.create(RunningNode.address() + "/sign-in"));
    assertThat(send(grace, trace.method("TRACE", BodyPublishers.noBody())).statusCode())
        .isIn(403, 405, 501);
    for (var path :
        List.of("/.git/config", "/.env", "/META-INF/MANIFEST.MF", "/application.properties")) {
      assertThat(grace.get(path).statusCode()).as(path).isEqualTo(404);
    }
  }

  @Test
  void aSessionHasANewNameAfterSigningInAndIsHiddenFromScripts() throws Exception {
    var guest = RunningNode.guest();
    guest.get("/sign-in");
    var before = cookies(guest);
    guest.signIn(office.signInName("grace"));
    var after = cookies(guest);

    assertThat(guest.get(office.home).statusCode()).isEqualTo(200);
    assertThat(after).isNotEmpty().allMatch(HttpCookie::isHttpOnly);
    assertThat(after)
        .extracting(HttpCookie::getValue)
        .doesNotContainAnyElementsOf(before.stream().map(HttpCookie::getValue).toList());
  }

  @Test
  void everyCookieStaysWithThisSite() throws Exception {
    var answer = RunningNode.guest().get("/sign-in");

    assertThat(answer.headers().allValues("Set-Cookie"))
        .isNotEmpty()
        .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax"));
  }

  @Test
  void whoSignsOutTakesNothingAlongInTheBrowser() throws Exception {
    var answer = grace.post(office.home, "/sign-out");

    assertThat(answer.headers().firstValue("Clear-Site-Data"))
        .hasValueSatisfying(what -> assertThat(what).contains("\"cache\"", "\"storage\""));
    assertThat(grace.get(office.home).statusCode()).isEqualTo(302);
  }

  @Test
  void aFileThatWasGivenIsHandedBackAndNeverShown() throws Exception {
    var name = "we\"lls\r\nX-Evil: yes; ünïcode.html";
    var given = office.giveNamed(name, "<script>alert(1)</script>".getBytes(UTF_8));
    var answer = grace.get(office.home + "/imports/" + Ids.brief(given.id().value()) + "/original");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().map()).doesNotContainKey("x-evil");
    assertThat(answer.headers().allValues("Content-Disposition"))
        .singleElement()
        .satisfies(it -> assertThat(it).startsWith("attachment").contains("filename*=UTF-8''"));
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).doesNotContain("html"));
    assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
  }

  /** Those that tell who somebody is; a guest's tells only which forms are theirs. */
  private static List<HttpCookie> cookies(Visitor who) {
    var cookies = (CookieManager) who.browser().cookieHandler().orElseThrow();
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> !cookie.getName().equals("entente-guest"))
        .toList();
  }

  private static List<Route> reading() {
    return Routes.all().stream().filter(Route::reads).toList();
  }

  private HttpRequest.Builder request(Route route) {
    var path =
        route
            .pattern()
            .replace("{mission}", office.home.substring("/missions/".length()))
            .replaceAll("\\{[a-z]+:([a-z]+)[^}]*}", "$1")
            .replaceAll("\\{[^}]+}", SOME_ID);
    return HttpRequest.newBuilder(URI.create(RunningNode.address() + path))
        .header("Accept", "text/html,*/*");
  }

  private static HttpResponse<String> send(Visitor who, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return who.browser().send(request.build(), BodyHandlers.ofString());
  }

  /** How many revisions the mission has, as the owner of the database sees them. */
  private long revisions() {
    return JdbcClient.create(TestDatabase.owner())
        .sql("select count(*) from history.revision where mission_id = :mission")
        .params(Map.of("mission", office.mission.value()))
        .query(Long.class)
        .single();
  }
}
