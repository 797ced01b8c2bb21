package org.entente.readings.today.web;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import java.util.Map;
import org.entente.ground.shell.Frame;

/** One part of Today, ready to print: the key of its title, its template, and what that shows. */
public record TodaySection(
    String titleKey, String template, Object part, TemplateEngine templates) {

  /** Prints the part where the page places it. */
  public Content in(Frame frame) {
    return output ->
        templates.render(template + ".jte", Map.of("frame", frame, "part", part), output);
  }
}
