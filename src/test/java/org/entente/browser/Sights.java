package org.entente.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.browser.Browser.Look;

/** Pages looked at: a picture of each, and what somebody would find wrong with it. */
final class Sights {

  private static final Path PICTURES = Path.of("target/pictures");

  private final String pages;
  private final List<String> faults = new ArrayList<>();

  /** Of pages that go by this name, which the names of their pictures begin with. */
  Sights(String pages) {
    this.pages = pages;
  }

  /** Goes to the page and looks at it. */
  void look(Page page, String path, Look look) {
    var answer = page.navigate(path);
    if (answer.status() != 200) {
      faults.add(path + " answered " + answer.status());
    }
    lookAround(page, path, look);
  }

  /** Looks at the page at hand. */
  void lookAround(Page page, String path, Look look) {
    var picture = pages + withoutIds(path) + "-" + look.name() + ".png";
    page.screenshot(
        new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(picture)));
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
