package org.entente.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.entente.FieldOffice;
import org.entente.browser.Browser.Look;
import org.entente.ground.accounts.Role;
import org.entente.ground.identity.Ids;
import org.entente.mechanisms.intake.Import;
import org.entente.readings.scenario.Scenario;
import org.entente.readings.scenario.ScenarioSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Saying what the system could not know of a file, as its user does it: in a browser. */
@BrowserTest
class MappingInTheBrowserTest {

  private static final int KILO = 1000;

  private static final byte[] HOUSE_STYLE =
      """
      Monthly activity report,,,,
      Organisation,Cluster,District,Start,Reached
      Lantern Water Alliance,Wells and so on,Old Tamba,03/04/2026,40
      Lantern Water Alliance,Wells and so on,Old Tamba,05/04/2026,50
      Stone Bridge Works,Health,Kesra,04/05/2026,77
      """
          .getBytes(StandardCharsets.UTF_8);

  private static final byte[] UNREADABLE_HEADERS =
      """
      Bloc A,Bloc B,Bloc C
      Open Hands Society,Alpha,Farplace
      Friends of the Hills,Beta,Nearplace
      """
          .getBytes(StandardCharsets.UTF_8);

  @TempDir private Path folder;

  @Test
  void aSecondMonthOfFiveThousandRowsTakesThreeClicks() throws Exception {
    var months = twoMonthsOfFiveThousandRows();
    var office = new FieldOffice();
    office.publishUnder("CC BY 4.0", true, office.lantern, months.getFirst());
    office.person("grace", office.lantern, Role.READ, Role.REPORT);
    try (var browser = Browser.open()) {
      var desk = Desk.of("grace", office, browser, Look.DESK);
      var page = desk.page();
      page.context().addInitScript(COUNT_CLICKS);
      page.navigate(office.home + "/imports/new");

      click(page, "[name=file]");
      desk.choose("may.csv", months.getLast());
      click(page, "form[action$='/imports'] button[type=submit]:not(.second)");
      desk.awaitPreview();
      assertThat(desk.text()).contains("read by the profile").contains("5,000 rows read");
      click(page, "form[action$='/publish'] button");
      desk.await("a[href$='/undo']");

      assertThat(page.evaluate("Number(sessionStorage.getItem('clicks'))")).isEqualTo(3);
    }
  }

  private static final String COUNT_CLICKS =
      "addEventListener('click', event => { if (event.isTrusted) sessionStorage.setItem('clicks',"
          + " Number(sessionStorage.getItem('clicks')) + 1); }, true)";

  /** The file dialog that a click opens is the operating system's; here it is closed at once. */
  private static void click(Page page, String selector) {
    page.locator(selector).first().click();
  }

  @Test
  void whatNobodyKnowsIsSaidOnceAndTheNextMonthIsNotAsked() throws Exception {
    var office = new FieldOffice();
    office.person("grace", office.lantern, Role.READ, Role.REPORT, Role.COORDINATE);
    try (var browser = Browser.open()) {
      var desk = Desk.of("grace", office, browser, Look.DESK.withoutScripts());
      var page = desk.page();
      desk.handIn("april.csv", HOUSE_STYLE);
      assertThat(desk.text()).contains("2 values are not recognised");
      var home = page.url();

      page.navigate(home + "/columns");
      page.locator("input[type=radio][value=DAY_FIRST]").first().check();
      desk.submit();
      desk.awaitPreview();

      page.navigate(home + "/values");
      seek(desk, "Old Tamba", "tamba");
      choose(page, "Old Tamba", "XX0101");
      choose(page, "Wells and so on", "WSH");
      desk.submit();
      desk.awaitPreview();
      assertThat(desk.text()).doesNotContain("Open questions");
      desk.publish();

      var may = new String(HOUSE_STYLE, StandardCharsets.UTF_8).replace("/2026,", "/2026,1");
      desk.handIn("may.csv", may.getBytes(StandardCharsets.UTF_8));
      assertThat(desk.text()).contains("read by the profile").doesNotContain("Open questions");
    }
  }

  @Test
  void aFileInWhichNoTableWasFoundIsOpenedByHand() throws Exception {
    var office = new FieldOffice();
    office.person("grace", office.lantern, Role.READ, Role.REPORT);
    try (var browser = Browser.open()) {
      var desk = Desk.of("grace", office, browser, Look.DESK);
      var page = desk.page();
      desk.send("odd.csv", UNREADABLE_HEADERS);
      desk.await("a.button[href$='/table']");

      page.locator("a.button[href$='/table']").click();
      desk.submit();
      page.waitForURL("**/columns");
      desk.submit();
      assertThat(page.locator(".summary").innerText())
          .contains("No column says which organisation")
          .contains("No column says where");
      page.locator("select[name=column-1]").selectOption("org.name");
      page.locator("select[name=column-2]").selectOption("sector");
      page.locator("select[name=column-3]").selectOption("adm2.name");
      desk.submit();

      desk.awaitPreview();
      assertThat(desk.text()).contains("2 rows read");
    }
  }

