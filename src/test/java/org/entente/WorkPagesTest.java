package org.entente;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.FieldOffice.report;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.entente.RunningNode.Visitor;
import org.entente.ground.accounts.Role;
import org.entente.ground.database.StoreTest;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.PartyId;
import org.entente.mechanisms.intake.Import;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The pages of the main job: a report goes in, and each reader sees the picture that is theirs. */
@StoreTest
class WorkPagesTest {

  private static final String WELLS = "Lantern Water Alliance,WASH,XX0101,Drilling of wells,120";
  private static final String CLINIC = "Lantern Water Alliance,Health,XX0201,Mobile clinic,80";
  private static final String ROAD = "Stone Bridge Works,Logistics,XX0102,Secret road,";

  private final FieldOffice office;

  WorkPagesTest() throws IOException {
    office = new FieldOffice();
  }

  @Test
  void aReportGoesInByTheFormAndIsWrittenOnlyWhenPublished() throws Exception {
    var grace = office.person("grace", office.lantern, Role.READ, Role.REPORT);
    var page = upload(grace, office.lantern, report(WELLS, CLINIC));
    awaitOn(grace, page, "Waiting to be published");

    assertThat(grace.get(page).body()).contains("org.name", "adm2.code", "What publishing would");
    assertThat(grace.get(office.home + "/activities").body()).doesNotContain("Drilling of wells");

    grace.post(page, page + "/publish");
    awaitOn(grace, page, "Take it back");
    assertThat(grace.get(office.home + "/activities").body())
        .contains("Drilling of wells", "Mobile clinic");
    assertThat(grace.get(office.home + "/picture").body()).contains("1 / 1 / 120");
  }

  @Test
  void theSameFileAgainIsSaidToBeImportedAlready() throws Exception {
    office.publish(office.lantern, report(WELLS));
    var grace = office.person("grace", office.lantern, Role.READ, Role.REPORT);
    var page = upload(grace, office.lantern, report(WELLS));

    assertThat(grace.get(page).body()).contains("imported already", "Read it again anyway");
  }

  @Test
  void aFileThatIsNoReportIsRefusedInWordsAndListed() throws Exception {
    var grace = office.person("grace", office.lantern, Role.READ, Role.REPORT);
    var page = upload(grace, office.lantern, "PK nothing".getBytes(StandardCharsets.UTF_8));
    awaitOn(grace, page, "This file was refused");

    assertThat(grace.get(office.home + "/imports").body()).contains("report.csv", "Refused");
    assertThat(grace.get(page + ".json").body()).contains("\"severity\":\"error\"");
  }

  @Test
  void takingAnImportBackTakesItsActivitiesAway() throws Exception {
    var given = office.publish(office.lantern, report(WELLS));
    var grace = office.person("grace", office.lantern, Role.READ, Role.REPORT);
    var page = page(given);

    assertThat(grace.post(page + "/undo", page + "/undo").statusCode()).isEqualTo(302);
    assertThat(grace.get(page).body()).contains("returned to", "Taken back");
    assertThat(grace.get(office.home + "/activities").body()).doesNotContain("Drilling of wells");
  }

  @Test
  void nobodyActsOnAnotherOrganisationsImportExceptWhoCoordinates() throws Exception {
    var page = page(office.publish(office.lantern, report(WELLS)));
    var erik = office.person("erik", office.bridge, Role.READ, Role.REPORT);
    var amina = office.person("amina", office.bridge, Role.READ, Role.COORDINATE);

    assertThat(erik.get(page).statusCode()).isEqualTo(200);
    assertThat(erik.get(page + "/original").statusCode()).isEqualTo(404);
    assertThat(erik.get(page + "/undo").statusCode()).isEqualTo(404);
    assertThat(amina.get(page + "/original").body()).contains("Drilling of wells");
  }

  @Test
  void whatIsForOneOrganisationAppearsNowhereForOthers() throws Exception {
    office.publish(office.lantern, report(WELLS));
    var hidden = office.publish(office.bridge, report(ROAD), office.bridge);
    var otto = office.person("otto", office.lantern, Role.READ);
    var erik = office.person("erik", office.bridge, Role.READ);
    var activity = activityOf(erik, "Secret road");

    for (var path : List.of("/activities", "/activities.csv", "/activities.json", activity)) {
      assertThat(erik.get(office.home + path).body()).as(path).contains("Secret road");
    }
    for (var path : exits(hidden, activity)) {
      assertThat(otto.get(office.home + path).body())
          .as(path)
          .doesNotContain("Secret road")
          .doesNotContain(",LOG,")
          .doesNotContain("\"sector\":\"LOG\"")
          .doesNotContain("sector=LOG");
    }
    for (var list : List.of("/imports", "/imports.csv", "/imports.json")) {
      assertThat(otto.get(office.home + list).body())
          .as(list)
          .doesNotContain(Ids.brief(hidden.id().value()));
    }
  }

  private static List<String> exits(Import hidden, String activity) {
    var one = "/imports/" + Ids.brief(hidden.id().value());
    return List.of(
        "/activities",
        "/activities.csv",
        "/activities.json",
        activity,
        activity + "/history",
        "/picture?level=adm2",
        "/picture.csv?level=adm2",
        "/picture.json?level=adm2",
        "/imports",
        "/imports.csv",
        "/imports.json",
        one,
        one + ".json",
        "/search?q=road");
  }

