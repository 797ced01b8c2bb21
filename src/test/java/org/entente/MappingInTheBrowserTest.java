package org.entente;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.entente.Browser.Look;
import org.entente.ground.accounts.Role;
import org.entente.ground.database.StoreTest;
import org.entente.ground.identity.Ids;
import org.entente.mechanisms.intake.Import;
import org.entente.readings.scenario.Scenario;
import org.entente.readings.scenario.ScenarioSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Saying what the system could not know of a file, as its user does it: in a browser. */
@StoreTest
class MappingInTheBrowserTest {

  private static final Path PICTURES = Path.of("target/pictures");
  private static final Look DESK = new Look("en", false, 1280, true);
  private static final int LONGEST_WAIT_MS = 120_000;
  private static final int MOST_TABS = 150;
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
      var page = signedIn(browser, office, DESK);
      page.context().addInitScript(COUNT_CLICKS);
      page.navigate(office.home + "/imports/new");

      click(page, "[name=file]");
      page.setInputFiles("[name=file]", csv("may.csv", months.getLast()));
      click(page, "form[action$='/imports'] button[type=submit]");
      awaitSelector(page, "form[action$='/publish'] button");
      assertThat(page.locator("main").innerText())
          .contains("read by the profile")
          .contains("5,000 rows read");
      click(page, "form[action$='/publish'] button");
      awaitSelector(page, "a[href$='/undo']");

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
      var page = signedIn(browser, office, DESK.withoutScripts());
      hand(page, office, "april.csv", HOUSE_STYLE);
      assertThat(page.locator("main").innerText()).contains("2 values are not recognised");
      var home = page.url();

      page.navigate(home + "/columns");
      page.locator("input[type=radio][value=DAY_FIRST]").first().check();
      page.locator("main form .actions button[type=submit]").click();
      awaitSelector(page, "form[action$='/publish'] button");

      page.navigate(home + "/values");
      seek(page, "Old Tamba", "tamba");
      choose(page, "Old Tamba", "XX0101");
      choose(page, "Wells and so on", "WSH");
      page.locator("main form .actions button[type=submit]").click();
      awaitSelector(page, "form[action$='/publish'] button");
      assertThat(page.locator("main").innerText()).doesNotContain("Open questions");
      page.locator("form[action$='/publish'] button").click();
      awaitSelector(page, "a[href$='/undo']");

