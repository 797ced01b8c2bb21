package org.entente.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.FieldOffice;
import org.entente.RunningNode;
import org.entente.RunningNode.Visitor;
import org.entente.ground.accounts.Accounts;
import org.entente.ground.accounts.Membership;
import org.entente.ground.accounts.Role;
import org.entente.ground.database.StoreTest;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Scope;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A program acts for a person, within what its token says and the person may. */
@StoreTest
class TokensTest {

  private static final Pattern SECRET = Pattern.compile("<code[^>]*>([A-Za-z0-9_-]{43})</code>");
  private static final Pattern REVOKE = Pattern.compile("/account/tokens/[^/\"]+/revoke");

  private final FieldOffice office;
  private final HttpClient program = HttpClient.newHttpClient();

  TokensTest() throws IOException {
    office = new FieldOffice();
  }

  @Test
  void aProgramReadsWhatItsPersonMayReadAndGetsNoCookie() throws Exception {
    var grace = office.person("grace", office.lantern, Role.READ);
    var token = make(grace, "30");

    var answer = get(token, office.home + "/activities.json");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().allValues("set-cookie")).isEmpty();
    assertThat(grace.get("/account/tokens").body()).as("shown once").doesNotContain(token);
  }

  @Test
  void aTokenDoesNoMoreThanItsScopesThoughItsPersonMay() throws Exception {
    var grace = office.person("grace", office.lantern, Role.READ, Role.REPORT);
    var reading = make(grace, "30");
    var reporting = make(grace, "30", "report");
    var page = office.home + "/activities/own.xlsx";

    assertThat(get(reading, page).statusCode()).isEqualTo(404);
    assertThat(get(reporting, page).statusCode()).isEqualTo(200);
  }

  @Test
  void aScopeThatItsPersonDoesNotHoldGivesNothing() throws Exception {
    var grace = office.person("grace", office.lantern, Role.READ);
    var token = make(grace, "30", "coordinate", "administer");

    assertThat(get(token, office.home + "/spellings").statusCode()).isEqualTo(404);
    assertThat(get(token, office.home + "/people").statusCode()).isEqualTo(404);
  }

  @Test
  void whatItsPersonLosesTheTokenLosesWithTheNextRequest() throws Exception {
    var grace = office.person("grace", office.lantern, Role.READ, Role.REPORT);
    var token = make(grace, "30", "report");
    var accounts = RunningNode.door(Accounts.class);
    var id = accounts.find(office.signInName("grace")).orElseThrow().id();
    var less = new Membership(id, office.mission, office.lantern, "restricted", Set.of(Role.READ));

    Scope.run(
        RunningNode.door(Audiences.class).node(office.mission), () -> accounts.give(less, "amina"));
    assertThat(get(token, office.home + "/activities/own.xlsx").statusCode()).isEqualTo(404);
    assertThat(get(token, office.home + "/activities.json").statusCode()).isEqualTo(200);

    Scope.run(
        RunningNode.door(Audiences.class).node(office.mission),
        () -> accounts.end(less, "amina", "removed"));
    assertThat(get(token, office.home + "/activities.json").statusCode()).isEqualTo(401);
  }

  @Test
  void aProgramSendsFormsWithoutATokenOfAForm() throws Exception {
    var grace = office.person("grace", office.lantern, Role.READ, Role.REPORT);
    var token = make(grace, "30", "report");

    var answer = send(token, "POST", office.home + "/imports/nothing/preview");

    assertThat(answer.statusCode()).as("let through, and not there").isEqualTo(404);
    assertThat(answer.headers().firstValue("content-type").orElse("")).contains("problem+json");
  }

  @Test
  void aTokenReachesNothingButMissions() throws Exception {
    var token = make(office.person("grace", office.lantern, Role.READ), "30");

    for (var path : List.of("/account", "/account/tokens", "/", "/missions")) {
      assertThat(get(token, path).statusCode()).as(path).isEqualTo(404);
    }
  }

  @Test
  void whatIsNoTokenOrWasRevokedIsRefusedInAProblemDocument() throws Exception {
    var grace = office.person("grace", office.lantern, Role.READ);
    var token = make(grace, "30");
    var revoke = REVOKE.matcher(grace.get("/account/tokens").body());
    assertThat(revoke.find()).isTrue();
    grace.post("/account/tokens", revoke.group());

    for (var bad : List.of(token, "x", "x".repeat(43), "x".repeat(5000))) {
      var answer = get(bad, office.home + "/activities.json");
      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(answer.headers().firstValue("www-authenticate")).isPresent();
      assertThat(answer.body()).contains("\"status\":401");
    }
  }

  @Test
  void aTokenEndsOnItsDay() throws Exception {
    var grace = office.person("grace", office.lantern, Role.READ);
    var token = make(grace, "1");
    RunningNode.door(JdbcClient.class)
        .sql(
            """
            update accounts.token t
               set ends_at = ends_at - interval '1 day'
              from accounts.person p
             where p.id = t.person_id
               and p.sign_in_name = :name
            """)
        .param("name", office.signInName("grace"))
        .update();

    assertThat(get(token, office.home + "/activities.json").statusCode()).isEqualTo(401);
  }

  @Test
  void aTokenWithoutADayOnWhichItEndsIsNotMade() throws Exception {
    var grace = office.person("grace", office.lantern, Role.READ);

    for (var days : List.of("", "0", "367", "soon")) {
      var answer =
          grace.post("/account/tokens", "/account/tokens", "name", "a program", "days", days);
      assertThat(answer.body()).as(days).contains("Write how many");
    }
  }

  private static String make(Visitor who, String days, String... scopes) throws Exception {
    var fields = new ArrayList<>(List.of("name", "a program", "days", days));
    for (var scope : scopes) {
      fields.addAll(List.of("scopes", scope));
    }
    who.post("/account/tokens", "/account/tokens", fields.toArray(String[]::new));
    var shown = SECRET.matcher(who.get("/account/tokens").body());
    assertThat(shown.find()).isTrue();
    return shown.group(1);
  }

  private HttpResponse<String> get(String token, String path) throws Exception {
    return send(token, "GET", path);
  }

  private HttpResponse<String> send(String token, String method, String path) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(RunningNode.address() + path))
            .header("Authorization", "Bearer " + token)
            .method(method, BodyPublishers.noBody())
            .build();
    return program.send(request, BodyHandlers.ofString());
  }
}
