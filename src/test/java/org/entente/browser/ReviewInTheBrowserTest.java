package org.entente.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.FieldOffice;
import org.entente.RunningNode;
import org.entente.browser.Browser.Look;
import org.entente.ground.accounts.Role;
import org.entente.ground.identity.PartyId;
import org.entente.mechanisms.review.Relation;
import org.entente.mechanisms.review.wells.Field;
import org.entente.mechanisms.review.wells.Wells.Tie;
import org.entente.mechanisms.review.wells.Wells.Well;
import org.junit.jupiter.api.Test;

/** Judging pairs as their reviewer does it: in a browser, mostly by keyboard. */
@BrowserTest
class ReviewInTheBrowserTest {

  private static final int KILO = 1000;
  private static final String BEGIN = "main form[action$='/review/next'] button";

  @Test
  void aReviewerClearsTwentyCardsByKeyboard() throws Exception {
    var office = new FieldOffice();
    var field = field(office);
    wells(field, 22, office.lantern, office.lantern);
    field.propose();
    office.person("amina", office.bridge, Role.READ, Role.COORDINATE);
    try (var browser = Browser.open()) {
      var desk = Desk.of("amina", office, browser, Look.DESK);
      var page = desk.page();
      page.navigate(office.home + "/review");
      desk.press(BEGIN, "Enter");
      desk.await("#pair");

      for (var key : keys("y", 12)) {
        decide(page, key);
      }
      for (var key : keys("n", 4)) {
        decide(page, key);
      }
      for (var key : keys("1", 2)) {
        decide(page, key);
      }
      decide(page, "s");
      page.keyboard().press("c");
      page.keyboard().type("looks new");
      page.locator("#comment").blur();
      decide(page, "n");
    }
    assertThat(field.ties()).hasSize(19);
    assertThat(said(field, Relation.SAME)).isEqualTo(12);
    assertThat(said(field, Relation.DISTINCT)).isEqualTo(5);
    assertThat(said(field, Relation.PART)).isEqualTo(2);
  }

  @Test
  void theLastDecisionIsUndoneByOneKeyAndAllOfThemByOneButton() throws Exception {
    var office = new FieldOffice();
    var field = field(office);
    wells(field, 4, office.lantern, office.lantern);
    field.propose();
    office.person("amina", office.bridge, Role.READ, Role.COORDINATE);
    try (var browser = Browser.open()) {
      var desk = Desk.of("amina", office, browser, Look.DESK);
      var page = desk.page();
      begin(page, office);
      var first = heading(page);
      decide(page, "y");
      decide(page, "y");
      decide(page, "n");
      var third = decided(page, "u");
      assertThat(third).isNotEqualTo(first);
      assertThat(field.ties()).hasSize(2);

      page.navigate(office.home + "/review");
      page.locator("form[action$='/undo-sitting'] button").click();
      page.waitForURL("**/review");
      assertThat(desk.text()).contains("4 pairs wait to be judged");
    }
    assertThat(field.ties()).isEmpty();
  }

  @Test
  void everythingWorksWithoutScripts() throws Exception {
    var office = new FieldOffice();
    var field = field(office);
    wells(field, 1, office.lantern, office.bridge);
    field.propose();
    office.person("erik", office.bridge, Role.READ, Role.COORDINATE);
    office.person("amina", office.lantern, Role.READ, Role.COORDINATE);
    try (var browser = Browser.open()) {
      var erik = Desk.of("erik", office, browser, Look.DESK.withoutScripts());
      var amina = Desk.of("amina", office, browser, Look.DESK.withoutScripts());
      begin(erik.page(), office);
      begin(amina.page(), office);
      assertThat(amina.text()).contains("Nothing waits");
      erik.page().locator("button[value=same]").click();
      assertThat(erik.text()).contains("Nothing waits");

      erik.page().navigate(office.home + "/review");
      assertThat(erik.text()).contains("1 decision waits for a second person");
      assertThat(erik.page().locator("button[name=agrees]").count()).isZero();
      amina.page().navigate(office.home + "/review");
      amina.page().locator("#second .deeds a").click();
      amina.page().locator("button[name=agrees][value=true]").click();
      amina.page().waitForURL("**/review");
    }
    assertThat(field.ties()).extracting(Tie::relation).containsExactly(Relation.SAME);
  }

