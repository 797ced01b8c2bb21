package org.entente.browser;

import com.deque.html.axecore.args.AxeRunOptions;
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

  private static final Path PICTURES = Path.of("target/pictures");

  /** The fields that a browser refuses to send while a closed part of their form hides them. */
  private static final String UNSENDABLE =
      """
      () => [...document.querySelectorAll('details:not([open]) :invalid')]
        .filter(field => field.form && !field.closest('details:not([open])').contains(field.form))
        .map(field => field.name)
      """;

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;

  /** How somebody looks at a page. */
  public record Look(String language, boolean dark, int width, boolean scripts) {

    /** At a desk, in English. */
    public static final Look DESK = new Look("en", false, 1280, true);

    /** All that a page is tried in, in both colours: two directions, a desk and a phone. */
    public static List<Look> all() {
      return Stream.of("en", "ar")
          .flatMap(language -> Stream.of(1280, 360).map(width -> light(language, width)))
          .toList();
    }

    private static Look light(String language, int width) {
      return new Look(language, false, width, true);
    }

    /** The same by day and by night. */
    public List<Look> byDayAndNight() {
      return List.of(this, new Look(language, !dark, width, scripts));
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

  /** Lets the page at hand be looked at by day or by night, without asking for it again. */
  public static void light(Page page, Look look) {
    var colours = look.dark() ? ColorScheme.DARK : ColorScheme.LIGHT;
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
  }

  /** A picture of the whole page under this name, if {@code -Dpictures=true} asks for pictures. */
  public static void picture(Page page, String name) {
    if (Boolean.getBoolean("pictures")) {
      page.screenshot(
          new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
    }
  }

  /**
   * What axe finds wrong with the page at hand, and what keeps a form from being sent without being
   * seen, a line each; empty is good.
   */
  public static List<String> faults(Page page) {
    var violations = new AxeRunOptions();
    violations.setResultTypes(List.of("violations"));
    var found = new AxeBuilder(page).setLegacyMode(true).options(violations).analyze();
    var ofAxe =
        found.getViolations().stream()
            .flatMap(
                rule ->
                    rule.getNodes().stream()
                        .map(node -> rule.getId() + ": " + rule.getHelp() + ": " + node.getHtml()));
    return Stream.concat(ofAxe, unsendable(page)).toList();
  }

  private static Stream<String> unsendable(Page page) {
    return ((List<?>) page.evaluate(UNSENDABLE))
        .stream().map(name -> "must be filled in, unseen: " + name);
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
