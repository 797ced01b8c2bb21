package org.entente.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.entente.RunningNode;
import org.entente.browser.Browser.Look;
import org.entente.ground.accounts.Accounts;
import org.entente.ground.accounts.Membership;
import org.entente.ground.accounts.NewPerson;
import org.entente.ground.accounts.Role;
import org.entente.ground.history.Act;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.MissionId;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Labels;
import org.entente.ground.releasability.Scope;
import org.entente.ground.releasability.label.Label;
import org.entente.reference.missions.Mission;
import org.entente.reference.missions.Missions;
import org.entente.reference.partners.NewOrganisation;
import org.entente.reference.partners.Particulars;
import org.entente.reference.partners.Partners;
import org.entente.reference.partners.PartyName;
import org.junit.jupiter.api.Test;

/** The front pages as they look: two languages, two colours, a desk and a phone. */
@BrowserTest
class FrontInTheBrowserTest {

  private final MissionId mission = new MissionId(RunningNode.door(Ids.class).next());
  private final String tail = mission.value().toString().substring(24);
  private final String home = "/missions/m" + tail;

  @Test
  void everyFrontPageIsReadableForEverybody() {
    var partner = populate();
    var pages =
        List.of(
            home,
            home + "/partners",
            partner,
            partner + "/history",
            home + "/people",
            home + "/search?q=lantern",
            "/missions");
    var sights = new Sights("front");
    try (var browser = Browser.open()) {
      for (var look : Look.all()) {
        var page = browser.visitor(RunningNode.address(), look);
        sights.look(page, "/sign-in", look);
        signIn(page);
        pages.forEach(path -> sights.look(page, path, look));
      }
    }
    assertThat(sights.faults()).isEmpty();
  }

  private void signIn(Page page) {
    page.fill("#field-username", "amina" + tail);
    page.fill("#field-password", RunningNode.PASSWORD);
    page.click("main form button[type=submit]");
    assertThat(page.url()).endsWith(home);
  }

  private String populate() {
    make();
    int label = RunningNode.door(Labels.class).intern(Label.of("restricted", mission.itself()));
    return Scope.of(
        RunningNode.door(Audiences.class).node(mission),
        () -> {
          var wanted = new NewPerson("Amina", "amina" + tail, RunningNode.PASSWORD, true);
          RunningNode.door(Accounts.class)
              .addTo(
                  wanted,
                  id ->
                      new Membership(
                          id, mission, mission.itself(), "restricted", EnumSet.allOf(Role.class)),
                  "amina");
          return home + "/partners/" + register(label);
        });
  }

  private String register(int label) {
    var lantern =
        Particulars.named("Lantern Water Alliance")
            .withName(new PartyName("تحالف الفانوس للمياه", Optional.of("ar"), PartyName.Use.NAME))
            .withName(PartyName.of("LWA", PartyName.Use.ACRONYM))
            .withKind(new Particulars.Kind("INGO"));
    var act = Act.of(mission, "amina", "met", Instant.parse("2026-03-02T08:00:00Z"));
    var met = List.of(new NewOrganisation(lantern, Optional.of("report.xlsx, row 4")));
    var id =
        RunningNode.door(Partners.class).register(met, mission.itself(), label, act).getFirst();
    return Ids.brief(id.value());
  }

  private void make() {
    RunningNode.door(Missions.class)
        .create(
            new Mission(
                mission,
                "m" + tail,
                "Mission " + tail,
                Mission.Kind.EXERCISE,
                Optional.empty(),
                ZoneOffset.UTC,
                Duration.ZERO),
            "amina");
  }
}
