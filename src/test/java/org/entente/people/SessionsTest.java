package org.entente.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookieStore;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpResponse;
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

/** Where a person is signed in, and how that ends. */
@StoreTest
class SessionsTest {

  private static final Pattern END = Pattern.compile("/account/sessions/[^/\"]+/end");

  private static final URI NODE = URI.create(RunningNode.address());

  private final FieldOffice office;
  private final JdbcClient db = RunningNode.door(JdbcClient.class);

  SessionsTest() throws IOException {
    office = new FieldOffice();
  }

  @Test
  void aSessionThatTheWebServerForgotIsStillOne() throws Exception {
    var grace = office.person("grace", office.lantern, Role.READ);

    cookies(grace).remove(NODE, cookie(grace, "JSESSIONID"));

    assertThat(grace.get(office.home).statusCode()).isEqualTo(200);
    var answer = grace.post("/account", "/account/sessions/end-others");
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("location").orElseThrow()).endsWith("/account");
  }

  @Test
  void theNodeKeepsNothingByWhichSomebodyCouldSignIn() throws Exception {
    var grace = office.person("grace", office.lantern, Role.READ);
    var secret = cookie(grace, "entente-session").getValue();

    var kept = db.sql("select s::text from accounts.session s").query(String.class).list();
    assertThat(kept).isNotEmpty().noneMatch(line -> line.contains(secret));
  }

  @Test
  void oneSessionIsEndedAndTheOthersStay() throws Exception {
    var desk = office.person("grace", office.lantern, Role.READ);
    var phone = RunningNode.guest().signIn(office.signInName("grace"));
    var end = END.matcher(desk.get("/account").body());
    assertThat(end.find()).isTrue();

    desk.post("/account", end.group());

    assertThat(desk.get(office.home).statusCode()).isEqualTo(200);
    assertThat(phone.get(office.home).statusCode()).isEqualTo(302);
  }

  @Test
  void nobodyEndsTheSessionOfSomebodyElse() throws Exception {
    var grace = office.person("grace", office.lantern, Role.READ);
    RunningNode.guest().signIn(office.signInName("grace"));
    var otto = office.person("otto", office.bridge, Role.READ);
    var end = END.matcher(grace.get("/account").body());
    assertThat(end.find()).isTrue();

    otto.post("/account", end.group());

    assertThat(END.matcher(grace.get("/account").body()).results()).hasSize(1);
  }

  @Test
  void aNewPasswordEndsEveryOtherSession() throws Exception {
    var desk = office.person("grace", office.lantern, Role.READ);
    var phone = RunningNode.guest().signIn(office.signInName("grace"));

    change(desk, "not the password", "a sentence that is new");
    assertThat(phone.get(office.home).statusCode()).as("refused").isEqualTo(200);
    change(desk, RunningNode.PASSWORD, "a sentence that is new");

    assertThat(desk.get(office.home).statusCode()).isEqualTo(200);
    assertThat(phone.get(office.home).statusCode()).isEqualTo(302);
  }

  @Test
  void whoSitsAtAnOpenBrowserDoesNotGuessThePassword() throws Exception {
    var grace = office.person("grace", office.lantern, Role.READ);
    for (int attempt = 0; attempt < 8; attempt++) {
      change(grace, "a guess", "a sentence that is new");
    }

    var right = change(grace, RunningNode.PASSWORD, "a sentence that is new");

    assertThat(right.statusCode()).as("not even the right one").isEqualTo(200);
    assertThat(right.body()).contains("too many attempts");
  }

  @Test
  void aChangedRoleEndsEverySessionOfThePerson() throws Exception {
    var grace = office.person("grace", office.lantern, Role.READ);
    var accounts = RunningNode.door(Accounts.class);
    var person = accounts.find(office.signInName("grace")).orElseThrow();
    var less =
        new Membership(person.id(), office.mission, office.lantern, "public", Set.of(Role.READ));

    Scope.run(
        RunningNode.door(Audiences.class).node(office.mission), () -> accounts.give(less, "amina"));

    assertThat(grace.get(office.home).statusCode()).isEqualTo(302);
  }

  @Test
  void aSessionEndsWhenItIsUnusedForLongOrIsOld() throws Exception {
    for (var column : List.of("seen_at", "begun_at")) {
      var grace = office.person("grace" + column, office.lantern, Role.READ);
      db.sql(
              """
              update accounts.session s
                 set %s = %1$s - interval '15 days'
                from accounts.person p
               where p.id = s.person_id
                 and p.sign_in_name = :name
              """
                  .formatted(column))
          .param("name", office.signInName("grace" + column))
          .update();

      assertThat(grace.get(office.home).statusCode()).as(column).isEqualTo(302);
    }
  }

  @Test
  void signingOutEndsTheSessionItself() throws Exception {
    var grace = office.person("grace", office.lantern, Role.READ);
    var stolen = cookie(grace, "entente-session");

    grace.post("/account", "/sign-out");
    cookies(grace).add(NODE, stolen);

    assertThat(grace.get(office.home).statusCode()).isEqualTo(302);
  }

  private static HttpResponse<String> change(Visitor who, String current, String wanted)
      throws Exception {
    return who.post("/account", "/account/password", "current", current, "password", wanted);
  }

  private static CookieStore cookies(Visitor visitor) {
    return ((CookieManager) visitor.browser().cookieHandler().orElseThrow()).getCookieStore();
  }

  private static HttpCookie cookie(Visitor visitor, String name) {
    return cookies(visitor).getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
