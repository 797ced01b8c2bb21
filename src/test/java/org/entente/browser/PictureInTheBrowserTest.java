package org.entente.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.FieldOffice;
import org.entente.RunningNode;
import org.entente.browser.Browser.Look;
import org.entente.ground.accounts.Role;
import org.entente.ground.jobs.Progress;
import org.entente.readings.noticing.Noticing;
import org.junit.jupiter.api.Test;

/** What is needed, where it lacks, what meets, and the report of it all, in a browser. */
@BrowserTest
class PictureInTheBrowserTest {

  private static final int KILO = 1000;
  private static final int MOST_BYTES = 20 * KILO;

  private static final byte[] MEETING =
      """
      Organisation,Sector,Admin2 Pcode,Activity,Start,End,People targeted,People reached
      Lantern Water Alliance,WASH,XX0101,Wells,2026-02-01,2026-05-01,500,200
      Stone Bridge Works,WASH,XX0101,Wells,2026-03-01,2026-06-01,400,100
      """
          .getBytes(UTF_8);

  @Test
  void everyPageOfThePictureIsReadableForEverybodyAndLight() throws Exception {
    var office = new FieldOffice();
    office.publish(office.lantern, MEETING);
    RunningNode.door(Noticing.class).notice(office.mission, Progress.unwatched());
    office.person("grace", office.lantern, Role.READ, Role.REPORT, Role.COORDINATE);
    var sights = new Sights("picture");
    try (var browser = Browser.open()) {
      var desk = Desk.of("grace", office, browser, Look.DESK);
      var paths = paths(desk, office);
      for (var path : paths) {
        assertThat(Browser.weigh(desk.page(), path).bytes()).as(path).isLessThan(MOST_BYTES);
      }
      for (var look : Look.all()) {
        try (var another = Desk.of("grace", office, browser, look)) {
          paths.forEach(path -> sights.look(another.page(), path, look));
        }
      }
    }
    assertThat(sights.faults()).isEmpty();
  }

  private static List<String> paths(Desk desk, FieldOffice office) {
    var page = desk.page();
    var paths = new ArrayList<String>();
    paths.add(aNeed(desk, office));
    paths.add(aReport(desk, office));
    page.navigate(office.home + "/findings");
    paths.add(page.locator("tbody a").first().getAttribute("href"));
    Stream.of("/needs", "/needs/new", "/gaps", "/findings", "/situations", "/situations/new")
        .map(path -> office.home + path)
        .forEach(paths::add);
    return paths;
  }

  private static String aNeed(Desk desk, FieldOffice office) {
    var page = desk.page();
    page.navigate(office.home + "/needs/new");
    page.fill("[name=place]", "Tamba");
    page.fill("[name=quantity]", "1200");
    page.selectOption("[name=sector]", "WSH");
    page.fill("[name=from]", "2026-01-15");
    page.fill("[name=origin]", "Round 3 assessment");
    page.locator("main form button[type=submit]").last().click();
    page.waitForURL(Pattern.compile(".*/needs/[A-Za-z0-9_-]{22}$"));
    return page.url().substring(page.url().indexOf(office.home));
  }

  private static String aReport(Desk desk, FieldOffice office) {
    var page = desk.page();
    page.navigate(office.home + "/situations/new");
    page.fill("[name=title]", "May");
    page.fill("[name=summary]", "Wells in Tamba are behind.");
    desk.submit();
    page.waitForURL(Pattern.compile(".*/situations/[A-Za-z0-9_-]{22}$"));
    return page.url().substring(page.url().indexOf(office.home));
  }
}
