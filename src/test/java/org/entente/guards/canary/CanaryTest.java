package org.entente.guards.canary;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.entente.RunningNode.Visitor;
import org.entente.ground.database.StoreTest;
import org.entente.guards.Answer;
import org.entente.guards.Routes;
import org.entente.guards.Routes.Route;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;

/**
 * A report for the eyes of one organisation, with a word that occurs nowhere else in each of its
 * cells, leaves the node by no route but to that organisation's people, and by no line of the log;
 * to all others every route answers as if it had never been given.
 */
@StoreTest
class CanaryTest {

  private static final String JSON = "application/json";

  /** Tells how many revisions the node has, and nothing else. */
  private static final String COUNTING = "/ledger/checkpoint";

  private final SecretReport report = new SecretReport();
  private final Visitor grace = report.grace;
  private final Visitor erik = report.erik;
  private final HeardLog log = new HeardLog();

  CanaryTest() throws Exception {}

  @AfterEach
  void noLineOfTheLogHoldsAWordOfIt() {
    log.close();
    assertThat(log.saying(SecretReport.STEM)).isEmpty();
    assertThat(SecretReport.CANARIES.stream().flatMap(word -> log.saying(word).stream())).isEmpty();
  }

  @Test
  void aReportForOneOrganisationIsToldToNobodyElseByAnyRoute() throws Exception {
    assertUntold(_ -> List.of(""));
  }

  @Test
  void norToWhoAsksForItByAnyParameterOfAnyRoute() throws Exception {
    assertUntold(route -> Questions.of(route).stream().skip(1).toList());
  }

  private void assertUntold(Function<Route, List<String>> queries) throws Exception {
    var nobodys = report.nobodys();
    var before = answers(erik, nobodys, queries);
    var secrets = report.publish();
    var after = answers(erik, nobodys, queries);
    var asked = answers(erik, secrets.addressed(), queries);

    var softly = new SoftAssertions();
    for (var address : before.keySet()) {
      var told = requireNonNull(after.get(address));
      var ofSecret = requireNonNull(asked.get(address));
      if (!address.route().pattern().equals(COUNTING)) {
        softly.assertThat(told).as("%s, before and after", address).isEqualTo(before.get(address));
        softly
            .assertThat(ofSecret.masking(SecretReport.hidden(secrets.addressed())))
            .as("%s, of the secret and of nothing", address)
            .isEqualTo(told.masking(SecretReport.hidden(nobodys)));
      }
      softly
          .assertThat(
              Stream.concat(SecretReport.CANARIES.stream(), secrets.ids().stream())
                  .filter(told::says))
          .as("%s", address)
          .isEmpty();
      softly
          .assertThat(SecretReport.CANARIES.stream().filter(ofSecret::says))
          .as("%s", address)
          .isEmpty();
    }
    softly.assertAll();
  }

  @Test
  void norToAProgramThatAsksForProblemsInJson() throws Exception {
    var nobodys = report.nobodys();
    var secrets = report.publish();

    var softly = new SoftAssertions();
    for (var route : reading().filter(Route::inMission).toList()) {
      var ofSecret = Answer.of(erik.get(route.filled(secrets.addressed()), JSON));
      var ofNothing = Answer.of(erik.get(route.filled(nobodys), JSON));
      softly
          .assertThat(ofSecret.masking(SecretReport.hidden(secrets.addressed())))
          .as("%s", route)
          .isEqualTo(ofNothing.masking(SecretReport.hidden(nobodys)));
      softly
          .assertThat(SecretReport.CANARIES.stream().filter(ofSecret::says))
          .as("%s", route)
          .isEmpty();
    }
    softly.assertAll();
  }

  @Test
  void itsOwnPeopleFindItByEveryRouteThatSpeaksOfReports() throws Exception {
    var before = answers(grace, report.nobodys(), Questions::of);
    var secrets = report.publish();
    var speaking = new TreeSet<String>();
    var heard = new TreeSet<String>();

    var answers = answers(grace, secrets.addressed(), Questions::of);
    answers.forEach(
        (address, answer) -> {
          var words = SecretReport.CANARIES.stream().filter(answer::says).toList();
          if (!answer.equals(before.get(address))) {
            speaking.add(address.route().pattern());
          }
          if (!address.route().pattern().endsWith("/original")) {
            heard.addAll(words);
          }
        });

    assertThat(heard).containsExactlyInAnyOrderElementsOf(SecretReport.CANARIES);
    assertThat(withoutCanary(reading().toList(), speaking)).isEmpty();
  }

