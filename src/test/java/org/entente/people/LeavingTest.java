package org.entente.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.FieldOffice.report;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.entente.FieldOffice;
import org.entente.RunningNode;
import org.entente.ground.accounts.Accounts;
import org.entente.ground.accounts.Role;
import org.entente.ground.database.StoreTest;
import org.entente.ground.identity.Ids;
import org.junit.jupiter.api.Test;

/** Somebody goes: the mission is closed to them at once, and what they did stays told. */
@StoreTest
class LeavingTest {

  private final FieldOffice office;
  private final Accounts accounts = RunningNode.door(Accounts.class);

  LeavingTest() throws IOException {
    office = new FieldOffice();
  }

  @Test
  void whoLeavesIsSignedOutEverywhereAtOnce() throws Exception {
    var grace = office.person("grace", office.lantern, Role.READ);
    var phone = RunningNode.guest().signIn(office.signInName("grace"));

    grace.post(office.home + "/leave", office.home + "/leave", "confirmed", "yes");

    assertThat(List.of(grace, phone))
        .allSatisfy(it -> assertThat(it.get(office.home).statusCode()).isEqualTo(302));
    assertThat(RunningNode.guest().signIn(office.signInName("grace")).get(office.home).statusCode())
        .isEqualTo(404);
  }

  @Test
  void leavingWithoutATickLeavesNothing() throws Exception {
    var grace = office.person("grace", office.lantern, Role.READ);

    var answer = grace.post(office.home + "/leave", office.home + "/leave");

    assertThat(answer.body()).contains("Tick the line");
    assertThat(grace.get(office.home).statusCode()).isEqualTo(200);
  }

  @Test
  void whoIsRemovedLosesTheMissionAndHistoryKeepsWhatTheyDid() throws Exception {
    var amina = office.person("amina", office.mission.itself(), Role.ADMINISTER);
    var grace = office.person("grace", office.lantern, Role.READ, Role.REPORT);
    var otto = office.person("otto", office.bridge, Role.READ);
    office.publish(
        office.lantern, report("Lantern Water Alliance,WASH,XX0101,Drilling of wells,120"));
    var page = office.home + "/people/" + office.signInName("grace");

    amina.post(page, page + "/remove", "confirmed", "yes");

    assertThat(grace.get(office.home).statusCode()).isEqualTo(302);
    assertThat(otto.get(office.home + "/activities").body()).contains("Drilling of wells");
    assertThat(amina.get(office.home + "/people").body())
        .doesNotContain(office.signInName("grace"));
  }

  @Test
  void anOrganisationThatLeavesTakesItsPeopleAndLeavesItsRecordsUnderTheirLabels()
      throws Exception {
    var amina = office.person("amina", office.mission.itself(), Role.ADMINISTER);
    var grace = office.person("grace", office.lantern, Role.READ, Role.REPORT);
    var ruth = office.person("ruth", office.lantern, Role.READ);
    var otto = office.person("otto", office.bridge, Role.READ);
    office.publish(office.lantern, report("Lantern Water Alliance,WASH,XX0101,Open wells,120"));
    office.publish(
        office.lantern, report("Lantern Water Alliance,WASH,XX0102,Own wells,80"), office.lantern);
    var page = office.home + "/people/leaving";

    amina.post(page, page, "organisation", Ids.brief(office.lantern.value()), "confirmed", "yes");

    assertThat(List.of(grace, ruth))
        .allSatisfy(it -> assertThat(it.get(office.home).statusCode()).isEqualTo(302));
    assertThat(otto.get(office.home + "/activities").body())
        .contains("Open wells")
        .doesNotContain("Own wells");
  }

  @Test
  void theLastWhoAdministersCannotGo() throws Exception {
    var amina = office.person("amina", office.mission.itself(), Role.ADMINISTER);

    var answer = amina.post(office.home + "/leave", office.home + "/leave", "confirmed", "yes");

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(amina.get(office.home + "/people").statusCode()).isEqualTo(200);
  }

  @Test
  void whoAdministersForAnOrganisationSendsNobodyOfAnotherAway() throws Exception {
    var nora = office.person("nora", office.lantern, Role.ADMINISTER, Role.READ);
    office.person("otto", office.bridge, Role.READ);
    var page = office.home + "/people/" + office.signInName("otto");

    assertThat(nora.post(page, page + "/remove", "confirmed", "yes").statusCode()).isEqualTo(409);
    assertThat(accounts.findMembership(office.signInName("otto"), office.mission))
        .map(membership -> membership.roles())
        .contains(Set.of(Role.READ));
  }
}
