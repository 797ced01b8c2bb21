package org.entente.guards.canary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.entente.RunningNode;
import org.entente.RunningNode.Visitor;
import org.entente.ground.database.StoreTest;
import org.entente.ground.history.History;
import org.entente.ground.identity.Ids;
import org.entente.ground.releasability.Scope;
import org.entente.guards.Answer;
import org.entente.guards.FieldMission.Report;
import org.entente.guards.Routes;
import org.entente.guards.Routes.Route;
import org.entente.mechanisms.intake.Import;
import org.entente.registers.activities.Activities;
import org.entente.registers.activities.Activity;
import org.entente.registers.activities.ActivityFilter;
import org.junit.jupiter.api.Test;

/**
 * An activity that all may know and whose exact place is for one organisation: no route tells any
 * other the words, the point or the code of that place.
 */
@StoreTest
class ExactPlaceCanaryTest {

  /** Words of the exact place; what the file holds in a column that nobody knows; the point. */
  private static final List<String> EXACT =
      List.of("zorquilsite", "zorquilnote", "1.531731", "1.471747");

  private static final String WELL =
      """
      Organization,Cluster,Activity,Activity description,Admin1 Name,Admin1 Pcode,Admin2 Name,\
      Admin2 Pcode,Location,Latitude,Longitude,Remark of the driller,Status,Start date,End date
      Stone Bridge Works,WASH,Well at Zorquilsite,Digging near zorquilsite,Sarel,XE01,Tamba,\
      XE0101,Zorquilsite,1.531731,1.471747,zorquilnote,Ongoing,2026-02-01,2026-04-30
      """;

  private final SecretReport report = new SecretReport();
  private final Import given =
      report.field.publishExactFor(
          "CONFIDENTIAL REL TO Lantern Water Alliance",
          1,
          new Report(report.lantern, "RESTRICTED", "wells.csv", "wells only", WELL),
          report.known);

  ExactPlaceCanaryTest() throws Exception {}

  @Test
  void noRouteTellsTheExactPlaceToAnotherOrganisation() throws Exception {
    var named = named();
    var softly = new SoftAssertions();
    int spoke = 0;
    for (var route : Routes.all().stream().filter(Route::reads).toList()) {
      for (var query : Questions.of(route)) {
        var answer = told(report.erik, route, query, named);
        spoke += answer.says("Well at Sarel") ? 1 : 0;
        softly.assertThat(EXACT.stream().filter(answer::says)).as("%s%s", route, query).isEmpty();
      }
    }
    softly.assertAll();
    assertThat(spoke).isPositive();
  }

  @Test
  void andFindsNothingByItsWords() throws Exception {
    var nothing = report.home() + "/activities?q=zorquilnothing";
    var asked = report.home() + "/activities?q=zorquilsite";

    assertThat(Answer.of(report.erik.get(asked)).masking(Stream.of("zorquilsite")))
        .isEqualTo(Answer.of(report.erik.get(nothing)).masking(Stream.of("zorquilnothing")));
    assertThat(report.grace.get(asked).body()).contains("Well at Zorquilsite");
  }

  @Test
  void itsOwnPeopleReadItExactlyByPageListFileAndSearch() throws Exception {
    var named = named();
    var speaking = new TreeSet<String>();
    for (var route : Routes.all().stream().filter(Route::reads).toList()) {
      if (told(report.grace, route, "", named).says("zorquilsite")) {
        speaking.add(route.pattern());
      }
    }

    assertThat(speaking)
        .contains(
            "/missions/{mission}/activities",
            "/missions/{mission}/activities/{id}",
            "/missions/{mission}/activities.csv",
            "/missions/{mission}/activities.hxl.csv",
            "/missions/{mission}/activities.json",
            "/missions/{mission}/activities.geojson");
  }

  private static Answer told(Visitor reader, Route route, String query, Map<String, String> named)
      throws Exception {
    return Answer.of(reader.get(route.filled(named) + Questions.filled(query, named)));
  }

  /** As nobody's, but for the activity, its history and its import. */
  private Map<String, String> named() {
    var all = report.field.everything();
    var activity =
        Scope.of(
            all,
            () ->
                RunningNode.door(Activities.class).list(ActivityFilter.all(), all, 0, 100).stream()
                    .filter(entry -> entry.owner().equals(report.lantern))
                    .map(entry -> entry.id())
                    .findFirst()
                    .orElseThrow());
    var named = new HashMap<>(report.nobodys());
    named.put("activities", Ids.brief(activity.value()));
    named.put("proofs", Ids.brief(activity.value()));
    named.put("imports", Ids.brief(given.id().value()));
    named.put("activities/history", revision(activity));
    return named;
  }

  private String revision(Activity.Id activity) {
    var all = report.field.everything();
    var record = activity.in(all.mission());
    return Scope.of(
        all, () -> Ids.brief(RunningNode.door(History.class).listOf(record, all).getFirst().id()));
  }
}
