package org.entente.browser;

import com.microsoft.playwright.Page;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The screens of a node as somebody comes upon them by following links: of each kind the first, its
 * kind being its path with every id replaced. Files are no screens.
 */
final class EveryScreen {

  private static final int MOST = 200;
  private static final Pattern ID = Pattern.compile("(?<=[/.])[A-Za-z0-9_-]{22}(?=[/.]|$)");
  private static final Pattern FILE = Pattern.compile(".*\\.[a-z0-9]{2,5}$");
  private static final Pattern NO_SCREEN =
      Pattern.compile("/(sign-out|language|colours|display).*");

  private final Page page;
  private final String home;
  private final Map<String, String> found = new LinkedHashMap<>();
  private final ArrayDeque<String> ahead = new ArrayDeque<>();

  private EveryScreen(Page page, String home) {
    this.page = page;
    this.home = home;
  }

  /** From a mission's home on, of this mission and of the node itself: paths by their kind. */
  static Map<String, String> from(Page page, String home) {
    var screens = new EveryScreen(page, home);
    screens.meet(home);
    while (!screens.ahead.isEmpty() && screens.found.size() < MOST) {
      screens.follow(screens.ahead.poll());
    }
    return screens.found;
  }

  private void follow(String path) {
    var answer = page.navigate(path);
    if (answer.status() != 200) {
      found.remove(kind(path));
      return;
    }
    links().forEach(this::meet);
  }

  private List<String> links() {
    var links =
        (List<?>)
            page.evaluate(
                "() => [...document.querySelectorAll('a[href]')]"
                    + ".filter(a => a.origin === location.origin && !a.hasAttribute('download'))"
                    + ".map(a => a.pathname)");
    return links.stream().map(Object::toString).distinct().toList();
  }

  private void meet(String path) {
    boolean elsewhere = path.startsWith("/missions/") && !path.startsWith(home);
    boolean screen = !FILE.matcher(path).matches() && !NO_SCREEN.matcher(path).matches();
    if (!elsewhere && screen && found.putIfAbsent(kind(path), path) == null) {
      ahead.add(path);
    }
  }

  private String kind(String path) {
    return ID.matcher(path.replace(home, "/missions/m")).replaceAll("{id}");
  }
}