  @Test
  void theKeyboardAloneIsEnough() throws Exception {
    var office = new FieldOffice();
    office.person("grace", office.lantern, Role.READ, Role.REPORT, Role.COORDINATE);
    try (var browser = Browser.open()) {
      var desk = Desk.of("grace", office, browser, Look.DESK);
      var page = desk.page();
      desk.handIn("april.csv", HOUSE_STYLE);

      desk.press(".tabs a[href$='/table']", "Enter");
      page.waitForURL("**/table");
      desk.press("main form .actions button[type=submit]", "Enter");
      page.waitForURL("**/columns");
      desk.press("input[type=radio][value=DAY_FIRST]", "Space");
      desk.press("main form .actions button[type=submit]", "Enter");
      desk.awaitPreview();
      desk.press("main a[href$='/values']", "Enter");
      page.waitForURL("**/values");
      desk.press(".seek input", "t", "a", "m", "b", "a", "Tab", "Enter");
      desk.await(".value [role=status]");
      desk.press(".value select:has(option[value=XX0101])", "ArrowDown");
      desk.press("main form .actions button[type=submit]", "Enter");
      desk.awaitPreview();
      desk.press("form[action$='/publish'] button", "Enter");
      desk.await("a[href$='/undo']");

      page.navigate(office.home + "/spellings");
      desk.press("form[action$='/approve'] button", "Enter");
      desk.await("form[action$='/take-back'] button");
    }
  }

  @Test
  void everyStepIsReadableForEverybodyAndLight() throws Exception {
    var office = new FieldOffice();
    office.person("grace", office.lantern, Role.READ, Role.REPORT, Role.COORDINATE);
    var sights = new Sights("mapping");
    try (var browser = Browser.open()) {
      var desk = Desk.of("grace", office, browser, Look.DESK);
      var page = desk.page();
      desk.handIn("april.csv", HOUSE_STYLE);
      var paths = new ArrayList<>(steps(page.url()));
      askForASpelling(desk);
      var published = office.publish(office.lantern, HOUSE_STYLE);
      for (var step : steps(office.home + "/imports/" + brief(published))) {
        sights.look(page, step, Look.DESK);
      }
      page.navigate(office.home + "/profiles");
      paths.add(page.locator("tbody th a").first().getAttribute("href"));
      paths.addAll(List.of(office.home + "/profiles", office.home + "/spellings"));
      for (var path : paths) {
        assertThat(Browser.weigh(page, path).bytes()).as(path).isLessThan(20 * KILO);
      }
      for (var look : looks()) {
        try (var another = Desk.of("grace", office, browser, look)) {
          paths.forEach(path -> sights.look(another.page(), path, look));
        }
      }
    }
    assertThat(sights.faults()).isEmpty();
  }

  private static List<Look> looks() {
    var french = new Look("fr", false, 360, true);
    return Stream.concat(Look.all().stream(), Stream.of(french)).toList();
  }

  private static List<String> steps(String home) {
    return Stream.of("/table", "/columns", "/values").map(step -> home + step).toList();
  }

  private static void askForASpelling(Desk desk) {
    desk.page().navigate(desk.page().url() + "/values");
    choose(desk.page(), "Wells and so on", "WSH");
    desk.submit();
    desk.awaitPreview();
  }

  private static void seek(Desk desk, String written, String text) {
    var value = desk.page().locator(".value").filter(having(written));
    value.locator("input[type=search]").fill(text);
    value.locator("button[name=seek]").click();
    desk.await(".value [role=status]");
  }

  private static void choose(Page page, String written, String code) {
    page.locator(".value").filter(having(written)).locator("select").selectOption(code);
  }

  private static com.microsoft.playwright.Locator.FilterOptions having(String text) {
    return new com.microsoft.playwright.Locator.FilterOptions().setHasText(text);
  }

  private static String brief(Import published) {
    return Ids.brief(published.id().value());
  }

  /** The largest text report of a generated mission, cut into two months that overlap by half. */
  private List<byte[]> twoMonthsOfFiveThousandRows() throws IOException {
    var generated = Scenario.of(new ScenarioSize(60_000), 7).write(folder);
    var largest =
        generated.stream()
            .filter(file -> file.getFileName().toString().matches("\\d\\d-.*\\.csv"))
            .max(Comparator.comparingLong(file -> file.toFile().length()))
            .orElseThrow();
    var asWritten = Charset.forName("windows-1252");
    var lines = Files.readAllLines(largest, asWritten);
    var table = lines.stream().dropWhile(line -> !line.contains(";")).toList();
    var rows = table.subList(1, table.size());
    return Stream.of(0, 2_500)
        .map(from -> month(table.getFirst(), rows.subList(from, from + 5_000)))
        .map(text -> text.getBytes(asWritten))
        .toList();
  }

  private static String month(String header, List<String> rows) {
    return header + "\r\n" + String.join("\r\n", rows) + "\r\n";
  }
}
