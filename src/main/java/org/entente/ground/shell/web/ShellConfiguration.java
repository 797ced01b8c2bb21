package org.entente.ground.shell.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.entente.ground.shell.Assets;
import org.entente.ground.shell.Assets.Asset;
import org.entente.ground.shell.FrameSource;
import org.entente.ground.shell.Navigation;
import org.entente.ground.shell.Phrasebook;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the shell together; it needs a {@link FrameSource} bean from outside. */
@Configuration(proxyBeanMethods = false)
class ShellConfiguration {

  private static final String LOOK = "org/entente/ground/shell/look/";
  private static final String HTMX = "META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";

  /** Compiled at build: nothing is compiled, and no template is read, when a page is asked for. */
  @Bean
  TemplateEngine templates() {
    return TemplateEngine.createPrecompiled(ContentType.Html);
  }

  @Bean
  Phrasebook phrasebook(
      ResourcePatternResolver classPath, @Value("${entente.words.strict:false}") boolean strict)
      throws IOException {
    return Phrasebook.read(classPath, strict);
  }

  @Bean
  Asset styleSheet() {
    var layers =
        Stream.of("tokens", "ground", "frame", "parts", "data", "print")
            .map(layer -> LOOK + layer + ".css")
            .toList();
    return new Asset("entente.css", "text/css;charset=UTF-8", layers);
  }

  /** One script: htmx, then ours; one request less on a bad link. */
  @Bean
  Asset script() {
    return new Asset(
        "entente.js", "text/javascript;charset=UTF-8", List.of(HTMX, LOOK + "entente.js"));
  }

  @Bean
  Asset icon() {
    return new Asset("entente.svg", "image/svg+xml", List.of(LOOK + "entente.svg"));
  }

  @Bean
  Assets assets(List<Asset> all, ResourceLoader classPath) throws IOException {
    return new Assets(all, classPath);
  }

  @Bean
  Frames frames(
      Phrasebook phrasebook, FrameSource source, ObjectProvider<Navigation> menus, Assets assets) {
    return new Frames(phrasebook, source, menus.orderedStream().toList(), assets);
  }

  @Bean
  WebMvcConfigurer wordsForPages(Frames frames) {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new WordsForPages(frames));
      }
    };
  }

  @Bean
  TemplateViews templateViews(TemplateEngine templates, Frames frames) {
    return new TemplateViews(templates, frames);
  }

  /** Before all others, so that no answer goes without, not even a refused sign-in. */
  @Bean
  FilterRegistrationBean<SecurityHeaders> securityHeaders() {
    var headers = new FilterRegistrationBean<>(new SecurityHeaders());
    headers.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return headers;
  }

  /** Around all that asks the database, signing in too. */
  @Bean
  FilterRegistrationBean<OutageFilter> outages(
      TemplateEngine templates, Frames frames, Assets assets) {
    var outages = new FilterRegistrationBean<>(new OutageFilter(templates, frames, assets));
    outages.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
    return outages;
  }

  @Bean
  Bugs bugs(Bugs.References references) {
    return new Bugs(references);
  }

  /** Ten letters and digits that can be read out over a radio. */
  @Bean
  Bugs.References references() {
    var random = new SecureRandom();
    return () -> Long.toString(random.nextLong(1L << 45, 1L << 50), 32).toUpperCase(Locale.ROOT);
  }
}
