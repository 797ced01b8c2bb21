package org.entente.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.FieldOffice;
import org.entente.RunningNode;
import org.entente.browser.Browser.Look;

/** Where somebody of a field office works: a browser in which they are signed in. */
final class Desk implements AutoCloseable {

  private static final int LONGEST_WAIT_MS = 120_000;
  private static final int MOST_TABS = 150;
  private static final Map<String, String> TYPES =
      Map.of(
          "csv",
          "text/csv",
          "xlsx",
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final Page page;
  private final String home;

  private Desk(Page page, String home) {
    this.page = page;
    this.home = home;
  }

  /** Signs the person in, who has an account of the office. */
  static Desk of(String person, FieldOffice office, Browser browser, Look look) {
    var page = browser.visitor(RunningNode.address(), look);
    page.navigate("/sign-in");
    page.fill("[name=username]", office.signInName(person));
    page.fill("[name=password]", RunningNode.PASSWORD);
    page.click("main form button[type=submit]");
    page.waitForURL("**/missions/**");
    return new Desk(page, office.home);
  }

  Page page() {
    return page;
  }

  /** What the page says. */
  String text() {
    return page.locator("main").innerText();
  }

  /** Chooses a file, of the kind that its name says, in the form that asks for one. */
  void choose(String name, byte[] file) {
    var type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    page.setInputFiles("[name=file]", new FilePayload(name, type, file));
  }

  /** Sends a file to be read, and says its terms if asked. */
  void send(String name, byte[] file) {
    page.navigate(home + "/imports/new");
    choose(name, file);
    if (page.locator("[name=licence]").isVisible()) {
      page.fill("[name=licence]", "CC BY 4.0");
      page.check("[name=reshare][value=yes]", new Page.CheckOptions().setForce(true));
    }
    page.locator("form[action$='/imports'] button[type=submit]:not(.second)").click();
  }

  /** Sends a file and waits until it can be published. */
  void handIn(String name, byte[] file) {
    send(name, file);
    awaitPreview();
  }

  void awaitPreview() {
    await("form[action$='/publish'] button");
  }

  /** Publishes what is being previewed and waits for the receipt. */
  void publish() {
    page.locator("form[action$='/publish'] button").click();
    await("a[href$='/undo']");
  }

  /** Presses the button that sends the form of this page. */
  void submit() {
    page.locator("main form .actions button[type=submit]").click();
  }

  void await(String selector) {
    page.waitForSelector(selector, new Page.WaitForSelectorOptions().setTimeout(LONGEST_WAIT_MS));
  }

  /** Walks with the tabulator to what is looked for, and presses keys there. */
  void press(String selector, String... keys) {
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

  @Override
  public void close() {
    page.context().close();
  }
}
