package org.entente;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.RunningNode.Visitor;
import org.entente.ground.accounts.Accounts;
import org.entente.ground.accounts.Membership;
import org.entente.ground.accounts.NewPerson;
import org.entente.ground.accounts.Role;
import org.entente.ground.database.StoreTest;
import org.entente.ground.history.Act;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Labels;
import org.entente.ground.releasability.Scope;
import org.entente.ground.releasability.label.Label;
import org.entente.reference.missions.Mission;
import org.entente.reference.missions.Missions;
import org.entente.reference.partners.NewOrganisation;
import org.entente.reference.partners.Particulars;
import org.entente.reference.partners.Partners;
import org.junit.jupiter.api.Test;

/** The way into a node, and what each of its people sees there. */
@StoreTest
class FrontTest {

  private final Ids ids = RunningNode.door(Ids.class);
  private final Labels labels = RunningNode.door(Labels.class);
  private final Accounts accounts = RunningNode.door(Accounts.class);
  private final MissionId mission = new MissionId(ids.next());
  private final String tail = mission.value().toString().substring(24);
  private final String home = "/missions/m" + tail;
  private final Mission made = make();
  private final PartyId lantern = register("Lantern Water Alliance", "public");
  private final PartyId bridge = register("Stone Bridge Works", "public");

  @Test
  void aPersonSignsInAndComesToTheOnlyMission() throws Exception {
    var grace = person("grace", lantern, Role.READ);

    assertThat(location(grace.get("/"))).endsWith(home);
    assertThat(grace.get(home).body())
        .contains("Lantern Water Alliance")
        .contains(made.name())
        .contains("up to");
  }

  @Test
  void aWrongPasswordKeepsTheNameAndAfterTooManyNoMoreAreTried() throws Exception {
    person("otto", bridge, Role.READ);
    var stranger = RunningNode.guest();
    var name = "otto" + tail;
    for (int attempt = 0; attempt < 8; attempt++) {
      var answer = wrongly(stranger, name);
      assertThat(location(answer)).endsWith("/sign-in?failed");
    }

    assertThat(stranger.get("/sign-in?failed").body()).contains("value=\"" + name + "\"");
    assertThat(location(wrongly(stranger, name))).endsWith("/sign-in?wait");
    var right =
        stranger.post("/sign-in", "/sign-in", "username", name, "password", RunningNode.PASSWORD);
    assertThat(location(right)).endsWith("/sign-in?wait");
    assertThat(stranger.get("/sign-in?wait").body()).contains("15 minutes");
  }

  @Test
  void theFirstRunIsAbsentOnceSomebodyHasBeenAdded() throws Exception {
    person("amina", lantern, Role.READ);

    assertThat(RunningNode.guest().get("/first-run").statusCode()).isEqualTo(404);
  }

  @Test
  void aPartnerForOneOrganisationIsSeenByItsPeopleAndNowhereByOthers() throws Exception {
    var hidden = registerUnder(onlyFor(lantern), "Hill Committee");
    var grace = person("grace", lantern, Role.READ);
    var otto = person("otto", bridge, Role.READ);

    for (var path : exits(hidden)) {
      assertThat(grace.get(home + path).body()).as(path).contains("Hill Committee");
      assertThat(otto.get(home + path).body()).as(path).doesNotContain("Hill Committee");
    }
  }

  @Test
  void whatIsNotForMeLooksLikeWhatIsNotThere() throws Exception {
    var hidden = Ids.brief(registerUnder(onlyFor(lantern), "Hill Committee").value());
    var absent = Ids.brief(ids.next());
    var otto = person("otto", bridge, Role.READ);

    for (var side : List.of("", "/history")) {
      var refused = otto.get(home + "/partners/" + hidden + side);
      var missing = otto.get(home + "/partners/" + absent + side);
      assertThat(refused.statusCode()).isEqualTo(missing.statusCode()).isEqualTo(404);
      assertThat(alike(refused, hidden)).isEqualTo(alike(missing, absent));
    }
  }

  @Test
  void aMissionOfOthersLooksLikeOneThatIsNotThere() throws Exception {
    var erik = RunningNode.guest();
    accounts.add(new NewPerson("Erik", "erik" + tail, RunningNode.PASSWORD, false));
    erik.signIn("erik" + tail);

    var refused = erik.get(home);
    var missing = erik.get("/missions/no" + tail);
    assertThat(refused.statusCode()).isEqualTo(missing.statusCode()).isEqualTo(404);
    assertThat(alike(refused, "m" + tail)).isEqualTo(alike(missing, "no" + tail));
  }

  @Test
  void whoAdministersAddsPeopleButReadsNoPartner() throws Exception {
    var amina = person("amina", mission.itself(), Role.ADMINISTER);
    var people = home + "/people";
    var answer =
        amina.post(
            people,
            people,
            "name",
            "Grace",
            "username",
            "g" + tail,
            "password",
            "",
            "organisation",
            Ids.brief(lantern.value()),
            "level",
            "restricted",
            "roles",
            "read");

    assertThat(location(answer)).endsWith(people);
    assertThat(amina.get(people).body())
        .contains("g" + tail)
        .containsPattern("<code[^>]*>([2-9A-Z]{4}-){3}[2-9A-Z]{4}</code>");
    assertThat(amina.get(people).body()).as("shown once").doesNotContain("<code");
    assertThat(amina.get(home + "/partners").statusCode()).isEqualTo(404);
    assertThat(accounts.findMembership("g" + tail, mission))
        .map(Membership::party)
        .contains(lantern);
  }

