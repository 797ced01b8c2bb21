package org.entente.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.entente.FieldOffice;
import org.entente.RunningNode;
import org.entente.RunningNode.Visitor;
import org.entente.ground.accounts.Accounts;
import org.entente.ground.accounts.Membership;
import org.entente.ground.accounts.NewPerson;
import org.entente.ground.accounts.Role;
import org.entente.ground.database.StoreTest;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Scope;
import org.junit.jupiter.api.Test;

/** Somebody is invited into a mission, and gets exactly what was offered, once. */
@StoreTest
class JoiningTest {

  private static final Pattern LINK = Pattern.compile("/join/[A-Za-z0-9_-]{43}");

  private final FieldOffice office;
  private final String invitations;
  private final Accounts accounts = RunningNode.door(Accounts.class);

  JoiningTest() throws IOException {
    office = new FieldOffice();
    invitations = office.home + "/people/invitations";
  }

  @Test
  void whoAcceptsIsSignedInWithExactlyThePartThatWasOffered() throws Exception {
    var amina = administrator();
    var link = invite(amina, office.lantern, "restricted", "read", "report");
    var grace = RunningNode.guest();

    assertThat(grace.get(link).body()).contains("Lantern Water Alliance", "RESTRICTED", "Reads");
    join(grace, link, "grace");

    assertThat(grace.get(office.home).statusCode()).isEqualTo(200);
    assertThat(accounts.findMembership(office.signInName("grace"), office.mission))
        .map(it -> List.of(it.party(), it.level(), it.roles()))
        .contains(List.of(office.lantern, "restricted", Set.of(Role.READ, Role.REPORT)));
  }

  @Test
  void theLinkIsShownOnceAndIsGoodOnce() throws Exception {
    var amina = administrator();
    var link = invite(amina, office.lantern, "restricted", "read");

    assertThat(amina.get(invitations).body()).doesNotContain("/join/");
    join(RunningNode.guest(), link, "grace");
    assertThat(RunningNode.guest().get(link).statusCode()).isEqualTo(404);
    assertThat(amina.get(invitations).body()).contains("Nobody is invited at the moment.");
  }

