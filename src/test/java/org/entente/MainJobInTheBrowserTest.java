package org.entente;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.entente.Browser.Look;
import org.entente.ground.accounts.Role;
import org.entente.ground.database.StoreTest;
import org.entente.ground.identity.Ids;
import org.junit.jupiter.api.Test;

/** The main job as its user does it: sign in, import a workbook, see the picture change. */
@StoreTest
class MainJobInTheBrowserTest {

  private static final Path PICTURES = Path.of("target/pictures");
  private static final Look DESK = new Look("en", false, 1280, true);
  private static final int LONGEST_WAIT_MS = 60_000;
  private static final int KILO = 1000;

  @Test
  void aWorkbookImportedInTheBrowserChangesTheMatrix() throws Exception {
    var office = new FieldOffice();
    office.publish(
        office.lantern, FieldOffice.report("Lantern Water Alliance,WASH,XX0101,Wells,40"));
    office.person("grace", office.lantern, Role.READ, Role.REPORT);
    try (var browser = Browser.open()) {
      var page = signedIn(browser, office, DESK);
      page.navigate(office.home + "/picture");
      assertThat(page.locator("table").first().innerText()).doesNotContain("Health");

      importWorkbook(page, office, workbook());

      page.navigate(office.home + "/picture");
      assertThat(page.locator("table").first().innerText()).contains("Health").contains("77");
    }
  }

  @Test
  void theSameWorksWithoutScripts() throws Exception {
    var office = new FieldOffice();
    office.person("grace", office.lantern, Role.READ, Role.REPORT);
    try (var browser = Browser.open()) {
      var page = signedIn(browser, office, DESK.withoutScripts());

      importWorkbook(page, office, workbook());

      page.navigate(office.home + "/picture");
      assertThat(page.locator("table").first().innerText()).contains("Health").contains("77");
    }
  }

  @Test
  void everyPageOfTheMainJobIsReadableForEverybody() throws Exception {
    var office = new FieldOffice();
    var published =
        office.publish(
            office.lantern,
            FieldOffice.report(
                "Lantern Water Alliance,WASH,XX0101,Wells,40",
                "Stone Bridge Works,Health,XX0201,Clinic,77",
                "Stone Bridge Works,Nothing known,Nowhere,Clinic,some"));
    office.person("grace", office.lantern, Role.READ, Role.REPORT, Role.COORDINATE);
    var found = new ArrayList<String>();
    try (var browser = Browser.open()) {
      for (var look : Look.all()) {
        var page = signedIn(browser, office, look);
        for (var path : pages(page, office, published.id().value())) {
          look(page, office.home + path, look, found);
        }
        page.context().close();
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void pagesAreLightOnABadLink() throws Exception {
    var office = new FieldOffice();
    office.publish(
        office.lantern, FieldOffice.report("Lantern Water Alliance,WASH,XX0101,Wells,40"));
    office.person("grace", office.lantern, Role.READ, Role.REPORT);
    try (var browser = Browser.open()) {
      var page = signedIn(browser, office, DESK);
      var next = Browser.weigh(page, office.home + "/activities");
      var imports = Browser.weigh(page, office.home + "/imports");
      var picture = Browser.weigh(page, office.home + "/picture");
      var first = Browser.weigh(browser.visitor(RunningNode.address(), DESK), "/sign-in");

      assertThat(first.requests()).isLessThanOrEqualTo(6);
      assertThat(first.bytes()).isLessThanOrEqualTo(60 * KILO);
      assertThat(List.of(next, imports))
          .allSatisfy(weight -> assertThat(weight.bytes()).isLessThanOrEqualTo(20 * KILO));
      assertThat(picture.bytes()).isLessThanOrEqualTo(60 * KILO);
    }
  }

  private static List<String> pages(Page page, FieldOffice office, UUID published) {
    page.navigate(office.home + "/activities");
    var activity = page.locator("tbody a").first().getAttribute("href");
    var below = activity.substring(activity.indexOf("/activities"));
    var brief = Ids.brief(published);
    return List.of(
        "",
        "/picture",
        "/picture?level=2",
        "/activities",
        below,
        below + "/history",
        "/imports",
        "/imports/new",
        "/imports/" + brief,
        "/imports/" + brief + "/undo",
        "/sources",
        "/places",
        "/search?q=lantern");
  }

  private static void look(Page page, String path, Look look, List<String> found) {
    var answer = page.navigate(path);
    if (answer.status() != 200) {
      found.add(path + " answered " + answer.status());
    }
    var name = path.replaceAll("m[0-9a-f]{12}", "m").replaceAll("[^a-z0-9]+", "-");
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

  /** Gives the file, waits for what was understood, publishes, and waits for the receipt. */
  private static void importWorkbook(Page page, FieldOffice office, byte[] workbook) {
    page.navigate(office.home + "/imports/new");
    var type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    page.setInputFiles("[name=file]", new FilePayload("april.xlsx", type, workbook));
    Browser.stateTerms(page);
    page.locator("form[action$='/imports'] button[type=submit]").click();
    var wait = new Page.WaitForSelectorOptions().setTimeout(LONGEST_WAIT_MS);
    page.waitForSelector("form[action$='/publish'] button", wait);
    page.locator("form[action$='/publish'] button").click();
    page.waitForSelector("a[href$='/undo']", wait);
  }

  /** A workbook as partners send it: a title, a blank row, a header, rows, and totals. */
  private static byte[] workbook() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var book = new Workbook(bytes, "Test", "1.0")) {
      var sheet = book.newWorksheet("4W April");
      sheet.value(0, 0, "Who does what where, April");
      var rows =
          List.of(
              List.of("Organisation", "Cluster", "District", "P-code", "People reached"),
              List.of("Stone Bridge Works", "Health", "Ordal", "XX0201", "77"),
              List.of("Lantern Water Alliance", "WASH", "Kesra", "XX0102", "12"));
      for (int row = 0; row < rows.size(); row++) {
        for (int column = 0; column < rows.get(row).size(); column++) {
          sheet.value(row + 2, column, rows.get(row).get(column));
        }
      }
    }
    return bytes.toByteArray();
  }
}
