package org.entente.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.FieldOffice;
import org.entente.RunningNode;
import org.entente.browser.Browser.Look;
import org.entente.ground.accounts.Role;
import org.entente.ground.identity.Ids;
import org.entente.ground.jobs.Progress;
import org.entente.mechanisms.intake.Import;
import org.entente.mechanisms.intake.Imports;
import org.junit.jupiter.api.Test;

/** Checking a report as its user does it, from a file with errors to the month taken back. */
@BrowserTest
class CheckInTheBrowserTest {

  private static final int KILO = 1000;
  private static final String HEAD =
      "Organisation,Sector,Admin2 Pcode,Activity,Start date,End date,People reached\n";
  private static final String WELLS =
      "Lantern Water Alliance,WASH,XX0101,Wells,2026-03-01,2026-03-31,400\n";
  private static final String MORE_WELLS =
      "Lantern Water Alliance,WASH,XX0101,Wells,2026-03-01,2026-03-31,650\n";
  private static final String BACKWARDS =
      "Lantern Water Alliance,Health,XX0102,Clinic,2026-06-30,2026-04-01,12\n";
  private static final String NOBODYS = ",Education,XX0201,School,2026-04-01,2026-06-30,30\n";

  @Test
  void aReportWithErrorsIsMendedPublishedCorrectedAndTakenBack() throws Exception {
    var office = new FieldOffice();
    office.publish(office.lantern, (HEAD + WELLS).getBytes(UTF_8));
    office.person("grace", office.lantern, Role.READ, Role.REPORT);
    try (var browser = Browser.open()) {
      var desk = Desk.of("grace", office, browser, Look.DESK);
      var page = desk.page();
      desk.handIn("april.csv", (HEAD + MORE_WELLS + BACKWARDS + NOBODYS).getBytes(UTF_8));
      var home = page.url();

      page.navigate(home + "/check");
      page.click("form:has(input[value=SWAP_DAYS]) button");
      desk.await("form[action$='/repairs/undo'] button");
      assertThat(desk.text()).doesNotContain("End before start, in");

      page.navigate(home + "/rows");
      assertThat(page.locator("#difference").innerText()).contains("Rejected").contains("Changes");
      assertThat(page.locator("del").first().innerText()).isEqualTo("400");
      assertThat(page.locator("ins").first().innerText()).isEqualTo("650");
      page.navigate(home);
      assertThat(page.locator("#effect").innerText()).contains("400").contains("662");

      desk.publish();
      page.navigate(home + "/check");
      var rejected = Files.readString(download(page));
      assertThat(rejected).contains("What to fix #").contains("No organisation");

      var corrected = rejected.replace("\n,Education", "\nLantern Water Alliance,Education");
      desk.handIn("april-to-fix.csv", corrected.getBytes(UTF_8));
      desk.publish();
      page.navigate(office.home + "/activities");
      assertThat(page.locator("#activities").innerText()).contains("School").contains("Clinic");

      page.navigate(home + "/undo");
      assertThat(desk.text()).contains("2 records would return");
      page.click("button.danger");
      desk.await("[role=status]");
      page.navigate(office.home + "/activities");
      assertThat(page.locator("#activities").innerText())
          .contains("School")
          .contains("400")
          .doesNotContain("Clinic");
    }
  }

  @Test
  void everyPageOfCheckingIsReadableForEverybody() throws Exception {
    var office = new FieldOffice();
    var march = office.publish(office.lantern, (HEAD + WELLS + BACKWARDS).getBytes(UTF_8));
    var april =
        office.give(office.lantern, (HEAD + MORE_WELLS + BACKWARDS + NOBODYS).getBytes(UTF_8));
    RunningNode.door(Imports.class).preview(april, Progress.unwatched());
    office.person("grace", office.lantern, Role.READ, Role.REPORT, Role.COORDINATE);
    var sights = new Sights("check");
    try (var browser = Browser.open()) {
      for (var look : Look.all()) {
        var desk = Desk.of("grace", office, browser, look);
        for (var path :
            List.of(
                at(april),
                at(april) + "/check",
                at(april) + "/rows",
                at(april) + "/rows?outcome=vanished",
                at(april) + "/label",
                at(march) + "/check",
                at(march) + "/rows",
                at(march) + "/undo")) {
          sights.look(desk.page(), office.home + path, look);
        }
        desk.close();
      }
    }
    assertThat(sights.faults()).isEmpty();
  }

  @Test
  void aPageOfALongReportIsLight() throws Exception {
    var office = new FieldOffice();
    var rows = new StringBuilder(HEAD);
    for (int i = 0; i < 3_000; i++) {
      rows.append(BACKWARDS.replace("Clinic", "Clinic " + i).replace(",12", "," + i));
    }
    var given = office.give(office.lantern, rows.toString().getBytes(UTF_8));
    RunningNode.door(Imports.class).preview(given, Progress.unwatched());
    office.person("grace", office.lantern, Role.READ, Role.REPORT);
    try (var browser = Browser.open()) {
      var desk = Desk.of("grace", office, browser, Look.DESK);
      var page = desk.page();
      page.navigate(office.home);
      var first = Browser.weigh(page, office.home + at(given) + "/rows");
      var last = Browser.weigh(page, office.home + at(given) + "/rows?page=120");
      var check = Browser.weigh(page, office.home + at(given) + "/check");

      assertThat(desk.text()).contains("3,000");
      assertThat(List.of(first, last, check))
          .allSatisfy(weight -> assertThat(weight.bytes()).isLessThanOrEqualTo(20 * KILO));
    }
  }

  private static String at(Import given) {
    return "/imports/" + Ids.brief(given.id().value());
  }

  private static Path download(Page page) {
    var download = page.waitForDownload(() -> page.click("a[href$='/rejected']"));
    return download.path();
  }
}
