package org.entente.ground.shell.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.browser.Browser.faults;
import static org.entente.browser.Browser.scrollsSideways;
import static org.entente.browser.Browser.weigh;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.browser.Browser;
import org.entente.browser.Browser.Look;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What people see and do, in a real browser. */
@SpringBootTest(
    classes = Gallery.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"entente.words.strict=true", "server.compression.enabled=true"})
class ShellInTheBrowserTest {

  private static Browser browser;

  @LocalServerPort private int port;

  @BeforeAll
  static void open() {
    browser = Browser.open();
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  static List<Look> looks() {
    return Look.all().stream().flatMap(look -> look.byDayAndNight().stream()).toList();
  }

  @ParameterizedTest
  @MethodSource("looks")
  void everyPartCanBeReadByEverybodyAndFitsTheScreen(Look look) {
    try (var page = visitor(look)) {
      var complaints = complaints(page);
      page.navigate("/gallery");
      Browser.picture(page, "gallery-" + look.name());

      assertThat(faults(page)).isEmpty();
      assertThat(scrollsSideways(page)).isFalse();
      assertThat(complaints).as("nothing breaks the content policy").isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("looks")
  void aPageThatIsNotThereIsAsReadable(Look look) {
    try (var page = visitor(look)) {
      page.navigate("/missions/mar/search/nothing");
      Browser.picture(page, "absent-" + look.name());

      assertThat(faults(page)).isEmpty();
      assertThat(scrollsSideways(page)).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 1280})
  void aLanguageOfLongerWordsStillFitsTheScreen(int width) {
    try (var page = visitor(new Look(Gallery.STRETCHED, false, width, true))) {
      page.navigate("/gallery");
      Browser.picture(page, "gallery-longer-" + width);

      assertThat(page.locator("header.top").textContent()).contains("ẋẋẋẋ");
      assertThat(scrollsSideways(page)).isFalse();
    }
  }

  @Test
  void aHostileNameDoesNotRun() {
    try (var page = visitor(new Look("en", false, 1280, true))) {
      var dialogs = new ArrayList<String>();
      page.onDialog(
          dialog -> {
            dialogs.add(dialog.message());
            dialog.dismiss();
          });
      page.navigate(
          "/gallery?title=%3Cscript%3Ealert(1)%3C/script%3E%3Cimg%20src=x%20onerror=alert(2)%3E");

      assertThat(dialogs).isEmpty();
      assertThat(page.locator("h1").textContent()).contains("<script>alert(1)</script>");
    }
  }

  @Test
  void theFirstVisitWeighsLittleAndTheNextLess() {
    try (var page = visitor(new Look("en", false, 1280, true))) {
      var first = weigh(page, "/gallery");
      var next = weigh(page, "/gallery?page=2");

      assertThat(first.bytes()).isBetween(10_000L, 60_000L);
      assertThat(first.requests()).isBetween(3, 6);
      assertThat(next.bytes()).isLessThan(20_000L);
      assertThat(next.requests()).isEqualTo(1);
    }
  }

  @Test
  void lettersLeadFromPageToPageAndCanBeTurnedOff() {
    try (var page = visitor(new Look("en", false, 1280, true))) {
      page.navigate("/gallery");
      page.keyboard().press("j");
      page.keyboard().press("j");
      assertThat(page.evaluate("document.activeElement.getAttribute('href')"))
          .isEqualTo("/gallery/1");
      page.keyboard().press("/");
      assertThat(page.evaluate("document.activeElement.id")).isEqualTo("search");
      page.keyboard().type("gs");
      assertThat(page.url()).as("typing is not a shortcut").endsWith("/gallery");

      page.evaluate("document.activeElement.blur()");
      page.keyboard().press("g");
      page.keyboard().press("s");
      page.waitForURL("**/missions/mar/search");

      page.navigate("/shortcuts?to=off&back=/gallery");
      page.keyboard().press("/");
      assertThat(page.evaluate("document.activeElement.id")).isNotEqualTo("search");
    }
  }

  @Test
  void theProgressOfAJobIsSeenWithoutLookingAgain() {
    try (var page = visitor(new Look("en", false, 1280, true))) {
      page.navigate("/gallery");
      page.getByText("All rows are read").waitFor();

      assertThat(page.locator("#progress").getAttribute("hx-get")).isNull();
    }
  }

  @Test
  void coloursChangeAtOnceAndStay() {
    try (var page = visitor(new Look("en", false, 1280, true))) {
      page.navigate("/gallery");
      page.getByText("Display", new Page.GetByTextOptions().setExact(true)).click();
      page.getByText("Dark", new Page.GetByTextOptions().setExact(true)).click();

      assertThat(page.getAttribute("html", "data-theme")).isEqualTo("dark");
      page.reload();
      assertThat(page.getAttribute("html", "data-theme")).isEqualTo("dark");
    }
  }

  @Test
  void languageAndColoursChangeWithoutAScript() {
    try (var page = visitor(new Look("en", false, 360, true).withoutScripts())) {
      page.navigate("/gallery?page=2");
      page.getByText("English").first().click();
      page.locator("a[hreflang=ar]").click();
      assertThat(page.getAttribute("html", "dir")).isEqualTo("rtl");
      assertThat(page.url()).endsWith("/gallery?page=2");

      page.getByText("العرض").first().click();
      page.getByText("داكن").click();
      assertThat(page.getAttribute("html", "data-theme")).isEqualTo("dark");
      assertThat(page.locator("[data-print]").isVisible()).isFalse();
    }
  }

  @Test
  void onPaperThereIsInkOnWhiteAndTheAccessLabelHeadsEverySheet() {
    try (var page = visitor(new Look("en", true, 1280, true))) {
      page.navigate("/gallery");
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

      assertThat(style(page, "html", "background-color")).isEqualTo("rgb(255, 255, 255)");
      assertThat(style(page, "h1", "color")).isEqualTo("rgb(0, 0, 0)");
      assertThat(style(page, ".sheet > .band", "display")).isEqualTo("table-header-group");
      assertThat(style(page, ".sheet > .foot", "display")).isEqualTo("table-footer-group");
      assertThat(page.locator("header.top").isVisible()).isFalse();
      page.pdf(
          new Page.PdfOptions()
              .setPath(Path.of("target/pictures/gallery.pdf"))
              .setPreferCSSPageSize(true)
              .setPrintBackground(true));
    }
  }

  private static String style(Page page, String selector, String property) {
    return (String)
        page.evaluate(
            "([it, name]) => getComputedStyle(document.querySelector(it)).getPropertyValue(name)",
            List.of(selector, property));
  }

  private Page visitor(Look look) {
    return browser.visitor("http://localhost:" + port, look);
  }

  private static List<String> complaints(Page page) {
    var complaints = new ArrayList<String>();
    page.onConsoleMessage(message -> complaints.add(message.text()));
    page.onPageError(complaints::add);
    return complaints;
  }
}
