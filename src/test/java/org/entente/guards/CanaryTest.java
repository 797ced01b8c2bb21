package org.entente.guards;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.entente.RunningNode;
import org.entente.RunningNode.Visitor;
import org.entente.ground.accounts.Role;
import org.entente.ground.database.StoreTest;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.PartyId;
import org.entente.ground.ledger.Ledger;
import org.entente.ground.releasability.Scope;
import org.entente.guards.FieldMission.Report;
import org.entente.guards.Routes.Route;
import org.entente.reference.places.Places;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A report for the eyes of one organisation, with a word that occurs nowhere else in each of its
 * cells, leaves the node by no route but to that organisation's people; to all others every route
 * answers as if it had never been given.
 */
@StoreTest
class CanaryTest {

  /** The beginning of every canary, which one may search for. */
  private static final String STEM = "zorquil";

  private static final List<String> CANARIES =
      List.of(
          "zorquilhall",
          "zorquilact",
          "zorquildesc",
          "zorquilplace",
          "zorquilfund",
          "zorquilimpl",
          "zorquilprog",
          "zorquilsect",
          "zorquilunit",
          "zorquilfile",
          "zorquillicence",
          "zorquilwell",
          "zorquilpact",
          "778877");

  private static final String SECRET =
      """
      Organization,Cluster,Activity,Activity description,Admin1 Name,Admin2 Name,Admin2 Pcode,\
      Location,Donor,Implementing partner,Project title,Status,Start date,End date,\
      Beneficiaries targeted,Beneficiaries reached,Unit
      Zorquilhall Trust,WASH,zorquilact wells,zorquildesc of wells,Sarel,Tamba,XE0101,\
      zorquilplace,zorquilfund,zorquilimpl,zorquilprog,Ongoing,2026-02-01,2026-04-30,\
      778877,411,zorquilunit
      Zorquilhall Trust,Zorquilsect,zorquilact schools,zorquildesc of schools,Sarel,Orvane,XE0102,\
      zorquilplace,zorquilfund,zorquilimpl,zorquilprog,Ongoing,2026-02-01,2026-04-30,\
      778877,411,zorquilunit
      Zorquilhall Trust,Health,zorquilact clinic,zorquildesc of clinic,Sarel,Zorquilplace,XE0199,\
      zorquilplace,zorquilfund,zorquilimpl,zorquilprog,Planned,2026-02-01,2026-04-30,\
      778877,411,zorquilunit
      Zorquilhall Trust,Health,zorquilact tents,zorquildesc of tents,Sarel,Tamba,XE0101,\
      zorquilplace,zorquilfund,zorquilimpl,zorquilprog,Planned,2026-04-30,2026-02-01,\
      778877,411,zorquilunit
      """;

  private static final String OPEN =
      """
      Organization,Cluster,Activity,Admin2 Name,Admin2 Pcode,Status,Start date,End date
      Stone Bridge Works,WASH,Pumps,Tamba,XE0101,Ongoing,2026-01-01,2026-06-30
      Stone Bridge Works,Health,Clinics,Orvane,XE0102,Ongoing,2026-01-01,2026-06-30
      """;

  /** Tells how many revisions the node has, and nothing else. */
  private static final String COUNTING = "/ledger/checkpoint";

  /** What stands before the id of a record in an address, of those that not everybody may know. */
  private static final List<String> KINDS =
      List.of(
          "activities",
          "imports",
          "partners",
          "sources",
          "profiles",
          "spellings",
          "pairs",
          "proofs",
          "agreements",
          "relations",
          "mergers",
          "judgements",
          "activities/history",
          "partners/history",
          "relations/history",
          "mergers/history",
          "agreements/history",
          "sources/history",
          "spellings/history",
          "judgements/history");

  private static final Role[] ALL_ROLES = Role.values();

  private final FieldMission field = new FieldMission();
  private final PartyId lantern = field.organisation("Lantern Water Alliance");
  private final PartyId bridge = field.organisation("Stone Bridge Works");
  private final Map<String, PartyId> known = Map.of("Lantern Water Alliance", lantern);
  private UUID line = RunningNode.door(Ids.class).next();
  private Visitor grace = RunningNode.guest();
  private Visitor erik = RunningNode.guest();

  @BeforeEach
  void twoOrganisationsTakePartAndOneHasReported() throws Exception {
    grace = field.person("grace", lantern, ALL_ROLES);
    erik = field.person("erik", bridge, ALL_ROLES);
    field.publish(new Report(bridge, "RESTRICTED", "open.csv", "open", OPEN), known);
    line = field.expectReports(lantern, bridge);
    RunningNode.door(Ledger.class).catchUp();
  }

  @Test
  void aReportForOneOrganisationIsToldToNobodyElseByAnyRoute() throws Exception {
    var nobodys = nobodys();
    var before = answers(erik, nobodys);
    var secrets = publishSecret();
    var after = answers(erik, nobodys);
    var asked = answers(erik, secrets.addressed());

    var softly = new SoftAssertions();
    for (var address : before.keySet()) {
      var told = requireNonNull(after.get(address));
      var ofSecret = requireNonNull(asked.get(address));
      if (!address.route().pattern().equals(COUNTING)) {
        softly.assertThat(told).as("%s, before and after", address).isEqualTo(before.get(address));
        softly
            .assertThat(ofSecret.masking(hidden(secrets.addressed())))
            .as("%s, of the secret and of nothing", address)
            .isEqualTo(told.masking(hidden(nobodys)));
      }
      softly
          .assertThat(Stream.concat(CANARIES.stream(), secrets.ids().stream()).filter(told::says))
          .as("%s", address)
          .isEmpty();
      softly.assertThat(CANARIES.stream().filter(ofSecret::says)).as("%s", address).isEmpty();
    }
    softly.assertAll();
  }

