package org.entente.ground.shell.web;

import gg.jte.CodeResolver;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.ground.shell.Faults;
import org.entente.ground.shell.Figure;
import org.entente.ground.shell.FrameSource;
import org.entente.ground.shell.Here;
import org.entente.ground.shell.Language;
import org.entente.ground.shell.Navigation;
import org.entente.ground.shell.Pager;
import org.entente.ground.shell.Phrasebook;
import org.entente.ground.shell.Progress;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A node with nothing but the shell and one page that shows every part of it. It carries no
 * stereotype, so that no other test finds it by scanning.
 */
@EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
@Import({ShellConfiguration.class, PreferencePages.class, AssetPages.class, ErrorPages.class})
class Gallery {

  static final String STRETCHED = "en-XA";
  static final ZonedDateTime NOON = ZonedDateTime.of(2026, 5, 3, 12, 0, 0, 0, ZoneOffset.UTC);

  /** The templates of the product and of the tests, compiled on the spot. */
  @Bean
  @Primary
  TemplateEngine galleryTemplates() {
    var product = new DirectoryCodeResolver(Path.of("src/main/java/org/entente"));
    var tests = new DirectoryCodeResolver(Path.of("src/test/java/org/entente"));
    CodeResolver both =
        new CodeResolver() {
          @Override
          public String resolve(String name) {
            return owner(name).resolve(name);
          }

          @Override
          public long getLastModified(String name) {
            return owner(name).getLastModified(name);
          }

          private CodeResolver owner(String name) {
            return tests.exists(name) ? tests : product;
          }
        };
    var engine = TemplateEngine.create(both, Path.of("target/test-jte"), ContentType.Html);
    engine.setTrimControlStructures(true);
    return engine;
  }

  /** With a language more: English stretched by 40 %, as translations are. */
  @Bean
  @Primary
  Phrasebook stretched(@Qualifier("phrasebook") Phrasebook phrasebook) {
    var languages = new ArrayList<>(phrasebook.languages());
    var patterns = new HashMap<String, Map<String, String>>();
    for (var language : languages) {
      patterns.put(language.code(), patterns(phrasebook, language));
    }
    var long40 = new HashMap<>(patterns(phrasebook, phrasebook.fallback()));
    long40.replaceAll((_, english) -> english + " " + "ẋẋẋẋ ".repeat(english.length() / 12 + 1));
    languages.add(new Language(STRETCHED, "Longer", Language.Direction.LTR, Locale.UK));
    patterns.put(STRETCHED, long40);
    return new Phrasebook(languages, patterns, true);
  }

  private static Map<String, String> patterns(Phrasebook phrasebook, Language language) {
    var all = new HashMap<String, String>();
    for (var key : phrasebook.keys()) {
      phrasebook.findPattern(language, key).ifPresent(pattern -> all.put(key, pattern));
    }
    return all;
  }

  @Bean
  FrameSource grace() {
    return (request, words) ->
        new FrameSource.Standing(
            request.getParameter("guest") == null
                ? new FrameSource.Reader("Grace Amadi", "Water for All", Set.of("report"))
                : new FrameSource.Guest(),
            List.of(
                new FrameSource.MissionLink("mar", "Marania stabilisation", true),
                new FrameSource.MissionLink("exe", "Exercise Blue River", false)),
            new FrameSource.LabelBand(
                "RESTRICTED – releasable to: the coalition", FrameSource.Level.RESTRICTED),
            Optional.ofNullable(request.getParameter("as")),
            NOON.minusDays(1),
            NOON,
            Map.of("shell.search", 12L));
  }

  @Bean
  Navigation places() {
    return () ->
        List.of(
            Navigation.Entry.side(2, "shell.pager", "gallery", 'l'),
            Navigation.Entry.side(1, "shell.search", "search", 's'),
            new Navigation.Entry(
                Navigation.Menu.READER, 3, "shell.display", "/people", 'p', Set.of("administer")));
  }

  @Bean
  Pages pages() {
    return new Pages();
  }

  @Bean
  SecurityFilterChain open(HttpSecurity http) {
    return http.authorizeHttpRequests(all -> all.anyRequest().permitAll()).build();
  }

  /** An inner class: scanning does not find it. */
  @SuppressWarnings("ClassCanBeStatic")
  @Controller
  class Pages {

    @GetMapping("/gallery")
    String gallery(@RequestParam(defaultValue = "Water for All") String title, Model page) {
      var basis =
          new Figure.Basis(
              "shell.search",
              Optional.of(new Figure.Period(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 30))),
              new Figure.Received(7, 12),
              3,
              NOON);
      page.addAttribute("title", title);
      page.addAttribute(
          "faults", new Faults(List.of(new Faults.Fault("file", "Choose an .xlsx or .csv file"))));
      page.addAttribute("zero", Figure.reported(0, basis));
      page.addAttribute(
          "estimate",
          new Figure.Estimated(
              new BigDecimal("12345"), new BigDecimal("11800"), new BigDecimal("12900"), basis));
      page.addAttribute("none", new Figure.NothingReported(basis));
      page.addAttribute("withheld", new Figure.Withheld(basis));
      page.addAttribute(
          "pager", Pager.read(new Here("/gallery", Map.of("page", List.of("2"))), 50, 2335));
      page.addAttribute("progress", new Progress("Reading the rows", 400, 2782, true));
      return "ground/shell/web/gallery";
    }

    @GetMapping("/gallery/progress")
    String progress(Model page) {
      page.addAttribute("progress", new Progress("All rows are read", 2782, 2782, false));
      page.addAttribute("path", "/gallery/progress");
      return "ground/shell/web/progress";
    }

    @GetMapping("/hidden")
    String hidden() {
      throw new AccessDeniedException("another organisation's record");
    }

    @GetMapping("/broken")
    String broken() {
      throw new IllegalStateException("the pump is broken");
    }
  }
}
