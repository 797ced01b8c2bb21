package org.entente.ground.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.ground.shell.FrameSource.MissionLink;
import org.entente.ground.shell.FrameSource.Reader;
import org.entente.ground.shell.FrameSource.Standing;
import org.entente.ground.shell.Preferences.Choice;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * All that a page needs beside its own content: who reads, in which language, where, under which
 * label. Every template gets it as {@code frame}.
 */
public record Frame(
    Words words,
    Preferences preferences,
    Standing standing,
    List<MenuLine> menu,
    Here here,
    CsrfToken csrf,
    Assets assets,
    List<Language> languages) {

  /** A line of a menu, ready to print; a count of zero is not shown. */
  public record MenuLine(
      Navigation.Menu menu, String label, String href, char letter, boolean current, long count) {}

  public Frame {
    menu = List.copyOf(menu);
    languages = List.copyOf(languages);
  }

  /** Says a message in the reader's language. */
  public String say(String key, Object... pairs) {
    return words.say(key, pairs);
  }

  public Language language() {
    return preferences.language();
  }

  /** Who has signed in. */
  public Optional<Reader> reader() {
    return standing.visitor() instanceof Reader reader ? Optional.of(reader) : Optional.empty();
  }

  /** Whether the reader has this role, as it is written in the accounts. */
  public boolean hasRole(String role) {
    return reader().map(it -> it.roles().contains(role)).orElse(false);
  }

  /** The operation at hand. */
  public Optional<MissionLink> mission() {
    return standing.missions().stream().filter(MissionLink::current).findFirst();
  }

  /** A path below the operation at hand; below the list of operations when there is none. */
  public String below(String path) {
    return mission().map(it -> "/missions/" + it.code() + "/" + path).orElse("/missions");
  }

  public List<MenuLine> side() {
    return menuOf(Navigation.Menu.SIDE);
  }

  public List<MenuLine> readerMenu() {
    return menuOf(Navigation.Menu.READER);
  }

  private List<MenuLine> menuOf(Navigation.Menu kind) {
    return menu.stream().filter(line -> line.menu() == kind).toList();
  }

  /** The address of an asset, with its hash. */
  public String asset(String name) {
    return assets.url(name);
  }

  /** The title of the window: page, operation, product. */
  public String windowTitle(String page) {
    return mission()
        .map(it -> say("shell.title.inMission", "page", page, "mission", it.name()))
        .orElseGet(() -> say("shell.title", "page", page));
  }

  /** When this page was made, in words. */
  public String made() {
    return say("shell.made", "time", words.moment(standing.generated()));
  }

  /** The header that htmx sends with every write, as JSON. */
  public String csrfHeaders() {
    return "{\"" + csrf.getHeaderName() + "\":\"" + csrf.getToken() + "\"}";
  }

  /** This page in light, in dark, or as the device says. */
  public List<Link> themes() {
    return choices("theme", Preferences.Theme.values(), preferences.theme());
  }

  /** This page with more or less room. */
  public List<Link> densities() {
    return choices("density", Preferences.Density.values(), preferences.density());
  }

  /** This page with single-key shortcuts or without. */
  public List<Link> shortcuts() {
    return choices("shortcuts", Preferences.Shortcuts.values(), preferences.shortcuts());
  }

  /** The same page after a preference was changed; works as a plain link. */
  public String prefer(String preference, String value) {
    return new Here("/" + preference, Map.of()).with("to", value).with("back", here.href()).href();
  }

  private List<Link> choices(String preference, Choice[] all, Choice current) {
    Function<Choice, Link> link =
        choice ->
            new Link(
                say("shell." + preference + "." + choice.code()),
                prefer(preference, choice.code()),
                choice == current);
    return Arrays.stream(all).map(link).toList();
  }

  /** The letters after {@code g}, for the script: {@code a=/missions/x/activities ...}. */
  public String letters() {
    return menu.stream()
        .map(line -> line.letter() + "=" + line.href())
        .collect(Collectors.joining(" "));
  }
}