  @Test
  void ofManyWhoOpenOneLinkAtOnceOneComesIn() throws Exception {
    var link = invite(administrator(), office.lantern, "restricted", "read");
    var crowd = new ArrayList<Callable<Integer>>();
    for (int i = 0; i < 8; i++) {
      var name = "crowd" + i;
      crowd.add(() -> join(RunningNode.guest(), link, name));
    }

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers = threads.invokeAll(crowd).stream().map(Future::resultNow).toList();
      assertThat(answers).filteredOn(status -> status == 302).hasSize(1);
      assertThat(answers).filteredOn(status -> status == 404).hasSize(7);
    }
  }

  @Test
  void aLinkThatWasWithdrawnLooksLikeOneThatNeverWas() throws Exception {
    var amina = administrator();
    var link = invite(amina, office.lantern, "restricted", "read");
    var deed = Pattern.compile("people/invitations/([^/\"]+)/withdraw");
    var found = deed.matcher(amina.get(invitations).body());
    assertThat(found.find()).isTrue();

    amina.post(invitations, office.home + "/" + found.group());
    var gone = RunningNode.guest().get(link);
    var never = RunningNode.guest().get("/join/" + "x".repeat(43));

    assertThat(gone.statusCode()).isEqualTo(never.statusCode()).isEqualTo(404);
    assertThat(gone.body()).hasSameSizeAs(never.body());
  }

  @Test
  void whoHasAnAccountAcceptsWithItAndKeepsIt() throws Exception {
    accounts.add(new NewPerson("Otto", office.signInName("otto"), RunningNode.PASSWORD, false));
    var otto = RunningNode.guest().signIn(office.signInName("otto"));
    var link = invite(administrator(), office.bridge, "public", "read");

    otto.post(link, link + "/own");

    assertThat(otto.get(office.home).statusCode()).isEqualTo(200);
    assertThat(accounts.findMembership(office.signInName("otto"), office.mission))
        .map(Membership::party)
        .contains(office.bridge);
  }

  @Test
  void whoAdministersForAnOrganisationGivesNothingBeyondIt() throws Exception {
    var nora = office.person("nora", office.lantern, Role.ADMINISTER, Role.READ);

    assertThat(tryToInvite(nora, office.bridge, "restricted", "read"))
        .contains("no such organisation");
    assertThat(tryToInvite(nora, office.lantern, "confidential", "read"))
        .contains("beyond what you may give");
    assertThat(tryToInvite(nora, office.lantern, "restricted", "coordinate"))
        .contains("beyond what you may give");
    invite(nora, office.lantern, "restricted", "read", "report", "administer");
  }

  @Test
  void anInvitationOfSomebodyWhoMayNotInviteAnyMoreIsOver() throws Exception {
    var amina = administrator();
    var nora = office.person("nora", office.lantern, Role.ADMINISTER, Role.READ);
    var link = invite(nora, office.lantern, "restricted", "read");
    var noras = office.home + "/people/" + office.signInName("nora");
    amina.post(
        noras,
        noras,
        "organisation",
        Ids.brief(office.lantern.value()),
        "level",
        "restricted",
        "roles",
        "read");

    assertThat(join(RunningNode.guest(), link, "late")).isEqualTo(404);
    assertThat(accounts.find(office.signInName("late"))).isEmpty();
  }

  @Test
  void whoLostTheWayInComesBackAndEverySessionOfBeforeEnds() throws Exception {
    var amina = administrator();
    var grace = office.person("grace", office.lantern, Role.READ);
    var page = office.home + "/people/" + office.signInName("grace");
    amina.post(page, page + "/invite-back");
    var link = link(amina);
    var back = RunningNode.guest();

    back.post(link, link, "password", "another long sentence");

    assertThat(back.get(office.home).statusCode()).isEqualTo(200);
    assertThat(grace.get(office.home).statusCode()).as("the old session").isEqualTo(302);
    assertThat(RunningNode.guest().signIn(office.signInName("grace")).get(office.home).statusCode())
        .as("the old password")
        .isEqualTo(302);
  }

  @Test
  void anAdministratorOfOneMissionGetsNobodysWayIntoAnother() throws Exception {
    var amina = administrator();
    office.person("grace", office.lantern, Role.READ);
    var elsewhere = new FieldOffice();
    var id = accounts.find(office.signInName("grace")).orElseThrow().id();
    Scope.run(
        RunningNode.door(Audiences.class).node(elsewhere.mission),
        () ->
            accounts.give(
                new Membership(
                    id, elsewhere.mission, elsewhere.lantern, "restricted", Set.of(Role.READ)),
                "amina"));
    var page = office.home + "/people/" + office.signInName("grace");

    assertThat(amina.post(page, page + "/invite-back").statusCode()).isEqualTo(409);
  }

  private Visitor administrator() throws Exception {
    return office.person("amina", office.mission.itself(), Role.ADMINISTER);
  }

  private String invite(Visitor by, PartyId party, String level, String... roles) throws Exception {
    tryToInvite(by, party, level, roles);
    return link(by);
  }

  private String link(Visitor by) throws Exception {
    var found = LINK.matcher(by.get(invitations).body());
    assertThat(found.find()).isTrue();
    return found.group();
  }

  private String tryToInvite(Visitor by, PartyId party, String level, String... roles)
      throws Exception {
    var fields = new ArrayList<>(List.of("organisation", Ids.brief(party.value()), "level", level));
    for (var role : roles) {
      fields.addAll(List.of("roles", role));
    }
    return by.post(invitations, invitations, fields.toArray(String[]::new)).body();
  }

  private int join(Visitor who, String link, String name) throws Exception {
    var fields =
        new String[] {
          "name", name, "username", office.signInName(name), "password", RunningNode.PASSWORD
        };
    return who.post("/sign-in", link, fields).statusCode();
  }
}
