package org.entente.guards;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.entente.FieldOffice;
import org.entente.RunningNode;
import org.entente.RunningNode.Visitor;
import org.entente.ground.accounts.Role;
import org.entente.ground.database.StoreTest;
import org.entente.ground.identity.Ids;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Scope;
import org.entente.ground.releasability.label.Label;
import org.entente.guards.Routes.Route;
import org.entente.guards.canary.Questions;
import org.entente.mechanisms.intake.Import;
import org.entente.registers.activities.Activities;
import org.entente.registers.activities.ActivityFilter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What an agreement opens is found by every route that speaks of activities; and once it ends,
 * every route answers as if it had never been.
 */
@StoreTest
class AgreementsOnEveryRouteTest {

  private static final String SECRET = "Zorquil wells";

  private static final List<String> QUERIES =
      List.of("", "?q=Zorquil", "?sector=WSH", "?partner={partners}", "?within={places}&level=2");

  /** Forms that offer agreements to choose from, by design. */
  private static final String OFFERING =
      "(imports/(new|\\{id}/label)|(needs(/assessments)?|incidents|access)/new)";

  private final FieldOffice office = new FieldOffice();
  private Visitor grace = RunningNode.guest();
  private Visitor erik = RunningNode.guest();
  private Map<String, String> known = Map.of();

  AgreementsOnEveryRouteTest() throws Exception {}

  @BeforeEach
  void lanternReportsWhatBridgeMayNotRead() throws Exception {
    grace = office.person("grace", office.lantern, Role.READ, Role.COORDINATE, Role.AUDIT);
    erik = office.person("erik", office.bridge, Role.values());
    office.publish(office.bridge, FieldOffice.report("Stone Bridge Works,Health,XX0102,Clinic,60"));
    var secret =
        office.publishAs(
            Label.of("confidential", office.lantern),
            FieldOffice.report(
                "Lantern Water Alliance,WASH,XX0101,%s,7788".formatted(SECRET),
                "Lantern Water Alliance,WASH,XX0201,%s deep,4433".formatted(SECRET)));
    known = addressed(secret);
  }

  @Test
  void whatAnAgreementOpenedIsGoneFromEveryRouteWithTheNextRequest() throws Exception {
    var before = answers();
    var agreement = agree(today().toString());
    sign(grace, agreement);
    assertSame(before, answers());

    sign(erik, agreement);
    var during = answers();
    assertThat(speaking(during))
        .contains(
            "/missions/{mission}/activities",
            "/missions/{mission}/activities.csv",
            "/missions/{mission}/activities.json",
            "/missions/{mission}/activities/{id}",
            "/missions/{mission}/activities/{id}/history",
            "/missions/{mission}/search");
    assertThat(changed(before, during)).anyMatch(pattern -> pattern.contains("/picture"));

    end(grace, agreement);
    assertSame(before, answers());
    assertThat(erik.get(agreement + "/history").body())
        .contains("part ended")
        .contains("agreement drawn up");
    assertThat(grace.get(filled("/missions/{mission}/activities/{id}/history")).body())
        .contains(SECRET);
  }

  @Test
  void anAgreementWhoseLastDayIsOverOpensNothing() throws Exception {
    var before = answers();
    var agreement = agree(today().minusDays(1).toString());
    sign(grace, agreement);
    sign(erik, agreement);

    assertThat(erik.get(agreement).body()).contains("ended");
    assertSame(before, answers());
  }

  @Test
  void whoAdministersWithoutReadingIsOpenedNothing() throws Exception {
    var agreement = agree("");
    sign(grace, agreement);
    sign(erik, agreement);
    var amina = office.person("amina", office.bridge, Role.ADMINISTER, Role.AUDIT);

    for (var route : reading().toList()) {
      assertThat(Answer.of(amina.get(filled(route.pattern()))).says(SECRET)).isFalse();
    }
  }

  @Test
  void nobodySignsForAnotherPartyNorTermsThatWereChanged() throws Exception {
    var agreement = agree("");
    sign(grace, agreement);
    var otto = office.person("otto", office.bridge, Role.READ);
    assertThat(otto.get(agreement).body()).doesNotContain("/sign\"");
    assertThat(otto.post("/missions", agreement + "/sign", "edition", "1").statusCode())
        .isEqualTo(404);
    assertThat(erik.post(agreement, agreement + "/sign", "edition", "2").statusCode())
        .isEqualTo(409);
    assertThat(erik.post("/missions", agreement + "/edit", terms("")).statusCode()).isEqualTo(404);
  }

  private static void assertSame(Map<String, Answer> before, Map<String, Answer> after) {
    var softly = new SoftAssertions();
    before.forEach(
        (address, answer) -> softly.assertThat(after.get(address)).as(address).isEqualTo(answer));
    softly.assertAll();
  }