  @Test
  void aPersonWithoutAPasswordLongEnoughIsNotAddedAndTheFormKeepsTheRest() throws Exception {
    var amina = person("amina", mission.itself(), Role.ADMINISTER);
    var people = home + "/people";
    var answer =
        amina.post(
            people,
            people,
            "name",
            "Grace of the Lantern",
            "username",
            "g" + tail,
            "password",
            "short",
            "organisation",
            Ids.brief(lantern.value()),
            "level",
            "public");

    assertThat(answer.body()).contains("value=\"Grace of the Lantern\"").contains("12 letters");
    assertThat(accounts.find("g" + tail)).isEmpty();
  }

  @Test
  void aReaderFindsNoListOfPeople() throws Exception {
    var grace = person("grace", lantern, Role.READ);

    assertThat(grace.get(home + "/people").statusCode()).isEqualTo(404);
    assertThat(grace.get(home).body()).doesNotContain("/people\"");
  }

  @Test
  void onlyWhoAdministersTheNodeMakesAMissionAndThenAdministersIt() throws Exception {
    accounts.add(new NewPerson("Amina", "boss" + tail, RunningNode.PASSWORD, true));
    var amina = RunningNode.guest().signIn("boss" + tail);
    var code = "n" + tail;
    var answer =
        amina.post(
            "/missions",
            "/missions",
            "name",
            "North",
            "code",
            code,
            "kind",
            "exercise",
            "country",
            "",
            "zone",
            "UTC");

    assertThat(location(answer)).endsWith("/missions/" + code + "/people");
    assertThat(amina.get("/missions").body()).contains("North");
    assertThat(amina.get("/missions/" + code).statusCode()).isEqualTo(200);

    var grace = person("grace", lantern, Role.READ);
    var refused =
        grace.post(
            "/missions",
            "/missions",
            "name",
            "South",
            "code",
            "s" + tail,
            "kind",
            "real",
            "zone",
            "UTC");
    assertThat(refused.statusCode()).isEqualTo(404);
  }

  @Test
  void partnersAreFoundInAnySpellingAndAsFiles() throws Exception {
    var grace = person("grace", lantern, Role.READ);

    assertThat(grace.get(home + "/search?q=STONE+bridge").body()).contains("Stone Bridge Works");
    assertThat(grace.get(home + "/search?q=nothing+of+that").body())
        .doesNotContain("Stone Bridge Works");
    assertThat(grace.get(home + "/partners.csv?text=stone").body().lines())
        .hasSize(2)
        .anyMatch(line -> line.contains("Stone Bridge Works"));
    assertThat(grace.get(home + "/partners.json").body()).contains("\"Lantern Water Alliance\"");
  }

  private List<String> exits(PartyId party) {
    var page = "/partners/" + Ids.brief(party.value());
    return List.of(
        "/partners",
        "/partners?text=hill",
        "/partners.csv",
        "/partners.json",
        page,
        page + "/history",
        "/search?q=hill",
        "/search.json?q=hill");
  }

  private static HttpResponse<String> wrongly(Visitor visitor, String name) throws Exception {
    return visitor.post(
        "/sign-in", "/sign-in", "username", name, "password", "another sentence altogether");
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("stayed: " + answer.statusCode());
  }

  private static String alike(HttpResponse<String> answer, String own) {
    return answer
        .body()
        .replace(own, "OWN")
        .replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "TOKEN")
        .replaceAll("hx-headers=\"[^\"]+\"", "TOKEN");
  }

  private Visitor person(String who, PartyId party, Role... roles) throws Exception {
    var wanted = new NewPerson(who, who + tail, RunningNode.PASSWORD, false);
    Scope.run(
        RunningNode.door(Audiences.class).node(mission),
        () ->
            accounts.addTo(
                wanted,
                id -> new Membership(id, mission, party, "restricted", Set.of(roles)),
                "amina"));
    return RunningNode.guest().signIn(who + tail);
  }

  private int onlyFor(PartyId party) {
    return labels.intern(Label.of("restricted", mission.itself()).releasableTo(List.of(party)));
  }

  private PartyId register(String name, String level) {
    return registerUnder(labels.intern(Label.of(level, mission.itself())), name);
  }

  private PartyId registerUnder(int label, String name) {
    var met = new NewOrganisation(Particulars.named(name), Optional.empty());
    var act = Act.of(mission, "amina", "met", Instant.parse("2026-03-02T08:00:00Z"));
    return Scope.of(
        RunningNode.door(Audiences.class).node(mission),
        () ->
            RunningNode.door(Partners.class)
                .register(List.of(met), mission.itself(), label, act)
                .getFirst());
  }

  private Mission make() {
    var wanted =
        new Mission(
            mission,
            "m" + tail,
            "Mission " + tail,
            Mission.Kind.EXERCISE,
            Optional.empty(),
            ZoneOffset.UTC,
            Duration.ZERO);
    RunningNode.door(Missions.class).create(wanted, "amina");
    return wanted;
  }
}
