package org.entente.ground.shell.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The colours of the look in light, by the names of their tokens: paper has no dark. */
final class PaperColours {

  private static final String TOKENS = "/org/entente/ground/shell/look/tokens.css";
  private static final Pattern TOKEN =
      Pattern.compile("--([a-z0-9-]+):\\s*light-dark\\((#[0-9a-f]{3,6}),");

  private static final Map<String, String> ALL = read();

  private PaperColours() {}

  static String of(String token) {
    var colour = ALL.get(token);
    if (colour == null) {
      throw new IllegalArgumentException("the look has no colour " + token);
    }
    return colour;
  }

  private static Map<String, String> read() {
    try (InputStream tokens = PaperColours.class.getResourceAsStream(TOKENS)) {
      if (tokens == null) {
        throw new IllegalStateException("the program has lost " + TOKENS);
      }
      var colours = new TreeMap<String, String>();
      var found = TOKEN.matcher(new String(tokens.readAllBytes(), StandardCharsets.UTF_8));
      while (found.find()) {
        colours.put(found.group(1), found.group(2));
      }
      return Map.copyOf(colours);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
