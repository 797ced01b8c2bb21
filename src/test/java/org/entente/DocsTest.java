package org.entente;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.Routes.Route;
import org.entente.ground.database.StoreTest;
import org.entente.ground.problem.Problem;
import org.entente.ground.shell.Phrasebook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.modulith.core.ApplicationModules;

/** What the project says of itself stands in its documentation, and what stands there is so. */
@StoreTest
class DocsTest {

  private static final Path SOURCES = Path.of("src/main/java/org/entente");
  private static final Pattern SAID = Pattern.compile("\\b(?:frame|words)\\.say\\(\\s*\"([^\"]+)\"[,)]");
  private static final Pattern VARIABLE = Pattern.compile("\"(ENTENTE_[A-Z]+(?:_[A-Z]+)*)\"");
  private static final Pattern PROPERTY = Pattern.compile("\\$\\{(entente\\.[a-z.-]+)[:}]");
  private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)(?:#[^)]*)?\\)");
  private static final Pattern CHOICES = Pattern.compile("/\\{[^:}]+:([a-z|]+)}");

  @Test
  void everyRouteIsListedWithItsMethod() throws IOException {
    var lines = Files.readAllLines(Path.of("docs/routes.md"));

    assertThat(Routes.all().stream().flatMap(DocsTest::written).toList())
        .hasSizeGreaterThan(30)
        .allSatisfy(
            route ->
                assertThat(lines)
                    .as(route)
                    .anyMatch(line -> tells(line, route.split(" ", 2)[0], route.split(" ", 2)[1])));
  }

  private static boolean tells(String line, String method, String pattern) {
    var names = line.startsWith("| any ") || line.matches("\\| [A-Z, ]*\\b" + method + "\\b.*");
    return names && line.contains("`" + pattern + "`");
  }

  /** A pattern of a few words is documented as those words. */
  private static Stream<String> written(Route route) {
    var choices = CHOICES.matcher(route.pattern());
    return choices.matches()
        ? Stream.of(choices.group(1).split("\\|", -1)).map(each -> route.method() + " /" + each)
        : Stream.of(route.toString());
  }

  @Test
  void everyRefusalIsExplainedAndHasWordsInEveryLanguage() throws IOException {
    var explained = Files.readString(Path.of("docs/problems.md"));
    var book = Phrasebook.read(new PathMatchingResourcePatternResolver(), true);

    var codes = problems();
    assertThat(codes).contains("NoTable", "NoSuchMission");
    assertThat(codes).allSatisfy(code -> assertThat(explained).contains("| `" + code + "` |"));
    for (var language : book.languages()) {
      assertThat(codes)
          .as(language.code())
          .allSatisfy(code -> assertThat(book.findPattern(language, "problem." + code)).isPresent());
    }
  }

  private static List<String> problems() {
    var scan = new ClassPathScanningCandidateComponentProvider(false);
    scan.addIncludeFilter(new AssignableTypeFilter(Problem.class));
    return scan.findCandidateComponents("org.entente").stream()
        .map(BeanDefinition::getBeanClassName)
        .map(name -> String.valueOf(name).replaceAll(".*[.$]", ""))
        .sorted()
        .toList();
  }

  @Test
  void everyMessageThatIsSaidIsWrittenDown() throws IOException {
    var known = Phrasebook.read(new PathMatchingResourcePatternResolver(), true).keys();
    var said = foundIn(SAID);

    assertThat(said).hasSizeGreaterThan(100);
    assertThat(said).isSubsetOf(known);
  }

  @Test
  void everySettingIsListed() throws IOException {
    var settings = Files.readString(Path.of("docs/settings.md"));
    var read = new TreeSet<>(foundIn(VARIABLE));
    read.addAll(foundIn(PROPERTY));

    assertThat(read).contains("ENTENTE_DATABASE_URL", "entente.words.strict");
    assertThat(read).allSatisfy(name -> assertThat(settings).contains(name));
  }

  @Test
  void everyModuleStandsInThePictureOfTheArchitecture() throws IOException {
    var picture = Files.readString(Path.of("ARCHITECTURE.md"));

    assertThat(ApplicationModules.of(NodeApplication.class).stream())
        .extracting(module -> module.getIdentifier().toString())
        .hasSizeGreaterThan(10)
        .allSatisfy(module -> assertThat(picture).contains("`" + module + "`"));
  }

  @Test
  void everyLinkBetweenDocumentsLeadsSomewhere() throws IOException {
    var broken = new ArrayList<String>();
    for (var document : documents()) {
      var folder = document.toAbsolutePath().getParent();
      for (var link : links(document)) {
        if (!Files.exists(folder.resolve(link))) {
          broken.add(document + " -> " + link);
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  private static List<Path> documents() throws IOException {
    try (var here = Files.list(Path.of(""));
        var below = Files.walk(Path.of("docs"))) {
      return Stream.concat(here, below)
          .filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".md"))
          .toList();
    }
  }

  private static List<String> links(Path document) throws IOException {
    return LINK.matcher(Files.readString(document).replaceAll("(?s)<!--.*?-->", ""))
        .results()
        .map(link -> link.group(1))
        .filter(link -> !link.contains(":"))
        .toList();
  }

  private static Set<String> foundIn(Pattern wanted) throws IOException {
    try (var files = Files.walk(SOURCES)) {
      var found = new TreeSet<String>();
      for (var file : files.filter(DocsTest::isSource).toList()) {
        wanted.matcher(Files.readString(file)).results().forEach(it -> found.add(it.group(1)));
      }
      return found;
    }
  }

  private static boolean isSource(Path file) {
    return file.toString().endsWith(".java") || file.toString().endsWith(".jte");
  }
}