      var may = new String(HOUSE_STYLE, StandardCharsets.UTF_8).replace("/2026,", "/2026,1");
      hand(page, office, "may.csv", may.getBytes(StandardCharsets.UTF_8));
      assertThat(page.locator("main").innerText())
          .contains("read by the profile")
          .doesNotContain("Open questions");
    }
  }

  @Test
  void aFileInWhichNoTableWasFoundIsOpenedByHand() throws Exception {
    var office = new FieldOffice();
    office.person("grace", office.lantern, Role.READ, Role.REPORT);
    try (var browser = Browser.open()) {
      var page = signedIn(browser, office, DESK);
      page.navigate(office.home + "/imports/new");
      page.setInputFiles("[name=file]", csv("odd.csv", UNREADABLE_HEADERS));
      Browser.stateTerms(page);
      page.locator("form[action$='/imports'] button[type=submit]").click();
      awaitSelector(page, "a.button[href$='/table']");

      page.locator("a.button[href$='/table']").click();
      page.locator("main form .actions button[type=submit]").click();
      page.waitForURL("**/columns");
      page.locator("main form .actions button[type=submit]").click();
      assertThat(page.locator(".summary").innerText())
          .contains("No column says which organisation")
          .contains("No column says where");
      page.locator("select[name=column-1]").selectOption("org.name");
      page.locator("select[name=column-2]").selectOption("sector");
      page.locator("select[name=column-3]").selectOption("adm2.name");
      page.locator("main form .actions button[type=submit]").click();

      awaitSelector(page, "form[action$='/publish'] button");
      assertThat(page.locator("main").innerText()).contains("2 rows read");
    }
  }

  @Test
  void theKeyboardAloneIsEnough() throws Exception {
    var office = new FieldOffice();
    office.person("grace", office.lantern, Role.READ, Role.REPORT, Role.COORDINATE);
    try (var browser = Browser.open()) {
      var page = signedIn(browser, office, DESK);
      hand(page, office, "april.csv", HOUSE_STYLE);

      press(page, ".tabs a[href$='/table']", "Enter");
      page.waitForURL("**/table");
      press(page, "main form .actions button[type=submit]", "Enter");
      page.waitForURL("**/columns");
      press(page, "input[type=radio][value=DAY_FIRST]", "Space");
      press(page, "main form .actions button[type=submit]", "Enter");
      awaitSelector(page, "form[action$='/publish'] button");
      press(page, "main a[href$='/values']", "Enter");
      page.waitForURL("**/values");
      press(page, ".seek input", "t", "a", "m", "b", "a", "Tab", "Enter");
      awaitSelector(page, ".value [role=status]");
      press(page, ".value select:has(option[value=XX0101])", "ArrowDown");
      press(page, "main form .actions button[type=submit]", "Enter");
      awaitSelector(page, "form[action$='/publish'] button");
      press(page, "form[action$='/publish'] button", "Enter");
      awaitSelector(page, "a[href$='/undo']");

      page.navigate(office.home + "/spellings");
      press(page, "form[action$='/approve'] button", "Enter");
      awaitSelector(page, "form[action$='/take-back'] button");
    }
  }

  /** Walks with the tabulator to what is looked for, and presses keys there. */
  private static void press(Page page, String selector, String... keys) {
    page.locator("body").evaluate("body => document.activeElement.blur()");
    for (int tabs = 0; tabs < MOST_TABS; tabs++) {
      page.keyboard().press("Tab");
      boolean there =
          (boolean) page.evaluate("looked => document.activeElement.matches(looked)", selector);
      if (there) {
        Stream.of(keys).forEach(page.keyboard()::press);
        return;
      }
    }
    throw new AssertionError("the tabulator never reaches " + selector + " on " + page.url());
  }

  @Test
  void everyStepIsReadableForEverybodyAndLight() throws Exception {
    var office = new FieldOffice();
    office.person("grace", office.lantern, Role.READ, Role.REPORT, Role.COORDINATE);
    var found = new ArrayList<String>();
    try (var browser = Browser.open()) {
      var first = signedIn(browser, office, DESK);
      hand(first, office, "april.csv", HOUSE_STYLE);
      var paths = new ArrayList<>(steps(first.url()));
      askForASpelling(first);
      var published = office.publish(office.lantern, HOUSE_STYLE);
      for (var step : steps(office.home + "/imports/" + brief(published))) {
        look(first, step, DESK, found);
      }
      first.navigate(office.home + "/profiles");
      paths.add(first.locator("tbody th a").first().getAttribute("href"));
      paths.addAll(List.of(office.home + "/profiles", office.home + "/spellings"));
      for (var path : paths) {
        assertThat(Browser.weigh(first, path).bytes()).as(path).isLessThan(20 * KILO);
      }
      for (var look : looks()) {
        var page = signedIn(browser, office, look);
        paths.forEach(path -> look(page, path, look, found));
        page.context().close();
      }
    }
    assertThat(found).isEmpty();
  }

  private static List<Look> looks() {
    var french = new Look("fr", false, 360, true);
    return Stream.concat(Look.all().stream(), Stream.of(french)).toList();
  }

  private static List<String> steps(String home) {
    return Stream.of("/table", "/columns", "/values").map(step -> home + step).toList();
  }

  private static void askForASpelling(Page page) {
    page.navigate(page.url() + "/values");
    choose(page, "Wells and so on", "WSH");
    page.locator("main form .actions button[type=submit]").click();
    awaitSelector(page, "form[action$='/publish'] button");
  }

  private static void look(Page page, String path, Look look, List<String> found) {
    var answer = page.navigate(path);
    if (answer.status() != 200) {
      found.add(path + " answered " + answer.status());
    }
    var name = path.replaceAll(".*/(imports|missions)/[^/]+", "").replaceAll("[^a-z]+", "-");
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(PICTURES.resolve("mapping" + name + "-" + look.name() + ".png")));
    Browser.faults(page).forEach(fault -> found.add(path + " " + look.name() + " " + fault));
    if (Browser.scrollsSideways(page)) {
      found.add(path + " " + look.name() + " scrolls sideways");
    }
  }

  private static void seek(Page page, String written, String text) {
    var value = page.locator(".value").filter(having(written));
    value.locator("input[type=search]").fill(text);
    value.locator("button[name=seek]").click();
    awaitSelector(page, ".value [role=status]");
  }

  private static void choose(Page page, String written, String code) {
    page.locator(".value").filter(having(written)).locator("select").selectOption(code);
  }

  private static com.microsoft.playwright.Locator.FilterOptions having(String text) {
    return new com.microsoft.playwright.Locator.FilterOptions().setHasText(text);
  }

  private static void hand(Page page, FieldOffice office, String name, byte[] report) {
    page.navigate(office.home + "/imports/new");
    page.setInputFiles("[name=file]", csv(name, report));
    Browser.stateTerms(page);
    page.locator("form[action$='/imports'] button[type=submit]").click();
    awaitSelector(page, "form[action$='/publish'] button");
  }

  private static void awaitSelector(Page page, String selector) {
    page.waitForSelector(selector, new Page.WaitForSelectorOptions().setTimeout(LONGEST_WAIT_MS));
  }

  private static FilePayload csv(String name, byte[] bytes) {
    return new FilePayload(name, "text/csv", bytes);
  }

  private static String brief(Import published) {
    return Ids.brief(published.id().value());
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
