package org.entente.browser;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.entente.browser.Browser.Look;

/**
 * Pages looked at: what somebody would find wrong with each, and with {@code -Dpictures=true} a
 * picture of it in {@code target/pictures}.
 */
final class Sights {

  private final String pages;
  private final List<String> faults = new ArrayList<>();

  /** Of pages that go by this name, which the names of their pictures begin with. */
  Sights(String pages) {
    this.pages = pages;
  }

  /** Goes to the page and looks at it by day and by night. */
  void look(Page page, String path, Look look) {
    var answer = page.navigate(path);
    if (answer.status() != 200) {
      faults.add(path + " answered " + answer.status());
    }
    look.byDayAndNight().forEach(light -> lookAround(page, path, light));
    Browser.light(page, look);
  }

  private void lookAround(Page page, String path, Look look) {
    Browser.light(page, look);
    Browser.picture(page, pages + withoutIds(path) + "-" + look.name());
    Browser.faults(page).forEach(fault -> faults.add(path + " " + look.name() + " " + fault));
    if (Browser.scrollsSideways(page)) {
      faults.add(path + " " + look.name() + " scrolls sideways");
    }
  }

  private static String withoutIds(String path) {
    return path.replaceAll("/missions/m[0-9a-f]{12}", "")
        .replaceAll("/[A-Za-z0-9_-]{22}(?=/|$)", "/one")
        .replaceAll("[^A-Za-z0-9]+", "-");
  }

  /** What is wrong, a line each; empty is good. */
  List<String> faults() {
    return List.copyOf(faults);
  }
}
