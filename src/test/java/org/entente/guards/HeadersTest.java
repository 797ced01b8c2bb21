package org.entente.guards;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.entente.RunningNode;
import org.entente.RunningNode.Visitor;
import org.entente.ground.accounts.Role;
import org.entente.ground.database.StoreTest;
import org.entente.ground.identity.Ids;
import org.entente.guards.Routes.Route;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Whatever a node answers, by whatever route, a browser runs and loads nothing that is not ours.
 */
@StoreTest
class HeadersTest {

  private static final String SOME_ID = Ids.brief(RunningNode.door(Ids.class).next());

  private final FieldMission field = new FieldMission();

  @Test
  void everyRouteAnswersWithAStrictPolicy() throws Exception {
    var grace = field.person("grace", field.organisation("Lantern"), Role.values());
    var guest = RunningNode.guest();
    var softly = new SoftAssertions();

    for (var route : Routes.all()) {
      var path = filled(route);
      for (var visitor : List.of(grace, guest)) {
        var answer = route.reads() ? visitor.get(path) : unasked(visitor, path);
        softly.assertThat(faults(answer)).as("%s: %s", route, answer.statusCode()).isEmpty();
      }
    }
    softly.assertAll();
  }

  @Test
  void whatSomebodyReadsIsKeptForNobodyElse() throws Exception {
    var grace = field.person("grace", field.organisation("Lantern"), Role.values());
    var softly = new SoftAssertions();

    for (var route : Routes.all()) {
      if (route.inMission() && route.reads()) {
        var kept = grace.get(filled(route)).headers().allValues("cache-control");
        softly.assertThat(kept).as("%s", route).hasSize(1);
        softly
            .assertThat(kept)
            .as("%s", route)
            .allMatch(it -> it.matches(".*(private|no-store).*"));
      }
    }
    softly.assertAll();
  }

  /** Nothing need be there: what is absent is answered too. */
  private String filled(Route route) {
    return route
        .pattern()
        .replace("{mission}", field.code())
        .replaceAll("\\{[a-z]+:([a-z]+)[^}]*}", "$1")
        .replaceAll("\\{[^}]+}", SOME_ID);
  }

  @Test
  void aPolicyThatAllowsMoreIsNoticed() {
    var loose = "default-src 'self'; script-src 'self' 'unsafe-inline'; frame-ancestors *";

    assertThat(loosened(loose)).isNotEmpty();
    assertThat(loosened("default-src 'none'; script-src https://elsewhere.example")).isNotEmpty();
  }

  /** A form without its token: refused, but with the same headers. */
  private static HttpResponse<String> unasked(Visitor visitor, String path) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(RunningNode.address() + path))
            .POST(BodyPublishers.noBody())
            .build();
    return visitor.browser().send(request, BodyHandlers.ofString());
  }

  private static List<String> faults(HttpResponse<String> answer) {
    var headers = answer.headers();
    var wanted =
        Map.<String, Predicate<String>>of(
            "content-security-policy",
            policy -> loosened(policy).isEmpty(),
            "x-content-type-options",
            "nosniff"::equals,
            "referrer-policy",
            "same-origin"::equals,
            "permissions-policy",
            it -> it.contains("camera=()") && it.contains("geolocation=()"),
            "cross-origin-opener-policy",
            "same-origin"::equals,
            "cross-origin-resource-policy",
            "same-origin"::equals);
    return wanted.entrySet().stream()
        .filter(each -> once(headers, each.getKey()).filter(each.getValue()).isEmpty())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Optional<String> once(HttpHeaders headers, String name) {
    var given = headers.allValues(name);
    return given.size() == 1 ? given.stream().findFirst() : Optional.empty();
  }

  /** The directives that allow more than this node itself, or are missing. */
  private static List<String> loosened(String policy) {
    var directives =
        Arrays.stream(policy.split(";"))
            .map(String::strip)
            .map(it -> it.split(" ", 2))
            .collect(Collectors.toMap(it -> it[0], it -> it.length == 2 ? it[1] : ""));
    var most =
        Map.of(
            "default-src", List.of("'none'"),
            "script-src", List.of("'self'"),
            "style-src", List.of("'self'"),
            "img-src", List.of("'self'", "data:"),
            "connect-src", List.of("'self'"),
            "form-action", List.of("'self'"),
            "base-uri", List.of("'none'"),
            "frame-ancestors", List.of("'none'"));
    return most.entrySet().stream()
        .filter(each -> !each.getValue().containsAll(sources(directives.get(each.getKey()))))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static List<String> sources(@Nullable String directive) {
    return directive == null ? List.of("*") : List.of(directive.split(" "));
  }
}
