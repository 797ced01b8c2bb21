package org.entente.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.entente.Node;
import org.entente.browser.Browser.Look;
import org.entente.console.answers.Printer;
import org.entente.console.demonstration.Demonstration;
import org.entente.console.demonstration.DemonstrationPeople;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every screen of the demonstration: who can read it, and what it costs on a bad link. */
@Tag("rig")
class EveryScreenInTheBrowserTest {

  private static final Path RESULTS = Path.of("target/rigs/screens.csv");
  private static final List<String> PEOPLE = List.of(DemonstrationPeople.FIRST, "grace");
  private static final String HOME = "/missions/demo";

  @TempDir private static Path folder;

  private static Node node;
  private static Browser browser;
  private static final List<Seen> SEEN = new ArrayList<>();

  /** Who sees which screens, by their kind. */
  private record Seen(String person, Map<String, String> screens) {}

  @BeforeAll
  static void loadAndFollowEveryLink() throws IOException {
    var silent =
        new Printer(new PrintWriter(Writer.nullWriter()), new PrintWriter(Writer.nullWriter()));
    browser = Browser.open();
    node = Node.serve(folder, "127.0.0.1", 0);
    new Demonstration(node, silent).load();
    var known = new HashSet<String>();
    for (var person : PEOPLE) {
      try (var page = signedIn(person, Look.DESK)) {
        var theirs = EveryScreen.from(page, HOME);
        theirs.keySet().removeIf(kind -> !known.add(kind));
        SEEN.add(new Seen(person, theirs));
      }
    }
    assertThat(known).hasSizeGreaterThan(60);
  }

  @AfterAll
  static void close() {
    if (node != null) {
      node.close();
    }
    if (browser != null) {
      browser.close();
    }
  }

  private static Page visitor(Look look) {
    return browser.visitor("http://127.0.0.1:" + node.port(), look);
  }

  private static Page signedIn(String person, Look look) {
    var page = visitor(look);
    page.navigate("/sign-in");
    page.fill("[name=username]", person);
    page.fill("[name=password]", DemonstrationPeople.PASSWORD);
    page.click("main form button[type=submit]");
    page.waitForURL("**/missions/**");
    return page;
  }

  @Test
  void everybodyCanReadIt() {
    var sights = new Sights("every");
    for (var look : Look.all()) {
      for (var seen : SEEN) {
        try (var page = signedIn(seen.person(), look)) {
          seen.screens().values().forEach(path -> sights.look(page, path, look));
        }
      }
    }
    assertThat(sights.faults()).isEmpty();
  }

  @Test
  void itIsLightAndSoonThereOnABadLink() throws IOException {
    var lines = new ArrayList<String>();
    var over = new ArrayList<String>();
    lines.add("language,screen," + BadLink.HEAD);
    for (var language : List.of("en", "ar")) {
      for (var seen : SEEN) {
        try (var page = signedIn(seen.person(), new Look(language, false, 1280, true))) {
          var link = new BadLink(page);
          seen.screens()
              .forEach(
                  (kind, path) -> {
                    var cost = link.measure(path, path.equals(HOME) ? HOME + "/imports" : HOME);
                    lines.add(language + "," + kind + "," + cost.cells());
                    cost.over().forEach(each -> over.add(language + " " + kind + " " + each));
                  });
        }
      }
    }
    Files.createDirectories(RESULTS.getParent());
    Files.write(RESULTS, lines);
    assertThat(over).isEmpty();
  }
}
