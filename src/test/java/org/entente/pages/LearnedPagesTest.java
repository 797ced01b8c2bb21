package org.entente.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.regex.Pattern;
import org.entente.FieldOffice;
import org.entente.RunningNode;
import org.entente.RunningNode.Visitor;
import org.entente.ground.accounts.Role;
import org.entente.ground.database.StoreTest;
import org.entente.ground.identity.Ids;
import org.entente.ground.jobs.Jobs;
import org.entente.ground.jobs.Progress;
import org.entente.mechanisms.intake.Import;
import org.entente.mechanisms.intake.Imports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages of what was learned answer each as they should: allowed, refused, not found. */
@StoreTest
class LearnedPagesTest {

  private static final Pattern PROFILE = Pattern.compile("/profiles/([A-Za-z0-9_-]{22})");
  private static final Pattern VALUE = Pattern.compile("name=\"(value-[A-Z0-9a-f]+)\"");
  private static final Pattern FORGET = Pattern.compile("name=\"forget\" value=\"([^\"]+)\"");

  private final FieldOffice office = new FieldOffice();
  private Visitor grace = RunningNode.guest();
  private Visitor erik = RunningNode.guest();

  LearnedPagesTest() throws Exception {}

  @BeforeEach
  void twoPartnersHavePeople() throws Exception {
    grace = office.person("grace", office.lantern, Role.READ, Role.REPORT, Role.COORDINATE);
    erik = office.person("erik", office.bridge, Role.READ, Role.REPORT);
  }

  @Test
  void aPublishedReportIsAProfileThatItsOwnPeopleChangeAndExport() throws Exception {
    office.publish(
        office.lantern, FieldOffice.report("Lantern Water Alliance,WASH,XX0101,Wells,4"));
    var profile = office.home + "/profiles/" + profileIn(grace);

    var saved = grace.post(profile, profile, "name", "Monthly wells", "column-1", "subsector");

    assertThat(saved.statusCode()).isEqualTo(302);
    assertThat(grace.get(profile).body()).contains("Monthly wells").contains("profile changed");
    assertThat(grace.get(profile + ".json").body())
        .contains("{\"column\":\"Sector\",\"field\":\"subsector\"}")
        .contains("\"version\":2");
  }

  @Test
  void aProfileNeedsAName() throws Exception {
    office.publish(
        office.lantern, FieldOffice.report("Lantern Water Alliance,WASH,XX0101,Wells,4"));
    var profile = office.home + "/profiles/" + profileIn(grace);

    assertThat(grace.post(profile, profile, "name", " ").body()).contains("Give it a name");
  }

  @Test
  void anotherPartnerSeesAProfileThatIsSharedAndCannotChangeIt() throws Exception {
    office.publish(
        office.lantern, FieldOffice.report("Lantern Water Alliance,WASH,XX0101,Wells,4"));
    var profile = office.home + "/profiles/" + profileIn(erik);

    assertThat(erik.get(profile).body()).doesNotContain("Save as a new version");
    assertThat(erik.post(office.home + "/profiles", profile, "name", "Mine").statusCode())
        .isEqualTo(404);
    assertThat(erik.post(office.home + "/profiles", profile + "/forget").statusCode())
        .isEqualTo(404);
    assertThat(grace.get(profile).body()).doesNotContain("Mine");
  }

  @Test
  void aProfileOfAReportThatIsNotForAReaderIsNotThereForThatReader() throws Exception {
    office.publish(
        office.lantern,
        FieldOffice.report("Lantern Water Alliance,WASH,XX0101,Wells,4"),
        office.lantern);
    var profile = office.home + "/profiles/" + profileIn(grace);

    assertThat(PROFILE.matcher(erik.get(office.home + "/profiles").body()).find()).isFalse();
    assertThat(erik.get(profile).statusCode()).isEqualTo(404);
  }

  @Test
  void aForgottenProfileReadsNothingAnyMore() throws Exception {
    office.publish(
        office.lantern, FieldOffice.report("Lantern Water Alliance,WASH,XX0101,Wells,4"));
    var profile = office.home + "/profiles/" + profileIn(grace);

    grace.post(profile, profile + "/forget");

    var next = previewed(FieldOffice.report("Lantern Water Alliance,WASH,XX0101,Wells,9"));
    assertThat(grace.get(page(next, "")).body()).doesNotContain("read by the profile");
    assertThat(grace.get(profile).statusCode()).isEqualTo(404);
  }

