package org.entente.ground.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a browser gets over the wire, from a real server. */
@SpringBootTest(
    classes = Gallery.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "entente.words.strict=true")
class ShellAnswersTest {

  private final HttpClient browser = HttpClient.newHttpClient();

  @LocalServerPort private int port;

  @Test
  void everyAnswerForbidsWhatThisNodeDoesNotServe() throws Exception {
    for (var path : new String[] {"/gallery", "/nothing", "/broken", "/assets/no.css"}) {
      var answer = get(path);
      assertThat(answer.headers().firstValue("Content-Security-Policy"))
          .as(path)
          .hasValueSatisfying(
              policy ->
                  assertThat(policy).startsWith("default-src 'none'").doesNotContain("unsafe"));
      assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
    }
  }

  @Test
  void aHostileNameIsShownAndNeverRun() throws Exception {
    var page = get("/gallery?title=%3Cscript%3Ealert(1)%3C/script%3E%22onload=%22x").body();

    assertThat(page)
        .doesNotContain("<script>alert")
        .contains("<h1><bdi>&lt;script&gt;alert(1)&lt;/script&gt;")
        .contains("value=\"&lt;script>alert(1)&lt;/script>&#34;onload=&#34;x\"");
  }

  @Test
  void aPageThatHasNotChangedIsNotSentAgain() throws Exception {
    var first = get("/gallery");
    var session = first.headers().firstValue("Set-Cookie").orElseThrow();
    var second = get("/gallery", "Cookie", session);
    var etag = second.headers().firstValue("ETag").orElseThrow();
    var third = get("/gallery", "Cookie", session, "If-None-Match", etag);

    assertThat(second.body()).as("tokens differ each time").isNotEqualTo(get("/gallery").body());
    assertThat(third.statusCode()).isEqualTo(304);
    assertThat(third.headers().firstValue("Cache-Control")).hasValue("private, no-cache");
    assertThat(get("/gallery", "If-None-Match", etag).statusCode())
        .as("another session never reuses this one's forms")
        .isEqualTo(200);
  }

  @Test
  void aGuestIsGivenNoSessionForReading() throws Exception {
    assertThat(get("/nothing?guest=yes").headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void whatIsHiddenAndWhatIsAbsentLookTheSame() throws Exception {
    var absent = get("/nothing");
    var hidden = get("/hidden");

    assertThat(hidden.statusCode()).isEqualTo(absent.statusCode()).isEqualTo(404);
    assertThat(alike(hidden, "/hidden")).isEqualTo(alike(absent, "/nothing"));
  }

  @Test
  void aBugIsAnsweredWithAReferenceAndNothingElse() throws Exception {
    var answer = get("/broken");

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body())
        .containsPattern("<code class=\"reference\">[0-9A-V]{10}</code>")
        .doesNotContain("pump");
  }

  @Test
  void aProgramGetsAProblemInJson() throws Exception {
    var answer = get("/nothing", "Accept", "application/json");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    assertThat(answer.body()).contains("\"status\":404");
  }

  @Test
  void aLanguageIsChosenByAPlainLinkAndLeadsBackToThisNodeOnly() throws Exception {
    var chosen = get("/language?to=ar&back=/gallery%3Fpage%3D2");
    assertThat(chosen.statusCode()).isEqualTo(303);
    assertThat(chosen.headers().firstValue("Location")).hasValue("/gallery?page=2");
    assertThat(chosen.headers().firstValue("Set-Cookie"))
        .hasValueSatisfying(it -> assertThat(it).startsWith("entente-language=ar;"));

    for (var elsewhere : new String[] {"https://evil.test", "//evil.test", "/%5Cevil.test"}) {
      assertThat(get("/language?to=ar&back=" + elsewhere).headers().firstValue("Location"))
          .as(elsewhere)
          .hasValue("/");
    }
    assertThat(get("/language?to=tlh").statusCode()).isEqualTo(400);
  }

  @Test
  void theChosenLanguageGoesBeforeTheBrowsersAndEnglishIsLast() throws Exception {
    assertThat(get("/gallery").body()).contains("<html lang=\"en\" dir=\"ltr\"");
    assertThat(get("/gallery", "Accept-Language", "tlh, fr-CH;q=0.9").body())
        .contains("<html lang=\"fr\" dir=\"ltr\"");
    assertThat(get("/gallery", "Accept-Language", "fr", "Cookie", "entente-language=ar").body())
        .contains("<html lang=\"ar\" dir=\"rtl\"");
  }

  @Test
  void anAssetIsKeptForGoodAndCompressed() throws Exception {
    var css = Pattern.compile("/assets/entente-[0-9a-f]{8}\\.css").matcher(get("/gallery").body());
    assertThat(css.find()).isTrue();
    var answer = get(css.group(), "Accept-Encoding", "gzip, br");

    assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
    assertThat(answer.headers().firstValue("Cache-Control"))
        .hasValue("max-age=31536000, public, immutable");
    assertThat(get("/assets/entente-00000000.css").statusCode()).isEqualTo(404);
  }

  private static String alike(HttpResponse<String> answer, String path) {
    return answer
        .body()
        .replace(path, "PATH")
        .replace(path.replace("/", "%2F"), "PATH")
        .replaceAll("X-CSRF-TOKEN.*?}", "TOKEN")
        .replaceAll("value=\"[^\"]+\"", "TOKEN");
  }

  private HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    request.header("Accept", "text/html");
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    return browser.send(request.build(), BodyHandlers.ofString());
  }
}