  private static List<String> speaking(Map<String, Answer> answers) {
    return answers.keySet().stream()
        .filter(address -> requireNonNull(answers.get(address)).says(SECRET))
        .map(address -> address.replaceAll("\\?.*", ""))
        .toList();
  }

  private static List<String> changed(Map<String, Answer> before, Map<String, Answer> after) {
    return before.keySet().stream()
        .filter(address -> !requireNonNull(before.get(address)).equals(after.get(address)))
        .toList();
  }

  private Map<String, Answer> answers() throws Exception {
    var answers = new LinkedHashMap<String, Answer>();
    for (var route : reading().toList()) {
      for (var query : QUERIES.stream().filter(query -> isRead(query, route)).toList()) {
        answers.put(route.pattern() + query, Answer.of(erik.get(filled(route.pattern() + query))));
      }
    }
    return answers;
  }

  /** The page as it opens, and as it is asked for what it reads. */
  private static boolean isRead(String query, Route route) {
    return query.isEmpty() || Questions.reads(route, query.replaceAll("^\\?|=.*", ""));
  }

  /**
   * Agreements themselves are told of, and that they were signed, before they open anything, and
   * after; also where one chooses to whom a report, a need or an incident is released.
   */
  private static Stream<Route> reading() {
    return Routes.all().stream()
        .filter(route -> route.inMission() && route.reads())
        .filter(route -> !route.pattern().matches(".*/(agreements|acts)\\b.*"))
        .filter(route -> !route.pattern().matches(".*/" + OFFERING));
  }

  private String filled(String address) {
    var route =
        new Route("GET", address.replaceAll("\\?.*", ""), Routes.all().getFirst().handler());
    var query = address.substring(route.pattern().length());
    for (var each : known.entrySet()) {
      query = query.replace("{" + each.getKey() + "}", each.getValue());
    }
    return route.filled(known) + query;
  }

  /** The page of a fresh agreement under which Lantern shares up to confidential. */
  private String agree(String until) throws Exception {
    var list = office.home + "/agreements";
    return grace
        .post(list + "/new", list, terms(until))
        .headers()
        .firstValue("Location")
        .orElseThrow()
        .substring(RunningNode.address().length());
  }

  private String[] terms(String until) {
    var lantern = Ids.brief(office.lantern.value());
    var bridge = Ids.brief(office.bridge.value());
    return new String[] {
      "name",
      "Water data",
      "language",
      "en",
      "kind",
      "information-sharing",
      "signatory",
      lantern,
      "signatory",
      bridge,
      "until",
      until,
      "giver",
      lantern,
      "receiver",
      "",
      "upTo",
      "confidential",
      "level",
      "restricted",
      "only",
      "yes"
    };
  }

  private static void sign(Visitor who, String agreement) throws Exception {
    assertThat(who.post(agreement, agreement + "/sign", "edition", "1").statusCode())
        .isEqualTo(302);
  }

  private static void end(Visitor who, String agreement) throws Exception {
    assertThat(who.post(agreement, agreement + "/end", "reason", "trust is gone").statusCode())
        .isEqualTo(302);
  }

  private static LocalDate today() {
    return LocalDate.ofInstant(RunningNode.door(InstantSource.class).instant(), ZoneOffset.UTC);
  }

  private Map<String, String> addressed(Import secret) {
    var all = RunningNode.door(Audiences.class).node(office.mission);
    var activity =
        Scope.of(
                all, () -> RunningNode.door(Activities.class).list(ActivityFilter.all(), all, 0, 9))
            .stream()
            .filter(each -> each.owner().equals(office.lantern))
            .map(each -> each.id().value())
            .findFirst()
            .orElseThrow();
    var addressed = new HashMap<String, String>();
    for (var kind :
        List.of(
            "sources",
            "lines",
            "profiles",
            "spellings",
            "pairs",
            "places",
            "proofs",
            "relations",
            "mergers",
            "situations",
            "needs",
            "incidents",
            "access",
            "findings",
            "judgements")) {
      addressed.put(kind, someId());
      addressed.put(kind + "/history", someId());
    }
    addressed.put("partners/history", someId());
    addressed.put("activities/history", someId());
    addressed.put("missions", office.home.substring("/missions/".length()));
    addressed.put("people", office.signInName("grace"));
    addressed.put("partners", Ids.brief(office.lantern.value()));
    addressed.put("imports", Ids.brief(secret.id().value()));
    addressed.put("activities", Ids.brief(activity));
    return addressed;
  }

  private static String someId() {
    UUID id = RunningNode.door(Ids.class).next();
    return Ids.brief(id);
  }
}
