package org.entente.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.FieldOffice;
import org.entente.RunningNode;
import org.entente.RunningNode.Visitor;
import org.entente.ground.accounts.Role;
import org.entente.ground.database.StoreTest;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.label.Label;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A label for a purpose is read by whoever was given that purpose, and by nobody else. */
@StoreTest
class PurposesTest {

  private final FieldOffice office;
  private Visitor amina;

  PurposesTest() throws IOException {
    office = new FieldOffice();
  }

  @BeforeEach
  void aReportForProtectionAlone() throws Exception {
    var label = Label.of("restricted", office.lantern).forPurposes(Set.of("protection"));
    var row = "Lantern Water Alliance,WASH,XX0101,A safe room,40";
    office.publishAs(label, FieldOffice.report(row));
    office.person("otto", office.bridge, Role.READ);
    amina = office.person("amina", office.mission.itself(), Role.ADMINISTER);
  }

  @Test
  void whoHoldsThePurposeReadsItUntilItIsTakenAway() throws Exception {
    assertThat(seenBy("otto")).doesNotContain("A safe room");

    change(amina, "otto", office.bridge, "protection", "funding");
    assertThat(seenBy("otto")).contains("A safe room");
    assertThat(amina.get(office.home + "/people").body())
        .contains("Reads for: funding, protection");

    change(amina, "otto", office.bridge, "funding");
    assertThat(seenBy("otto")).doesNotContain("A safe room");
  }

  @Test
  void aPurposeThatThereIsNotIsRefusedAtItsField() throws Exception {
    var answer = change(amina, "otto", office.bridge, "curiosity");

    assertThat(answer).contains("There is no purpose called curiosity.");
    assertThat(seenBy("otto")).doesNotContain("A safe room");
  }

  @Test
  void whoAdministersAnOrganisationGivesNoPurposeThatItDoesNotHold() throws Exception {
    office.person("olga", office.bridge, Role.ADMINISTER, Role.READ);
    var olga = RunningNode.guest().signIn(office.signInName("olga"));

    assertThat(change(olga, "otto", office.bridge, "protection"))
        .contains("This lies beyond what you may give");

    change(amina, "olga", office.bridge, List.of("administer", "read"), "protection");
    var again = RunningNode.guest().signIn(office.signInName("olga"));
    change(again, "otto", office.bridge, "protection");
    assertThat(seenBy("otto")).contains("A safe room");
  }

  private String seenBy(String who) throws Exception {
    return RunningNode.guest()
        .signIn(office.signInName(who))
        .get(office.home + "/activities")
        .body();
  }

  private String change(Visitor by, String whom, PartyId party, String... purposes)
      throws Exception {
    return change(by, whom, party, List.of("read"), purposes);
  }

  private String change(
      Visitor by, String whom, PartyId party, List<String> roles, String... purposes)
      throws Exception {
    var page = office.home + "/people/" + office.signInName(whom);
    var fields = new ArrayList<String>();
    fields.addAll(List.of("organisation", Ids.brief(party.value()), "level", "restricted"));
    roles.forEach(role -> fields.addAll(List.of("roles", role)));
    for (var purpose : purposes) {
      fields.addAll(List.of("purposes", purpose));
    }
    return by.post(page, page, fields.toArray(String[]::new)).body();
  }
}