  @Test
  void aDecisionCostsOneSmallExchange() throws Exception {
    var office = new FieldOffice();
    var field = field(office);
    wells(field, 3, office.lantern, office.lantern);
    field.propose();
    office.person("amina", office.bridge, Role.READ, Role.COORDINATE);
    try (var browser = Browser.open()) {
      var page = Desk.of("amina", office, browser, Look.DESK).page();
      begin(page, office);
      var weight = Browser.weigh(page, page.url());
      assertThat(weight.bytes()).isLessThan(15 * KILO);
      var answer = page.waitForResponse("**/review/pairs/*", () -> page.keyboard().press("y"));
      assertThat(answer.request().headers()).containsKey("hx-request");
      assertThat(answer.body().length).isLessThan(15 * KILO);
    }
  }

  @Test
  void everyPageIsReadableForEverybody() throws Exception {
    var office = new FieldOffice();
    var field = field(office);
    wells(field, 3, office.lantern, office.bridge);
    field.propose();
    office.person("erik", office.bridge, Role.READ, Role.COORDINATE);
    office.person("amina", office.lantern, Role.READ, Role.COORDINATE);
    var sights = new Sights("review");
    try (var browser = Browser.open()) {
      var erik = Desk.of("erik", office, browser, Look.DESK).page();
      begin(erik, office);
      decide(erik, "y");
      decide(erik, "n");
      var hers = Desk.of("amina", office, browser, Look.DESK).page();
      hers.navigate(office.home + "/review");
      var second = hers.locator("#second tbody th a").first().getAttribute("href");
      var judged = hers.locator("#recent tbody th a").first().getAttribute("href");
      begin(erik, office);
      var open = URI.create(erik.url()).getPath();
      var paths = List.of(office.home + "/review", open, second, judged);
      for (var look : looks()) {
        try (var another = Desk.of("erik", office, browser, look)) {
          paths.forEach(path -> sights.look(another.page(), path, look));
        }
        try (var another = Desk.of("amina", office, browser, look)) {
          sights.look(another.page(), second, look);
        }
      }
    }
    assertThat(sights.faults()).isEmpty();
  }

  /** Takes the first card from the page of the queue. */
  private static void begin(Page page, FieldOffice office) {
    page.navigate(office.home + "/review");
    page.locator(BEGIN).click();
    page.locator("#card").waitFor();
  }

  private static List<Look> looks() {
    var french = new Look("fr", false, 360, true);
    return Stream.concat(Look.all().stream(), Stream.of(french)).toList();
  }

  private static Stream<String> stream(String key, int times) {
    return IntStream.range(0, times).mapToObj(_ -> key);
  }

  private static List<String> keys(String key, int times) {
    return stream(key, times).toList();
  }

  /** Presses a key and waits until the next card is there. */
  private static void decide(Page page, String key) {
    decided(page, key);
  }

  private static String decided(Page page, String key) {
    var before = heading(page);
    page.keyboard().press(key);
    page.waitForFunction("before => document.querySelector('#card')?.innerText !== before", before);
    return heading(page);
  }

  private static String heading(Page page) {
    return page.locator("#card").innerText();
  }

  private static long said(Field field, Relation relation) {
    return field.ties().stream().filter(tie -> tie.relation() == relation).count();
  }

  private static Field field(FieldOffice office) {
    return new Field(office.mission, RunningNode::door);
  }

  private static void wells(Field field, int pairs, PartyId one, PartyId other) {
    for (int depth = 1; depth <= pairs; depth++) {
      field.dig(new Well("Old well at Tamba " + depth, 5, depth, 1), one);
      field.dig(new Well("Old wel, Tambah " + depth, 7, depth, 1.05), other);
    }
  }
}
