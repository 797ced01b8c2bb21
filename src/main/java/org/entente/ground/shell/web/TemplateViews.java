package org.entente.ground.shell.web;

import gg.jte.TemplateEngine;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/**
 * Finds the compiled template of a view: {@code registers/activities/web/list} names {@code
 * registers/activities/web/list.jte}. A name without a template is a bug and is refused; what holds
 * a colon is a redirect and what holds a dot a guess of the framework: both are left to others.
 */
final class TemplateViews implements ViewResolver, Ordered {

  private final TemplateEngine templates;
  private final Frames frames;

  TemplateViews(TemplateEngine templates, Frames frames) {
    this.templates = templates;
    this.frames = frames;
  }

  @Override
  public @Nullable View resolveViewName(String name, Locale locale) {
    if (name.contains(":") || name.contains(".")) {
      return null;
    }
    var template = name + ".jte";
    if (!templates.hasTemplate(template)) {
      throw new IllegalArgumentException("no template " + template);
    }
    return new TemplateView(templates, template, frames);
  }

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE + 10;
  }
}
