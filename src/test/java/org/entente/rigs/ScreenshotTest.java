package org.entente.rigs;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Clip;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.Node;
import org.entente.browser.Browser;
import org.entente.browser.Browser.Look;
import org.entente.console.answers.Printer;
import org.entente.console.demonstration.Demonstration;
import org.entente.console.demonstration.DemonstrationPeople;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Makes the picture that the README shows: the demonstration's map and matrix. */
@Tag("rig")
class ScreenshotTest {

  private static final Path PICTURE = Path.of("docs/picture.png");
  private static final int WIDTH = 1200;
  private static final int HEIGHT = 1500;
  private static final long MOST_BYTES = 150_000;

  @TempDir private Path folder;

  @Test
  void thePictureOfTheDemonstrationIsSmallEnoughForTheFrontPage() throws Exception {
    var silent =
        new Printer(new PrintWriter(Writer.nullWriter()), new PrintWriter(Writer.nullWriter()));
    try (var node = Node.serve(folder, "127.0.0.1", 0);
        var browser = Browser.open()) {
      new Demonstration(node, silent).load();
      var page =
          browser.visitor("http://127.0.0.1:" + node.port(), new Look("en", false, WIDTH, true));
      page.navigate("/sign-in");
      page.fill("[name=username]", DemonstrationPeople.FIRST);
      page.fill("[name=password]", DemonstrationPeople.PASSWORD);
      page.click("button[type=submit]");
      page.waitForURL("**/missions/**");
      page.navigate("/missions/demo/picture");
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setClip(new Clip(0, 0, WIDTH, HEIGHT))
              .setPath(PICTURE));
    }
    assertThat(Files.size(PICTURE)).isLessThan(MOST_BYTES);
  }
}