  @Test
  void aFileIsReadWithoutTheProfileWhenThatIsSetAside() throws Exception {
    office.publish(
        office.lantern, FieldOffice.report("Lantern Water Alliance,WASH,XX0101,Wells,4"));
    var next = previewed(FieldOffice.report("Lantern Water Alliance,WASH,XX0101,Wells,9"));
    assertThat(grace.get(page(next, "")).body()).contains("read by the profile");

    grace.post(page(next, ""), page(next, "/set-aside"));
    var ready = preview(next);

    assertThat(grace.get(page(ready, "")).body())
        .contains("was set aside for this file")
        .doesNotContain("read by the profile");
  }

  @Test
  void aDecisionAboutAValueIsForgottenWhenItIsNoLongerWanted() throws Exception {
    var given = previewed(FieldOffice.report("Lantern Water Alliance,Wells etc,XX0101,Wells,4"));
    var values = page(given, "/values");
    var asked = VALUE.matcher(grace.get(values).body());
    assertThat(asked.find()).isTrue();
    grace.post(values, values, asked.group(1), "WSH");
    var decided = preview(given);
    assertThat(sectors(decided)).isEqualTo(1);

    var kept = FORGET.matcher(grace.get(values).body());
    assertThat(kept.find()).isTrue();
    grace.post(values, values, "forget", kept.group(1));

    assertThat(sectors(preview(given))).isZero();
  }

  @Test
  void aCodeThatNoListHasIsNoDecision() throws Exception {
    var given = previewed(FieldOffice.report("Lantern Water Alliance,Wells etc,XX0101,Wells,4"));
    var values = page(given, "/values");
    var asked = VALUE.matcher(grace.get(values).body());
    assertThat(asked.find()).isTrue();

    grace.post(values, values, asked.group(1), "<script>");

    assertThat(grace.get(values).body()).contains("1 value is not recognised");
    assertThat(grace.get(office.home + "/spellings").body()).contains("Nobody has asked");
  }

  @Test
  void anotherPartnersFileIsNotMapped() throws Exception {
    var given = previewed(FieldOffice.report("Lantern Water Alliance,Wells etc,XX0101,Wells,4"));

    for (var step : new String[] {"/table", "/columns", "/values"}) {
      assertThat(erik.get(page(given, step)).statusCode()).as(step).isEqualTo(404);
      assertThat(erik.post(office.home + "/imports/new", page(given, step)).statusCode())
          .as(step)
          .isEqualTo(404);
    }
  }

  @Test
  void aPublishedFileIsShownAndNoLongerChanged() throws Exception {
    var given =
        office.publish(
            office.lantern, FieldOffice.report("Lantern Water Alliance,WASH,XX0101,Wells,4"));

    var columns = grace.get(page(given, "/columns")).body();

    assertThat(columns).contains("People reached").doesNotContain("Take the columns so");
    var tried = grace.post(page(given, "/undo"), page(given, "/columns"), "column-4", "");
    assertThat(tried.statusCode()).isEqualTo(409);
    assertThat(grace.get(page(given, "")).body()).contains("Published");
  }

  private String profileIn(Visitor visitor) throws Exception {
    var found = PROFILE.matcher(visitor.get(office.home + "/profiles").body());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private Import previewed(byte[] report) {
    return preview(office.give(office.lantern, report));
  }

  private static Import preview(Import given) {
    awaitJob(given);
    RunningNode.door(Imports.class).preview(given, Progress.unwatched());
    return given;
  }

  /** Lets the work that a page asked for come to its end first. */
  private static void awaitJob(Import given) {
    var jobs = RunningNode.door(Jobs.class);
    assertTimeoutPreemptively(
        Duration.ofMinutes(1),
        () -> {
          while (jobs.findAbout(given.id().value(), given.mission())
              .filter(job -> !job.ended())
              .isPresent()) {
            Thread.onSpinWait();
          }
        });
  }

  /** How many writings of sectors are known. */
  private int sectors(Import given) throws Exception {
    var json = grace.get(page(given, ".json")).body();
    return Integer.parseInt(json.replaceAll("(?s).*\"sectors\":\\{\"known\":(\\d+).*", "$1"));
  }

  private String page(Import given, String part) {
    return office.home + "/imports/" + Ids.brief(given.id().value()) + part;
  }
}
