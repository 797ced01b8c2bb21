package org.entente.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A real browser for tests: the system's Chromium, or the one that {@code ENTENTE_CHROMIUM} names.
 * Without any, a test that asks for it is skipped and says so.
 */
public final class Browser implements AutoCloseable {

  private static final List<String> USUAL =
      List.of(
          "/usr/bin/chromium",
          "/usr/bin/chromium-browser",
          "/usr/bin/google-chrome",
          "/snap/bin/chromium",
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;

  /** How somebody looks at a page. */
  public record Look(String language, boolean dark, int width, boolean scripts) {

    /** At a desk, in English. */
    public static final Look DESK = new Look("en", false, 1280, true);

    /** All that a page is tried in: two directions, two colours, a desk and a phone. */
    public static List<Look> all() {
      return Stream.of("en", "ar")
          .flatMap(language -> Stream.of(1280, 360).flatMap(width -> both(language, width)))
          .toList();
    }

    private static Stream<Look> both(String language, int width) {
      return Stream.of(true, false).map(dark -> new Look(language, dark, width, true));
    }

    /** The same without a script. */
    public Look withoutScripts() {
      return new Look(language, dark, width, false);
    }

    /** A name for its picture. */
    public String name() {
      return language + "-" + width + (dark ? "-dark" : "") + (scripts ? "" : "-plain");
    }
  }

  /** What a page cost on the wire: bytes as transferred, headers too, and the requests. */
  public record Weight(long bytes, int requests) {}

  private Browser(Playwright playwright, Path executable) {
    this.playwright = playwright;
    chromium =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(executable)
                    .setArgs(List.of("--no-sandbox", "--disable-gpu")));
  }

  /** Opens the browser, or skips the test. */
  public static Browser open() {
    var executable = find();
    Assumptions.assumeTrue(
        executable.isPresent(),
        "no Chromium was found: install one, or name it in ENTENTE_CHROMIUM");
    var options =
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
    return new Browser(Playwright.create(options), executable.orElseThrow());
  }

  private static Optional<Path> find() {
    return Stream.concat(
            Optional.ofNullable(System.getenv("ENTENTE_CHROMIUM")).stream(), USUAL.stream())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** A fresh visitor of the node at this address, with an empty cache and its own cookies. */
  public Page visitor(String node, Look look) {
    BrowserContext context =
        chromium.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(node)
                .setLocale(look.language())
                .setColorScheme(look.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setViewportSize(look.width(), 900)
                .setJavaScriptEnabled(look.scripts()));
    context.addCookies(List.of(new Cookie("entente-language", look.language()).setUrl(node)));
    return context.newPage();
  }

  /** What axe finds wrong with the page at hand, a line each; empty is good. */
  public static List<String> faults(Page page) {
    return new AxeBuilder(page)
        .setLegacyMode(true).analyze().getViolations().stream()
            .flatMap(
                rule ->
                    rule.getNodes().stream()
                        .map(node -> rule.getId() + ": " + rule.getHelp() + ": " + node.getHtml()))
            .toList();
  }

  /** Whether the page scrolls sideways; tables do so within themselves. */
  public static boolean scrollsSideways(Page page) {
    return (boolean)
        page.evaluate(
            "document.documentElement.scrollWidth > document.documentElement.clientWidth");
  }

  /** Goes there and weighs what came over the wire; needs a visitor with scripts on or off. */
  public static Weight weigh(Page page, String path) {
    var bytes = new AtomicLong();
    var requests = new AtomicInteger();
    CDPSession wire = page.context().newCDPSession(page);
    wire.send("Network.enable");
    wire.on(
        "Network.loadingFinished",
        event -> {
          var length = (long) event.get("encodedDataLength").getAsDouble();
          bytes.addAndGet(length);
          requests.addAndGet(length > 0 ? 1 : 0);
        });
    page.navigate(path);
    page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
    wire.detach();
    return new Weight(bytes.get(), requests.get());
  }

  @Override
  public void close() {
    chromium.close();
    playwright.close();
  }
}