  @Test
  void itsOwnPeopleFindItByEveryRouteThatSpeaksOfReports() throws Exception {
    var before = answers(grace, nobodys());
    var secrets = publishSecret();
    var speaking = new TreeSet<String>();
    var heard = new TreeSet<String>();

    var answers = answers(grace, secrets.addressed());
    answers.forEach(
        (address, answer) -> {
          var words = CANARIES.stream().filter(answer::says).toList();
          if (!answer.equals(before.get(address))) {
            speaking.add(address.route().pattern());
          }
          if (!address.route().pattern().endsWith("/original")) {
            heard.addAll(words);
          }
        });

    assertThat(heard).containsExactlyInAnyOrderElementsOf(CANARIES);
    assertThat(reading().map(Route::pattern))
        .filteredOn(pattern -> !SilentRoutes.ALL.contains(pattern))
        .allSatisfy(pattern -> assertThat(speaking).contains(pattern));
  }

  @Test
  void nobodyElseCanDoAnythingWithItOrLearnByTrying() throws Exception {
    var nobodys = nobodys();
    var secrets = publishSecret();
    var seen = answers(grace, secrets.addressed());

    var softly = new SoftAssertions();
    for (var route : deeds()) {
      var secret = send(route, secrets.addressed());
      var nothing = send(route, nobodys);
      softly
          .assertThat(secret.masking(hidden(secrets.addressed())))
          .as("%s", route)
          .isEqualTo(nothing.masking(hidden(nobodys)));
    }
    softly.assertAll();
    field.awaitJobs();
    assertThat(answers(grace, secrets.addressed())).isEqualTo(seen);
  }

  /** Sends a form that names hidden things wherever a form can name anything. */
  private Answer send(Route route, Map<String, String> named) throws Exception {
    var party = named.getOrDefault("partners", "");
    return Answer.of(
        erik.post(
            "/missions",
            route.filled(named),
            "partner",
            party,
            "only",
            party,
            "organisation",
            party));
  }

  /** A route with a query, the latter as a pattern too. */
  private record Address(Route route, String query) {
    String filled(Map<String, String> known) {
      var text = route.filled(known) + query;
      for (var each : known.entrySet()) {
        text = text.replace("{" + each.getKey() + "}", each.getValue());
      }
      return text;
    }

    @Override
    public String toString() {
      return route + query;
    }
  }

  /** Of what an address may name, that which not everybody may know. */
  private static Stream<String> hidden(Map<String, String> known) {
    return KINDS.stream().map(known::get);
  }

  /** What the reader is answered at every route under every query that could tell something. */
  private static Map<Address, Answer> answers(Visitor reader, Map<String, String> known)
      throws Exception {
    var answers = new LinkedHashMap<Address, Answer>();
    for (var route : reading().toList()) {
      for (var query : queries(route)) {
        var address = new Address(route, query);
        var answer = Answer.of(reader.get(address.filled(known)));
        assertThat(answer.status()).as("%s", address).isLessThan(500);
        answers.put(address, answer);
      }
    }
    return answers;
  }

  private static List<String> queries(Route route) {
    if (!route.inMission()) {
      return List.of("");
    }
    return List.of(
        "",
        "?q=" + STEM,
        "?text=" + STEM,
        "?partner={partners}",
        "?place={places}",
        "?within={places}&level=2",
        "?sector=WSH",
        "?status=ongoing",
        "?on=2026-02-10",
        "?as_of=2026-02-10",
        "?page=2");
  }

  private static Stream<Route> reading() {
    return Routes.all().stream().filter(Route::reads);
  }

  private static List<Route> deeds() {
    return Routes.all().stream().filter(route -> route.inMission() && !route.reads()).toList();
  }

  private Secrets publishSecret() {
    var secret =
        field.publish(
            new Report(
                lantern,
                "CONFIDENTIAL REL TO Lantern Water Alliance",
                "zorquilfile.csv",
                "zorquillicence",
                SECRET),
            known);
    field.previewAgain(secret);
    field.askForSpelling(secret, "Zorquilsect", "WSH");
    field.judgeWells(lantern);
    field.agree(lantern, "zorquilpact of water");
    field.tie(lantern, Secrets.party(field.everything()));
    RunningNode.door(Ledger.class).catchUp();
    return Secrets.of(lantern, secret, nobodys(), field.everything());
  }

  /** The same kinds of names, of records that never were; what is no secret is the same. */
  private Map<String, String> nobodys() {
    var nobodys = new HashMap<String, String>();
    for (var kind : KINDS) {
      nobodys.put(kind, Ids.brief(RunningNode.door(Ids.class).next()));
    }
    nobodys.put("lines", Ids.brief(line));
    nobodys.put("lines/history", Ids.brief(line));
    nobodys.put("places/history", Ids.brief(district()));
    nobodys.putAll(
        Map.of(
            "",
            "theme",
            "join",
            "nobody",
            "invitations",
            "nobody",
            "missions",
            field.code(),
            "people",
            field.signInName("grace"),
            "assets",
            "entente.css",
            "places",
            Ids.brief(district())));
    return nobodys;
  }

  private UUID district() {
    var all = field.everything();
    return Scope.of(
        all,
        () ->
            RunningNode.door(Places.class).gazetteer(all).places().stream()
                .filter(place -> place.level().number() == 2)
                .map(place -> place.id().value())
                .min(UUID::compareTo)
                .orElseThrow());
  }
}
