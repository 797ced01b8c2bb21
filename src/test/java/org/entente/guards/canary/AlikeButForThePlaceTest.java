package org.entente.guards.canary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.entente.RunningNode;
import org.entente.RunningNode.Visitor;
import org.entente.ground.accounts.Role;
import org.entente.ground.database.StoreTest;
import org.entente.ground.history.History;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Scope;
import org.entente.guards.Answer;
import org.entente.guards.FieldMission;
import org.entente.guards.FieldMission.Report;
import org.entente.guards.Routes;
import org.entente.guards.Routes.Route;
import org.entente.registers.activities.Activities;
import org.entente.registers.activities.ActivityFilter;
import org.junit.jupiter.api.Test;

/**
 * Two missions, alike but for one thing: of the same activity, one was told at its area and the
 * other at an exact place that fewer may know. Every route answers the others alike in both.
 */
@StoreTest
class AlikeButForThePlaceTest {

  private static final String HEADERS =
      "Organization,Cluster,Activity,Admin1 Name,Admin1 Pcode,Admin2 Name,Admin2 Pcode,Location,"
          + "Latitude,Longitude,Start date,End date,Beneficiaries reached\n";

  private static final String AT_ITS_AREA =
      "Stone Bridge Works,WASH,Pumps,Sarel,XE01,,,,,,2026-02-01,2026-04-30,400\n";

  private static final String AT_ITS_PLACE =
      "Stone Bridge Works,WASH,Pumps,Sarel,XE01,Tamba,XE0101,Kaya,1.53,1.47,"
          + "2026-02-01,2026-04-30,400\n";

  /** Ids of records in both forms, which are others in each mission. */
  private static final Pattern LONG = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private static final Pattern SHORT =
      Pattern.compile("(?<![\\w-])(revision-)?[\\w-]{22}(?![\\w-])");

  /** Tells at which leaf of the node's one ledger each act stands, which goes on counting. */
  private static final List<String> COUNTING = List.of("/acts");

  /** A mission with the one activity, and Erik of another organisation in it. */
  private record Here(FieldMission field, Visitor erik, Map<String, String> named) {

    static Here of(String row) throws Exception {
      var field = new FieldMission();
      var lantern = field.organisation("Lantern Water Alliance");
      var bridge = field.organisation("Stone Bridge Works");
      var given =
          field.publishExactFor(
              "CONFIDENTIAL REL TO Lantern Water Alliance",
              1,
              new Report(lantern, "RESTRICTED", "wells.csv", "CC BY 4.0", HEADERS + row),
              Map.of("Lantern Water Alliance", lantern));
      var named = named(field, lantern);
      named.put("imports", Ids.brief(given.id().value()));
      return new Here(field, field.person("erik", bridge, Role.READ, Role.AUDIT), named);
    }

    private static Map<String, String> named(FieldMission field, PartyId lantern) {
      var all = field.everything();
      var named = new HashMap<String, String>();
      Scope.run(
          all,
          () -> {
            var activity =
                RunningNode.door(Activities.class)
                    .list(ActivityFilter.all(), all, 0, 1)
                    .getFirst()
                    .id();
            var state =
                RunningNode.door(History.class).listOf(activity.in(all.mission()), all).getFirst();
            named.put("activities", Ids.brief(activity.value()));
            named.put("activities/history", Ids.brief(state.id()));
          });
      named.put("missions", field.code());
      named.put("partners", Ids.brief(lantern.value()));
      return named;
    }

    /** What Erik is told, with the names of this mission masked. */
    Answer told(Route route, String query) throws Exception {
      var address = route.filled(named) + query;
      var answer = Answer.of(erik.get(address)).masking(Stream.of(field.code()));
      var headers = new HashMap<String, String>();
      answer.headers().forEach((name, value) -> headers.put(name, masked(value)));
      return new Answer(answer.status(), headers, masked(answer.body()));
    }

    private String masked(String told) {
      var nameless = told.replace(field.signInName("erik"), "ERIK").replace("%2F", "/");
      return SHORT.matcher(LONG.matcher(nameless).replaceAll("ID")).replaceAll("ID");
    }
  }

  @Test
  void everyRouteAnswersAlike() throws Exception {
    var plain = Here.of(AT_ITS_AREA);
    var split = Here.of(AT_ITS_PLACE);
    var softly = new SoftAssertions();
    int spoke = 0;

    for (var route : Routes.all().stream().filter(AlikeButForThePlaceTest::asked).toList()) {
      for (var query : List.of("", "?q=pumps", "?q=kaya", "?level=1")) {
        var told = split.told(route, query);
        softly.assertThat(told).as("%s%s", route, query).isEqualTo(plain.told(route, query));
        spoke += told.says("pumps") ? 1 : 0;
      }
    }

    softly.assertAll();
    assertThat(spoke).isGreaterThan(10);
  }

  /** All that read in a mission and need no other name than those of the two activities. */
  private static boolean asked(Route route) {
    var rest = route.pattern().replace("/missions/{mission}", "");
    boolean named =
        Stream.of("/activities/{id}", "/activities/{id}/history/{revision}", "/imports/{id}")
            .anyMatch(rest::startsWith);
    return route.reads()
        && route.inMission()
        && COUNTING.stream().noneMatch(rest::startsWith)
        && !rest.equals("/live")
        && (named
            ? rest.matches("/(activities|imports)/[^{]*\\{id}(/history(/\\{\\w+})?)?")
            : !rest.contains("{"));
  }
}
