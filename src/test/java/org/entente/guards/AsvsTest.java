package org.entente.guards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The list of OWASP ASVS 5.0.0 speaks of every requirement of levels 1 and 2, and what it names as
 * shown is there to be looked at.
 */
class AsvsTest {

  private static final Path LIST = Path.of("docs/security/asvs.md");
  private static final Path STANDARD = Path.of("src/test/java/org/entente/guards/asvs-5.0.0.txt");
  private static final Path TESTS = Path.of("src/test/java");
  private static final Set<String> STATUS = Set.of("met", "not applicable", "not yet");
  private static final Pattern LINE =
      Pattern.compile("\\| (V[0-9.]+) \\| ([12]) \\| (.+) \\| ([a-z ]+) \\| (.+) \\|");
  private static final Pattern TEST = Pattern.compile("`(\\w+Test)(?:\\.(\\w+))?`");
  private static final Pattern FILE =
      Pattern.compile("`([\\w./-]+\\.(?:md|java|jte|xml|properties))`");

  /** What the project says of one requirement. */
  private record Said(String id, int level, String status, String why) {}

  /** A requirement of the standard. */
  private record Requirement(String id, int level) {}

  @Test
  void everyRequirementOfTheFirstTwoLevelsIsSpokenOfOnce() throws IOException {
    assertThat(standard()).hasSize(253);
    assertThat(said().stream().map(line -> new Requirement(line.id(), line.level())))
        .containsExactlyElementsOf(standard());
  }

  @Test
  void whateverIsMetNamesATestOrAFileThatShowsIt() throws IOException {
    assertThat(said()).allSatisfy(line -> assertThat(line.status()).isIn(STATUS));
    assertThat(said().stream().filter(line -> line.status().equals("met")))
        .isNotEmpty()
        .allMatch(line -> TEST.matcher(line.why()).find() || FILE.matcher(line.why()).find());
  }

  @Test
  void everyTestAndFileThatIsNamedExists() throws IOException {
    var absent = new ArrayList<String>();
    for (var line : said()) {
      named(TEST, line).filter(test -> !isThere(test)).forEach(it -> absent.add(it.group()));
      named(FILE, line)
          .filter(file -> !Files.exists(Path.of(file.group(1))))
          .forEach(it -> absent.add(it.group()));
    }
    assertThat(absent).isEmpty();
  }

  @Test
  void theTableOfCountsIsTheCountOfTheList() throws IOException {
    var list = Files.readString(LIST);
    for (var status : STATUS) {
      assertThat(list)
          .contains(
              "| %s | %d | %d | %d |"
                  .formatted(
                      status,
                      count(line -> line.status().equals(status) && line.level() == 1),
                      count(line -> line.status().equals(status) && line.level() == 2),
                      count(line -> line.status().equals(status))));
    }
  }

  @Test
  void theListSaysOfHowManyThatApplyATestIsNamed() throws IOException {
    long apply = count(line -> !line.status().equals("not applicable"));
    long tested = count(line -> line.status().equals("met") && TEST.matcher(line.why()).find());

    assertThat(Files.readString(LIST))
        .contains(
            "Of the %d that apply, a test that is named shows %d (%d %%)."
                .formatted(apply, tested, tested * 100 / apply));
  }

  private static long count(Predicate<Said> wanted) throws IOException {
    return said().stream().filter(wanted).count();
  }

  private static Stream<MatchResult> named(Pattern kind, Said line) {
    return kind.matcher(line.why()).results();
  }

  private static boolean isThere(MatchResult test) {
    try (var files = Files.walk(TESTS)) {
      var source = files.filter(file -> file.endsWith(test.group(1) + ".java")).findFirst();
      return source.isPresent()
          && (test.group(2) == null
              || Files.readString(source.get()).contains("void " + test.group(2) + "("));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<Said> said() throws IOException {
    return Files.readAllLines(LIST).stream()
        .filter(line -> line.startsWith("| V"))
        .map(LINE::matcher)
        .map(AsvsTest::read)
        .toList();
  }

  private static Said read(Matcher line) {
    assertThat(line.matches()).as(line.toString()).isTrue();
    return new Said(line.group(1), Integer.parseInt(line.group(2)), line.group(4), line.group(5));
  }

  /** Sections with the levels of their requirements in order, one digit each. */
  private static List<Requirement> standard() throws IOException {
    return Files.readAllLines(STANDARD).stream()
        .filter(line -> line.startsWith("V"))
        .map(line -> line.split(" ", 2))
        .flatMap(section -> requirements(section[0], section[1]))
        .filter(requirement -> requirement.level() <= 2)
        .toList();
  }

  private static Stream<Requirement> requirements(String section, String levels) {
    return IntStream.range(0, levels.length())
        .mapToObj(
            at ->
                new Requirement(section + "." + (at + 1), Character.digit(levels.charAt(at), 10)));
  }
}
