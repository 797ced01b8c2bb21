package org.entente.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.entente.FieldOffice;
import org.entente.RunningNode;
import org.entente.RunningNode.Visitor;
import org.entente.ground.accounts.Role;
import org.entente.ground.database.StoreTest;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.PartyId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who looks as an organisation sees what both may read, and changes nothing. */
@StoreTest
class ViewingTest {

  private final FieldOffice office;
  private Visitor grace;

  ViewingTest() throws IOException {
    office = new FieldOffice();
  }

  @BeforeEach
  void twoOrganisationsThatKeepThingsToThemselves() throws Exception {
    office.publish(office.lantern, activity("XX0101", "Dig wells for ourselves"), office.lantern);
    office.publish(
        office.lantern, activity("XX0102", "Dig wells with others"), office.lantern, office.bridge);
    office.publish(office.bridge, activity("XX0201", "Count beds unseen"), office.bridge);
    office.publish(office.bridge, activity("XX0101", "Count beds for all"));
    office.person("otto", office.bridge, Role.READ);
    grace = office.person("grace", office.lantern, Role.READ, Role.REPORT);
  }

  private static byte[] activity(String place, String title) {
    return FieldOffice.report("Lantern Water Alliance,WASH," + place + "," + title + ",40");
  }

  @Test
  void oneSeesWhatBothMayRead() throws Exception {
    lookAs(office.bridge, "theirs");

    for (var page : new String[] {"/activities", "/activities.csv", "/search?q=wells+beds"}) {
      assertThat(grace.get(office.home + page).body())
          .as(page)
          .doesNotContain("Dig wells for ourselves", "Count beds unseen");
    }
    assertThat(grace.get(office.home + "/activities").body())
        .contains("Dig wells with others", "Count beds for all")
        .contains("You see what", "Stone Bridge Works", "See it as yourself again");
  }

  @Test
  void whoReadsLessThanAnOrganisationDoesNotReadMoreAsIt() throws Exception {
    lookAs(office.bridge, "strictly-confidential");

    assertThat(grace.get(office.home + "/activities").body()).doesNotContain("Count beds unseen");
  }

  @Test
  void anOrganisationOfWhichNobodyIsHereSeesWhatIsOpen() throws Exception {
    var empty = new FieldOffice();
    empty.publish(empty.lantern, activity("XX0101", "For those cleared"));
    var reader = empty.person("grace", empty.lantern, Role.READ, Role.REPORT);
    assertThat(reader.get(empty.home + "/activities").body()).contains("For those cleared");

    look(reader, empty, empty.bridge, "theirs");

    assertThat(reader.get(empty.home + "/activities").body()).doesNotContain("For those cleared");
  }

  @Test
  void nothingIsChangedMeanwhile() throws Exception {
    var form = office.home + "/view-as";
    lookAs(office.bridge, "theirs");

    assertThat(grace.get(form).statusCode()).as("the way to change is not there").isEqualTo(404);
    var refused = grace.post(office.home + "/activities", form, "partner", "x", "level", "public");
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("nothing can be changed meanwhile");
  }

  @Test
  void itEndsAndWasOfThatBrowserAlone() throws Exception {
    var phone = RunningNode.guest().signIn(office.signInName("grace"));
    lookAs(office.bridge, "theirs");
    assertThat(phone.get(office.home + "/activities").body()).contains("Dig wells for ourselves");

    var list = office.home + "/activities";
    var ended = grace.post(list, "/account/view-as/end", "back", list);

    assertThat(ended.headers().firstValue("location").orElseThrow()).endsWith(list);
    assertThat(grace.get(list).body())
        .contains("Dig wells for ourselves")
        .doesNotContain("See it as yourself again");
  }

  @Test
  void anOrganisationThatOneMayNotKnowIsRefused() throws Exception {
    var unknown = new PartyId(RunningNode.door(Ids.class).next());

    var answer = look(grace, office, unknown, "theirs");

    assertThat(answer).isEqualTo(400);
    assertThat(grace.get(office.home + "/activities").body()).contains("Dig wells for ourselves");
  }

  private void lookAs(PartyId organisation, String level) throws Exception {
    assertThat(look(grace, office, organisation, level)).isEqualTo(302);
  }

  private static int look(Visitor who, FieldOffice where, PartyId organisation, String level)
      throws Exception {
    var form = where.home + "/view-as";
    return who.post(form, form, "partner", Ids.brief(organisation.value()), "level", level)
        .statusCode();
  }
}