  @Test
  void whatIsNotForMeLooksLikeWhatIsNotThere() throws Exception {
    var hidden = office.publish(office.bridge, report(ROAD), office.bridge);
    var otto = office.person("otto", office.lantern, Role.READ);
    var erik = office.person("erik", office.bridge, Role.READ);
    var absent = Ids.brief(RunningNode.door(Ids.class).next());

    alike(otto, activityOf(erik, "Secret road"), "/activities/" + absent);
    alike(otto, "/imports/" + Ids.brief(hidden.id().value()), "/imports/" + absent);
  }

  private void alike(Visitor reader, String refused, String missing) throws Exception {
    var one = reader.get(office.home + refused);
    var other = reader.get(office.home + missing);
    assertThat(one.statusCode()).isEqualTo(other.statusCode()).isEqualTo(404);
    assertThat(plain(one, refused)).isEqualTo(plain(other, missing));
  }

  private static String plain(HttpResponse<String> answer, String path) {
    return answer
        .body()
        .replace(path.substring(path.lastIndexOf('/') + 1), "")
        .replaceAll("\\d{2}:\\d{2}", "")
        .replaceAll("(csrf\"|X-CSRF-TOKEN)[^>]*", "");
  }

  @Test
  void whoOnlyAdministersSeesNoWork() throws Exception {
    var amina = office.person("amina", office.lantern, Role.ADMINISTER);

    for (var path : List.of("/activities", "/picture", "/imports", "/imports/new")) {
      assertThat(amina.get(office.home + path).statusCode()).as(path).isEqualTo(404);
    }
  }

  @Test
  void anEditedCellStandsInTheHistoryBeforeAndAfter() throws Exception {
    office.publish(office.lantern, report(WELLS, CLINIC));
    office.publish(office.lantern, report(WELLS.replace("120", "150"), CLINIC));
    var otto = office.person("otto", office.lantern, Role.READ);
    var activity = activityOf(otto, "Drilling of wells");

    assertThat(otto.get(office.home + activity + "/history").body())
        .contains("<bdi>120</bdi>", "<bdi>150</bdi>", "first state");
    assertThat(otto.get(office.home + activity + "?known_at=2020-01-01").statusCode())
        .isEqualTo(404);
    assertThat(otto.get(office.home + activity + "?known_at=soon").statusCode()).isEqualTo(400);
  }

  @Test
  void filtersInTheAddressKeepWhatLiesWithin() throws Exception {
    office.publish(office.lantern, report(WELLS, CLINIC));
    var otto = office.person("otto", office.lantern, Role.READ);
    var upper = placeOf(otto, "Upper Sarel");

    assertThat(otto.get(office.home + "/activities?place=" + upper).body())
        .contains("Drilling of wells")
        .doesNotContain("Mobile clinic");
    assertThat(otto.get(office.home + "/activities?sector=HEA").body())
        .contains("Mobile clinic")
        .doesNotContain("Drilling of wells");
    assertThat(otto.get(office.home + "/activities?q=wells").body()).doesNotContain("Mobile");
  }

  @Test
  void pageCsvAndJsonOfThePictureSayTheSameNumbersAsARecount() throws Exception {
    office.publish(office.lantern, report(WELLS, CLINIC));
    office.publish(office.bridge, report(ROAD, "Stone Bridge Works,WASH,XX0101,Pump repair,90"));
    var otto = office.person("otto", office.lantern, Role.READ);
    var csv = otto.get(office.home + "/picture.csv?level=adm2").body();
    var json = otto.get(office.home + "/picture.json?level=adm2").body();
    var page = otto.get(office.home + "/picture?level=adm2").body();

    assertThat(csv)
        .contains("XX0101,Tamba,WSH,2,2,120,")
        .contains("XX0102,Kesra,LOG,1,1,,")
        .contains("XX0201,Ordal,HEA,1,1,80,");
    assertThat(page).contains("2 / 2 / 120", "1 / 1 / 80", "1 / 1 / –");
    var document = new JsonMapper().readTree(json);
    assertThat(document.get("cells").size()).isEqualTo(3);
    assertThat(document.get("gaps").asInt()).isEqualTo(6);
    assertThat(document.get("areas").asInt()).isEqualTo(3);
  }

  @Test
  void aCellThatASpreadsheetWouldComputeIsMadeHarmless() throws Exception {
    office.publish(office.lantern, report("Lantern Water Alliance,WASH,XX0101,=1+1,5"));
    var otto = office.person("otto", office.lantern, Role.READ);

    assertThat(otto.get(office.home + "/activities.csv").body()).contains(",'=1+1,");
  }

  private String placeOf(Visitor reader, String name) throws Exception {
    var link = Pattern.compile("places/([\\w-]{22})\"><bdi>" + name);
    return found(link, reader.get(office.home + "/places").body());
  }

  private String activityOf(Visitor reader, String activity) throws Exception {
    var link = Pattern.compile("activities/([\\w-]{22})\"><bdi>" + activity);
    return "/activities/" + found(link, reader.get(office.home + "/activities").body());
  }

  private static String found(Pattern pattern, String text) {
    var found = pattern.matcher(text);
    assertThat(found.find()).as(pattern.pattern()).isTrue();
    return found.group(1);
  }

  private String page(Import given) {
    return office.home + "/imports/" + Ids.brief(given.id().value());
  }

  private static void awaitOn(Visitor reader, String page, String words) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> reader.get(page).body().contains(words));
  }

  /** Sends the form with a file, as a browser does; the address it leads to. */
  private String upload(Visitor reader, PartyId partner, byte[] file) throws Exception {
    var answer =
        reader.postFile(
            office.home + "/imports/new",
            office.home + "/imports",
            "report.csv",
            file,
            "partner",
            Ids.brief(partner.value()),
            "level",
            "restricted",
            "licence",
            "CC BY 4.0",
            "reshare",
            "yes");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
  }
}
