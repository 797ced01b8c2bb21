package org.entente.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.entente.FieldOffice;
import org.entente.RunningNode;
import org.entente.ground.accounts.Role;
import org.entente.ground.accounts.secrets.Secret;
import org.entente.ground.database.StoreTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.UriUtils;

/** Passwords are taken as they are given, kept as nobody reads them, and open one session each. */
@StoreTest
class PasswordsTest {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final FieldOffice office;

  PasswordsTest() throws IOException {
    office = new FieldOffice();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "  كلمة, spaces 🔑 \"quotes\" & <marks> %41+  ",
        "a very long sentence that goes on and on, well beyond a hundred letters, because somebody"
            + " keeps passwords in a manager that makes them so, and why not"
      })
  void anyLettersAreTakenAsTheyAre(String password) throws Exception {
    var grace = office.person("grace", office.lantern, Role.READ);
    grace.post(
        "/account", "/account/password", "current", RunningNode.PASSWORD, "password", password);

    assertThat(signIn(password)).isTrue();
    assertThat(signIn(password.strip() + " ")).isFalse();
  }

  @Test
  void whatIsKeptOfAPasswordIsASlowHashOfItsOwn() throws Exception {
    office.person("grace", office.lantern, Role.READ);
    office.person("otto", office.bridge, Role.READ);

    assertThat(List.of(kept("grace"), kept("otto")))
        .doesNotHaveDuplicates()
        .allMatch(PasswordsTest::isOfThePasswordBySlowRounds);
  }

  /** Sixteen bytes of salt and then PBKDF2 with HMAC-SHA-256 in 310,000 rounds, in hexadecimal. */
  private static boolean isOfThePasswordBySlowRounds(String kept) {
    var bytes = HexFormat.of().parseHex(kept);
    var salt = Arrays.copyOf(bytes, 16);
    var spec = new PBEKeySpec(RunningNode.PASSWORD.toCharArray(), salt, 310_000, 256);
    try {
      var slow = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec);
      return Arrays.equals(slow.getEncoded(), Arrays.copyOfRange(bytes, 16, bytes.length));
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  @Test
  void theFormHidesThePasswordAndLetsAManagerFillItIn() throws Exception {
    var page = RunningNode.guest().get("/sign-in").body();

    assertThat(page)
        .containsPattern("<input[^>]*name=\"password\"[^>]*type=\"password\"")
        .contains("autocomplete=\"current-password\"", "autocomplete=\"username")
        .doesNotContain("onpaste", "autocomplete=\"off\"");
  }

  @Test
  void eachSignInBeginsASessionOfItsOwnWithACookieThatNoScriptReads() throws Exception {
    office.person("grace", office.lantern, Role.READ);
    var browser = RunningNode.guest().browser();

    var first = session(send(browser, RunningNode.PASSWORD));
    var second = session(send(browser, RunningNode.PASSWORD));

    assertThat(first).contains("HttpOnly", "SameSite=Lax");
    assertThat(second.split(";", -1)[0]).isNotEqualTo(first.split(";", -1)[0]);
  }

  @Test
  void aSecretIsTwoHundredAndFiftySixRandomBits() {
    var secrets = Stream.generate(() -> Secret.next(new SecureRandom())).limit(500).toList();

    assertThat(secrets)
        .doesNotHaveDuplicates()
        .allMatch(it -> Base64.getUrlDecoder().decode(it.letters()).length == 32);
  }

  private String kept(String who) {
    return RunningNode.door(JdbcClient.class)
        .sql("select password_hash from accounts.person where sign_in_name = :name")
        .param("name", office.signInName(who))
        .query(String.class)
        .single();
  }

  private boolean signIn(String password) throws Exception {
    var answer = send(RunningNode.guest().browser(), password);
    return !answer.headers().firstValue("location").orElseThrow().contains("/sign-in");
  }

  private HttpResponse<String> send(HttpClient browser, String password)
      throws IOException, InterruptedException {
    assertThat(browser.cookieHandler().orElseThrow()).isInstanceOf(CookieManager.class);
    var page = URI.create(RunningNode.address() + "/sign-in");
    var form = browser.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString()).body();
    var token = TOKEN.matcher(form);
    assertThat(token.find()).isTrue();
    var body =
        "username=%s&password=%s&_csrf=%s"
            .formatted(
                office.signInName("grace"),
                UriUtils.encode(password, "UTF-8"),
                UriUtils.encode(token.group(1), "UTF-8"));
    return browser.send(
        HttpRequest.newBuilder(page)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private static String session(HttpResponse<String> answer) {
    return answer.headers().allValues("set-cookie").stream()
        .filter(cookie -> cookie.startsWith("entente-session="))
        .findFirst()
        .orElseThrow();
  }
}
