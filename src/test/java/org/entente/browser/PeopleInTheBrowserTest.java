package org.entente.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.entente.FieldOffice;
import org.entente.RunningNode;
import org.entente.browser.Browser.Look;
import org.entente.ground.accounts.Accounts;
import org.entente.ground.accounts.Role;
import org.entente.ground.accounts.invitations.Invitations;
import org.entente.ground.accounts.invitations.Offer;
import org.entente.ground.accounts.tokens.Tokens;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Scope;
import org.junit.jupiter.api.Test;

/** The pages about people as they look: two languages, two colours, a desk and a phone. */
@BrowserTest
class PeopleInTheBrowserTest {

  @Test
  void everyPageAboutPeopleIsReadableForEverybody() throws Exception {
    var office = new FieldOffice();
    office.person("amina", office.mission.itself(), Role.values());
    office.person("grace", office.lantern, Role.READ, Role.REPORT);
    var link = populate(office);
    var sights = new Sights("people");
    try (var browser = Browser.open()) {
      for (var look : Look.all()) {
        var guest = browser.visitor(RunningNode.address(), look);
        sights.look(guest, link, look);
        guest.context().close();
        try (var desk = Desk.of("amina", office, browser, look)) {
          pages(office).forEach(path -> sights.look(desk.page(), path, look));
        }
      }
    }
    assertThat(sights.faults()).isEmpty();
  }

  private static List<String> pages(FieldOffice office) {
    return List.of(
        "/account",
        "/account/passkeys",
        "/account/providers",
        "/account/tokens",
        "/account/trail",
        office.home + "/leave",
        office.home + "/people/invitations",
        office.home + "/people/leaving",
        office.home + "/people/" + office.signInName("grace"));
  }

  /** A token, and an invitation, whose link is returned. */
  private static String populate(FieldOffice office) {
    var amina =
        RunningNode.door(Accounts.class).getMember(office.signInName("amina"), office.mission);
    RunningNode.door(Tokens.class)
        .make(amina.person(), "Nightly copy at the harbour", Set.of(Role.REPORT), 90);
    var offer =
        new Offer(
            office.mission,
            office.lantern,
            "restricted",
            Set.of("protection"),
            Set.of(Role.READ, Role.REPORT));
    var secret =
        Scope.of(
            RunningNode.door(Audiences.class).node(office.mission),
            () -> RunningNode.door(Invitations.class).invite(offer, amina));
    return "/join/" + secret.letters();
  }
}
