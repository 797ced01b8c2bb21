package org.entente;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.Browser.Look;
import org.entente.ground.accounts.Role;
import org.entente.ground.database.StoreTest;
import org.entente.ground.identity.Ids;
import org.entente.ground.jobs.Progress;
import org.entente.mechanisms.intake.Import;
import org.entente.mechanisms.intake.Imports;
import org.junit.jupiter.api.Test;

/** Checking a report as its user does it, from a file with errors to the month taken back. */
@StoreTest
class CheckInTheBrowserTest {

  private static final Path PICTURES = Path.of("target/pictures");
  private static final Look DESK = new Look("en", false, 1280, true);
  private static final int LONGEST_WAIT_MS = 60_000;
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
      var page = signedIn(browser, office, DESK);
      give(page, office, "april.csv", (HEAD + MORE_WELLS + BACKWARDS + NOBODYS).getBytes(UTF_8));
      var home = page.url();

      page.navigate(home + "/check");
      page.click("form:has(input[value=SWAP_DAYS]) button");
      page.waitForSelector("form[action$='/repairs/undo'] button", patiently());
      assertThat(page.locator("main").innerText()).doesNotContain("End before start, in");

      page.navigate(home + "/rows");
      assertThat(page.locator("#difference").innerText()).contains("Rejected").contains("Changes");
      assertThat(page.locator("del").first().innerText()).isEqualTo("400");
      assertThat(page.locator("ins").first().innerText()).isEqualTo("650");
      page.navigate(home);
      assertThat(page.locator("#effect").innerText()).contains("400").contains("662");

      page.click("form[action$='/publish'] button");
      page.waitForSelector("a[href$='/undo']", patiently());
      page.navigate(home + "/check");
      var rejected = Files.readString(download(page));
      assertThat(rejected).contains("What to fix #").contains("No organisation");

      var corrected = rejected.replace("\n,Education", "\nLantern Water Alliance,Education");
      give(page, office, "april-to-fix.csv", corrected.getBytes(UTF_8));
      page.click("form[action$='/publish'] button");
      page.waitForSelector("a[href$='/undo']", patiently());
      page.navigate(office.home + "/activities");
      assertThat(page.locator("#activities").innerText()).contains("School").contains("Clinic");

      page.navigate(home + "/undo");
      assertThat(page.locator("main").innerText()).contains("2 records would return");
      page.click("button.danger");
      page.waitForSelector("[role=status]", patiently());
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
    var found = new ArrayList<String>();
    try (var browser = Browser.open()) {
      for (var look : Look.all()) {
        var page = signedIn(browser, office, look);
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
          look(page, office.home + path, look, found);
        }
        page.context().close();
      }
    }
    assertThat(found).isEmpty();
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
      var page = signedIn(browser, office, DESK);
      page.navigate(office.home);
      var first = Browser.weigh(page, office.home + at(given) + "/rows");
      var last = Browser.weigh(page, office.home + at(given) + "/rows?page=120");
      var check = Browser.weigh(page, office.home + at(given) + "/check");

      assertThat(page.locator("main").innerText()).contains("3,000");
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

  private static void look(Page page, String path, Look look, List<String> found) {
    var answer = page.navigate(path);
    if (answer.status() != 200) {
      found.add(path + " answered " + answer.status());
    }
    var name = path.replaceAll(".*imports.[^/]*", "check").replaceAll("[^a-z0-9]+", "-");
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(PICTURES.resolve(name + "-" + look.name() + ".png")));
    Browser.faults(page).forEach(fault -> found.add(path + " " + look.name() + " " + fault));
    if (Browser.scrollsSideways(page)) {
      found.add(path + " " + look.name() + " scrolls sideways");
    }
  }

  private static Page signedIn(Browser browser, FieldOffice office, Look look) {
    var page = browser.visitor(RunningNode.address(), look);
    page.navigate("/sign-in");
    page.fill("[name=username]", office.signInName("grace"));
    page.fill("[name=password]", RunningNode.PASSWORD);
    page.click("button[type=submit]");
    page.waitForURL("**/missions/**");
    return page;
  }

  /** Gives the file and waits until it can be published. */
  private static void give(Page page, FieldOffice office, String name, byte[] file)
      throws IOException {
    page.navigate(office.home + "/imports/new");
    page.setInputFiles("[name=file]", new FilePayload(name, "text/csv", file));
    Browser.stateTerms(page);
    page.locator("form[action$='/imports'] button[type=submit]").click();
    page.waitForSelector("form[action$='/publish'] button", patiently());
  }

  private static Page.WaitForSelectorOptions patiently() {
    return new Page.WaitForSelectorOptions().setTimeout(LONGEST_WAIT_MS);
  }
}
