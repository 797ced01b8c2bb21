package org.entente.ground.shell.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.ground.shell.Assets;
import org.entente.ground.shell.Frame;
import org.entente.ground.shell.Frame.MenuLine;
import org.entente.ground.shell.FrameSource;
import org.entente.ground.shell.FrameSource.MissionLink;
import org.entente.ground.shell.FrameSource.Reader;
import org.entente.ground.shell.FrameSource.Standing;
import org.entente.ground.shell.Here;
import org.entente.ground.shell.Language;
import org.entente.ground.shell.Navigation;
import org.entente.ground.shell.Phrasebook;
import org.entente.ground.shell.Preferences;
import org.entente.ground.shell.Preferences.Choice;
import org.entente.ground.shell.Preferences.Density;
import org.entente.ground.shell.Preferences.Shortcuts;
import org.entente.ground.shell.Preferences.Theme;
import org.entente.ground.shell.Words;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/** Makes the frame of a request from its cookies, its address and what other modules tell. */
final class Frames {

  /** Every preference is kept in a cookie of this name with the preference's own behind it. */
  static final String COOKIE = "entente-";

  private static final CsrfToken NO_TOKEN = new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "none");

  private final Phrasebook phrasebook;
  private final FrameSource source;
  private final List<Navigation.Entry> entries;
  private final Assets assets;

  Frames(Phrasebook phrasebook, FrameSource source, List<Navigation> menus, Assets assets) {
    this.phrasebook = phrasebook;
    this.source = source;
    this.entries =
        menus.stream()
            .flatMap(menu -> menu.entries().stream())
            .sorted(Comparator.comparingInt(Navigation.Entry::order))
            .toList();
    this.assets = assets;
  }

  Frame of(HttpServletRequest request) {
    var preferences = preferences(request);
    var words = phrasebook.in(preferences.language());
    var standing = source.standing(request, words);
    var here = Here.of(request);
    return new Frame(
        words,
        preferences,
        standing,
        menu(standing, words, here),
        here,
        csrf(request),
        assets,
        phrasebook.languages());
  }

  /** What this request is answered in. */
  Words words(HttpServletRequest request) {
    return phrasebook.in(preferences(request).language());
  }

  private static CsrfToken csrf(HttpServletRequest request) {
    return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
        ? token
        : NO_TOKEN;
  }

  private List<MenuLine> menu(Standing standing, Words words, Here here) {
    return entries.stream()
        .filter(entry -> isFor(standing, entry))
        .flatMap(entry -> line(entry, standing, words, here).stream())
        .toList();
  }

  private static boolean isFor(Standing standing, Navigation.Entry entry) {
    return standing.visitor() instanceof Reader reader
        && (entry.roles().isEmpty() || !Collections.disjoint(entry.roles(), reader.roles()));
  }

  private static Optional<MenuLine> line(
      Navigation.Entry entry, Standing standing, Words words, Here here) {
    return href(entry, standing)
        .map(
            href ->
                new MenuLine(
                    entry.menu(),
                    words.say(entry.messageKey()),
                    href,
                    entry.letter(),
                    isAt(here, href, entry),
                    standing.counts().getOrDefault(entry.messageKey(), 0L)));
  }

  /** The front page of a mission is current only itself; a list also for each of its things. */
  private static boolean isAt(Here here, String href, Navigation.Entry entry) {
    return here.path().equals(href)
        || (!entry.path().isEmpty() && here.path().startsWith(href + "/"));
  }

  private static Optional<String> href(Navigation.Entry entry, Standing standing) {
    if (entry.path().startsWith("/")) {
      return Optional.of(entry.path());
    }
    return standing.missions().stream()
        .filter(MissionLink::current)
        .map(mission -> "/missions/" + mission.code())
        .map(mission -> entry.path().isEmpty() ? mission : mission + "/" + entry.path())
        .findFirst();
  }

  private Preferences preferences(HttpServletRequest request) {
    return new Preferences(
        language(request),
        choice(request, "theme", Theme.values()),
        choice(request, "density", Density.values()),
        choice(request, "shortcuts", Shortcuts.values()));
  }

  /** Chosen, else asked for by the browser, else English. */
  private Language language(HttpServletRequest request) {
    var chosen = cookie(request, "language").flatMap(phrasebook::find).stream();
    var asked =
        Collections.list(request.getLocales()).stream()
            .map(Locale::getLanguage)
            .flatMap(code -> phrasebook.find(code).stream());
    return Stream.concat(chosen, asked).findFirst().orElseGet(phrasebook::fallback);
  }

  private static <C extends Choice> C choice(HttpServletRequest request, String name, C[] choices) {
    var code = cookie(request, name).orElse("");
    return Arrays.stream(choices)
        .filter(choice -> choice.code().equals(code))
        .findFirst()
        .orElse(choices[0]);
  }

  private static Optional<String> cookie(HttpServletRequest request, String name) {
    return Optional.ofNullable(request.getCookies()).stream()
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(COOKIE + name))
        .map(Cookie::getValue)
        .findFirst();
  }
}