  /** Routes that ought to speak of reports to somebody, and did not. */
  private static List<String> withoutCanary(Collection<Route> routes, Set<String> speaking) {
    return routes.stream()
        .map(Route::pattern)
        .filter(pattern -> !SilentRoutes.ALL.contains(pattern) && !speaking.contains(pattern))
        .toList();
  }

  @Test
  void aRouteThatNoCanaryReachesIsNoticed() throws Exception {
    var forgotten = Forgotten.class.getDeclaredMethod("everything");
    var handler = new HandlerMethod(new Forgotten(), forgotten);
    var quiet = new Route("GET", "/missions/{mission}/everything", handler);
    var strange = new Route("GET", "/missions/{mission}/secrets/{id}", handler);

    assertThat(withoutCanary(List.of(quiet), Set.of())).containsExactly(quiet.pattern());
    assertThatThrownBy(() -> strange.filled(report.nobodys())).hasMessageContaining("/secrets/");
  }

  /** A page as somebody might write it in a hurry. */
  static final class Forgotten {
    @GetMapping("/missions/{mission}/everything")
    String everything() {
      return "everything";
    }
  }

  @Test
  void everyParameterThatAPageReadsOfAWholeRequestIsAsked() {
    var picture = find("/missions/{mission}/picture");
    var journal = find("/missions/{mission}/acts");

    assertThat(Questions.of(picture)).contains("?month=2026-02", "?within={places}&level=2");
    assertThat(Questions.of(journal)).contains("?until=2030-01-01").doesNotContain("?level=2");
  }

  private static Route find(String pattern) {
    return reading().filter(route -> route.pattern().equals(pattern)).findFirst().orElseThrow();
  }

  @Test
  void whatIsWrittenIntoTheLogIsHeard() {
    LoggerFactory.getLogger(CanaryTest.class).warn("a line about {}", "pumps");

    assertThat(log.saying("Pumps")).hasSize(1);
  }

  /** The log is looked at afterwards, as after each test. */
  @Test
  void whatIsTypedWronglyIntoAnAddressIsNotLogged() throws Exception {
    var address = report.home() + "/proofs/" + report.nobodys().get("proofs");

    assertThat(erik.get(address + "?revision=" + SecretReport.STEM).statusCode()).isEqualTo(400);
  }

  @Test
  void nobodyElseCanDoAnythingWithItOrLearnByTrying() throws Exception {
    var nobodys = report.nobodys();
    var secrets = report.publish();
    var seen = answers(grace, secrets.addressed(), _ -> List.of(""));

    var softly = new SoftAssertions();
    for (var route : deeds()) {
      var secret = send(route, secrets.addressed());
      var nothing = send(route, nobodys);
      softly
          .assertThat(secret.masking(SecretReport.hidden(secrets.addressed())))
          .as("%s", route)
          .isEqualTo(nothing.masking(SecretReport.hidden(nobodys)));
      softly
          .assertThat(SecretReport.CANARIES.stream().filter(secret::says))
          .as("%s", route)
          .isEmpty();
    }
    softly.assertAll();
    report.field.awaitJobs();
    assertThat(answers(grace, secrets.addressed(), _ -> List.of(""))).isEqualTo(seen);
  }

  /** Sends a form that names hidden things wherever a form can name anything. */
  private Answer send(Route route, Map<String, String> named) throws Exception {
    return Answer.of(erik.post("/missions", route.filled(named), Questions.form(route, named)));
  }

  /** A route with a query, the latter as a pattern too. */
  private record Address(Route route, String query) {
    String filled(Map<String, String> known) {
      return route.filled(known) + Questions.filled(query, known);
    }

    @Override
    public String toString() {
      return route + query;
    }
  }

  /** What the reader is answered at every route under these queries. */
  private static Map<Address, Answer> answers(
      Visitor reader, Map<String, String> known, Function<Route, List<String>> queries)
      throws Exception {
    var answers = new LinkedHashMap<Address, Answer>();
    for (var route : reading().toList()) {
      for (var query : queries.apply(route)) {
        var address = new Address(route, query);
        var answer = Answer.of(reader.get(address.filled(known)));
        assertThat(answer.status()).as("%s", address).isLessThan(500);
        answers.put(address, answer);
      }
    }
    return answers;
  }

  private static Stream<Route> reading() {
    return Routes.all().stream().filter(Route::reads);
  }

  private static List<Route> deeds() {
    return Routes.all().stream().filter(route -> route.inMission() && !route.reads()).toList();
  }
}
