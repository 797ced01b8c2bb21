package org.entente.guards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.entente.RunningNode;
import org.entente.RunningNode.Visitor;
import org.entente.ground.accounts.Role;
import org.entente.ground.database.StoreTest;
import org.entente.ground.identity.Ids;
import org.entente.guards.Routes.Route;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What holds for every answer of a node, whatever was asked: from the table of its routes. */
@StoreTest
class EveryAnswerTest {

  private static final String SOME_ID = Ids.brief(RunningNode.door(Ids.class).next());

  /** What programs send is signed or carries a token of its own, and no cookie. */
  private static final String FROM_PROGRAMS = "/ledger/add-checkpoint";

  private static final Set<String> FOR_GUESTS = Set.of("/sign-in", "/first-run");

  private final FieldMission field = new FieldMission();
  private Visitor grace;

  @BeforeEach
  void somebodyWhoMayDoEverything() throws Exception {
    grace = field.person("grace", field.organisation("Lantern"), Role.values());
  }

  @Test
  void aFormThatSomebodyElsesPageSendsIsRefused() throws Exception {
    var softly = new SoftAssertions();
    for (var route : Routes.all()) {
      if (!route.reads() && !route.pattern().equals(FROM_PROGRAMS)) {
        var answer = send(grace, "POST", filled(route));
        softly.assertThat(answer.statusCode()).as("%s", route).isBetween(400, 499);
      }
    }
    softly.assertAll();
    send(grace, "POST", "/sign-out");
    assertThat(grace.get("/missions/" + field.code()).statusCode())
        .as("still signed in, and still takes part")
        .isEqualTo(200);
  }

  @Test
  void lookingChangesNothing() throws Exception {
    for (var route : Routes.all()) {
      if (route.reads() && route.inMission()) {
        int before = revisions();
        grace.get(filled(route));
        assertThat(revisions()).as("%s", route).isEqualTo(before);
      }
    }
  }

  @Test
  void everyAnswerSaysOfWhichKindItIsAndNobodyElsesPageReadsIt() throws Exception {
    var softly = new SoftAssertions();
    for (var route : Routes.all()) {
      if (route.reads()) {
        var answer = grace.get(filled(route));
        var headers = answer.headers();
        var kind = headers.firstValue("content-type").orElse("").toLowerCase(Locale.ROOT);
        softly
            .assertThat(answer.body().isEmpty() || !kind.isEmpty())
            .as("%s says of which kind it is", route)
            .isTrue();
        softly
            .assertThat(kind)
            .as("%s says its letters", route)
            .satisfiesAnyOf(
                it -> assertThat(it).doesNotStartWith("text/"),
                it -> assertThat(it).contains("charset=utf-8"));
        softly
            .assertThat(headers.firstValue("access-control-allow-origin"))
            .as("%s", route)
            .isEmpty();
      }
    }
    softly.assertAll();
  }

  @Test
  void noPageOfAPersonIsKeptByWhatStandsBetween() throws Exception {
    var softly = new SoftAssertions();
    for (var route : Routes.all()) {
      if (route.reads() && route.inMission()) {
        var answer = grace.get(filled(route));
        if (answer.statusCode() == 200) {
          var kept = answer.headers().firstValue("cache-control").orElse("");
          softly.assertThat(kept).as("%s", route).containsAnyOf("private", "no-store");
        }
      }
    }
    softly.assertAll();
  }

  @Test
  void thereIsAWayOutOnEveryPage() throws Exception {
    var softly = new SoftAssertions();
    for (var route : Routes.all()) {
      if (route.reads() && !FOR_GUESTS.contains(route.pattern())) {
        var answer = grace.get(filled(route));
        var kind = answer.headers().firstValue("content-type").orElse("");
        if (answer.statusCode() == 200 && answer.body().contains("<html")) {
          softly.assertThat(kind).as("%s", route).startsWith("text/html");
          softly.assertThat(answer.body()).as("%s", route).contains("action=\"/sign-out\"");
        }
      }
    }
    softly.assertAll();
  }

  @Test
  void nothingIsToldThatOnlyServesWhoLooksForAWayIn() throws Exception {
    for (var path :
        List.of("/.git/config", "/.env", "/WEB-INF/web.xml", "/actuator", "/entente.jar")) {
      assertThat(grace.get(path).statusCode()).as(path).isEqualTo(404);
    }
    assertThat(send(grace, "TRACE", "/").statusCode()).isGreaterThanOrEqualTo(400);
  }

  @Test
  void nobodyIsAskedForAHintOrASecretQuestion() throws Exception {
    assertThat(Routes.all())
        .noneMatch(route -> route.pattern().matches("(?i).*(forgot|hint|question|recover).*"));
    assertThat(RunningNode.guest().get("/sign-in").body()).doesNotContainIgnoringCase("question");
  }

  private static HttpResponse<String> send(Visitor visitor, String method, String path)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(RunningNode.address() + path))
            .method(method, BodyPublishers.noBody())
            .build();
    return visitor.browser().send(request, BodyHandlers.ofString());
  }

  private int revisions() {
    return RunningNode.door(JdbcClient.class)
        .sql("select count(*) from history.revision where mission_id = :mission")
        .param("mission", field.everything().mission().value())
        .query(Integer.class)
        .single();
  }

  /** Nothing need be there: what is absent is answered too. */
  private String filled(Route route) {
    return route
        .pattern()
        .replace("{mission}", field.code())
        .replaceAll("\\{[a-z]+:([a-z]+)[^}]*}", "$1")
        .replaceAll("\\{[^}]+}", SOME_ID);
  }
}
