package org.entente.ground.shell;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.ground.shell.Assets.Asset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.DefaultResourceLoader;

/** What the style sheet and the templates promise, computed from their text. */
class LookTest {

  private static final Path SOURCES = Path.of("src/main/java/org/entente");
  private static final Path LOOK = SOURCES.resolve("ground/shell/look");
  private static final Pattern TOKEN =
      Pattern.compile(
          "(--[\\w-]+): (?:light-dark\\((#\\w{6}), (#\\w{6})\\)|(#\\w{6}));", Pattern.MULTILINE);

  /** WCAG 2.2: 4.5 for text, 3 for the parts of a control, a focus ring, a picture. */
  @ParameterizedTest
  @CsvSource({
    "ink, paper, 4.5",
    "ink, shade, 4.5",
    "ink, accent-pale, 4.5",
    "muted, paper, 4.5",
    "muted, shade, 4.5",
    "muted, accent-pale, 4.5",
    "accent, paper, 4.5",
    "accent, shade, 4.5",
    "accent, accent-pale, 4.5",
    "accent-deep, paper, 4.5",
    "accent-deep, accent-pale, 4.5",
    "on-accent, accent, 4.5",
    "on-accent, accent-deep, 4.5",
    "ok, paper, 4.5",
    "ok, accent-pale, 4.5",
    "warn, paper, 4.5",
    "warn, accent-pale, 4.5",
    "bad, paper, 4.5",
    "bad, accent-pale, 4.5",
    "bad, bad-pale, 4.5",
    "ink, bad-pale, 4.5",
    "paper, bad, 4.5",
    "on-ramp-1, ramp-1, 4.5",
    "on-ramp-2, ramp-2, 4.5",
    "on-ramp-3, ramp-3, 4.5",
    "on-ramp-4, ramp-4, 4.5",
    "on-ramp-5, ramp-5, 4.5",
    "on-level, level-public, 4.5",
    "on-level, level-restricted, 4.5",
    "on-level, level-confidential, 4.5",
    "on-level, level-strict, 4.5",
    "edge, paper, 3",
    "focus, focus-edge, 3",
    "hatch, paper, 3"
  })
  void whatIsReadStandsOutFromWhatItStandsOn(String front, String back, double atLeast)
      throws IOException {
    var colours = colours();
    for (int theme = 0; theme < 2; theme++) {
      var ratio = contrast(get(colours, front).get(theme), get(colours, back).get(theme));
      assertThat(ratio)
          .as("%s on %s, %s", front, back, theme == 0 ? "light" : "dark")
          .isGreaterThanOrEqualTo(atLeast);
    }
  }

  @Test
  void theClassesOfAMapGrowInOneDirection() throws IOException {
    var colours = colours();
    for (int theme = 0; theme < 2; theme++) {
      for (int step = 1; step < 5; step++) {
        var lower = luminance(get(colours, "ramp-" + step).get(theme));
        var upper = luminance(get(colours, "ramp-" + (step + 1)).get(theme));
        assertThat(theme == 0 ? lower - upper : upper - lower)
            .as("step %d, theme %d", step, theme)
            .isGreaterThan(0.02);
      }
    }
  }

  @Test
  void theStyleSheetKnowsNoSidesSoThatArabicMirrors() throws IOException {
    var sides = Pattern.compile("(?<![\\w-])(?:[a-z]+-)*(?:left|right)(?:-[a-z]+)*\\b");
    for (var sheet : files(LOOK, ".css")) {
      assertThat(Files.readAllLines(sheet))
          .as(sheet.toString())
          .noneMatch(line -> sides.matcher(line).find());
    }
  }

  @Test
  void noTemplateCarriesAStyleOrAScriptOfItsOwn() throws IOException {
    var inline =
        Pattern.compile("\\sstyle=|<style|<script(?![^>]*\\ssrc=)|\\son[a-z]+=|javascript:");
    var templates = files(SOURCES, ".jte");
    assertThat(templates).isNotEmpty();
    for (var template : templates) {
      assertThat(inline.matcher(Files.readString(template)).results().map(it -> it.group()))
          .as(template.toString())
          .isEmpty();
    }
  }

  @Test
  void theTemplatesOfTheBuildNeedNoCompilerAndEscape() {
    var page = new StringOutput();
    TemplateEngine.createPrecompiled(ContentType.Html)
        .render(
            "ground/shell/web/empty.jte",
            Map.of("sentence", "No <wells> yet", "actions", List.of(new Link("Import", "/x"))),
            page);

    assertThat(page.toString())
        .contains("<p>No &lt;wells&gt; yet</p>")
        .contains("<a class=\"button\" href=\"/x\">Import</a>");
  }

  @Test
  void theLookWeighsLessThanAPhotograph() throws IOException {
    var parts =
        Stream.of("tokens", "ground", "frame", "parts", "data", "print")
            .map(layer -> "org/entente/ground/shell/look/" + layer + ".css")
            .toList();
    var script = List.of("org/entente/ground/shell/look/entente.js");
    var assets =
        new Assets(
            List.of(
                new Asset("look.css", "text/css", parts),
                new Asset("script.js", "text/javascript", script)),
            new DefaultResourceLoader());

    assertThat(assets.get("look.css").gzip().length).isBetween(1_000, 12 * 1024);
    assertThat(assets.get("script.js").gzip().length).isBetween(500, 3 * 1024);
  }

  private static List<Path> files(Path folder, String suffix) throws IOException {
    try (var all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
    }
  }

  /** Each token's colour in light and in dark. */
  private static Map<String, List<String>> colours() throws IOException {
    var colours = new HashMap<String, List<String>>();
    var tokens = TOKEN.matcher(Files.readString(LOOK.resolve("tokens.css")));
    while (tokens.find()) {
      var both =
          tokens.group(4) == null
              ? List.of(tokens.group(2), tokens.group(3))
              : List.of(tokens.group(4), tokens.group(4));
      colours.put(tokens.group(1).substring(2), both);
    }
    return colours;
  }

  private static List<String> get(Map<String, List<String>> colours, String token) {
    assertThat(colours).containsKey(token);
    return colours.getOrDefault(token, List.of());
  }

  private static double contrast(String one, String other) {
    var a = luminance(one);
    var b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String hex) {
    return 0.2126 * linear(hex, 1) + 0.7152 * linear(hex, 3) + 0.0722 * linear(hex, 5);
  }

  private static double linear(String hex, int at) {
    var channel = Integer.parseInt(hex, at, at + 2, 16) / 255.0;
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }
}
