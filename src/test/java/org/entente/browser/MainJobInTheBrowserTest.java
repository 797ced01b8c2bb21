package org.entente.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.entente.FieldOffice;
import org.entente.RunningNode;
import org.entente.browser.Browser.Look;
import org.entente.ground.accounts.Role;
import org.entente.ground.identity.Ids;
import org.junit.jupiter.api.Test;

/** The main job as its user does it: sign in, import a workbook, see the picture change. */
@BrowserTest
class MainJobInTheBrowserTest {

  private static final int KILO = 1000;

  @Test
  void aWorkbookImportedInTheBrowserChangesTheMatrix() throws Exception {
    var office = new FieldOffice();
    office.publish(
        office.lantern, FieldOffice.report("Lantern Water Alliance,WASH,XX0101,Wells,40"));
    office.person("grace", office.lantern, Role.READ, Role.REPORT);
    try (var browser = Browser.open()) {
      var desk = Desk.of("grace", office, browser, Look.DESK);
      var page = desk.page();
      page.navigate(office.home + "/picture");
      assertThat(page.locator("table").first().innerText()).doesNotContain("Health");

      desk.handIn("april.xlsx", workbook());
      desk.publish();

      page.navigate(office.home + "/picture");
      assertThat(page.locator("table").first().innerText()).contains("Health").contains("77");
    }
  }

  @Test
  void theSameWorksWithoutScripts() throws Exception {
    var office = new FieldOffice();
    office.person("grace", office.lantern, Role.READ, Role.REPORT);
    try (var browser = Browser.open()) {
      var desk = Desk.of("grace", office, browser, Look.DESK.withoutScripts());
      var page = desk.page();

      desk.handIn("april.xlsx", workbook());
      desk.publish();

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
    var sights = new Sights("work");
    try (var browser = Browser.open()) {
      for (var look : Look.all()) {
        var desk = Desk.of("grace", office, browser, look);
        for (var path : pages(desk.page(), office, published.id().value())) {
          sights.look(desk.page(), office.home + path, look);
        }
        desk.close();
      }
    }
    assertThat(sights.faults()).isEmpty();
  }

  @Test
  void pagesAreLightOnABadLink() throws Exception {
    var office = new FieldOffice();
    office.publish(
        office.lantern, FieldOffice.report("Lantern Water Alliance,WASH,XX0101,Wells,40"));
    office.person("grace", office.lantern, Role.READ, Role.REPORT);
    try (var browser = Browser.open()) {
      var desk = Desk.of("grace", office, browser, Look.DESK);
      var page = desk.page();
      var next = Browser.weigh(page, office.home + "/activities");
      var imports = Browser.weigh(page, office.home + "/imports");
      var picture = Browser.weigh(page, office.home + "/picture");
      var first = Browser.weigh(browser.visitor(RunningNode.address(), Look.DESK), "/sign-in");

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
