package org.entente.guards.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.NodeApplication;
import org.junit.jupiter.api.Test;

/** What no line of the program may do, whoever writes it: each rule finds what would break it. */
class SafeCodeTest {

  private static final Path PROGRAM = Path.of("src/main/java");
  private static final Pattern ALGORITHM = Pattern.compile("getInstance\\(\"([^\"]+)\"");
  private static final Pattern PATTERN_OF =
      Pattern.compile("Pattern\\s*\\.compile\\(\\s*([^\"\\s(][\\w.]*)");
  private static final Pattern FORMAT =
      Pattern.compile(
          "([\\w\")]+)\\s*\\.formatted\\(|String\\.format\\(\\s*(?:Locale\\.\\w+,)?\\s*([^\\s,]+)");
  private static final Set<String> APPROVED =
      Set.of("SHA-256", "Ed25519", "ML-DSA-44", "ML-DSA", "PBKDF2WithHmacSHA256");

  private final JavaClasses classes =
      new ClassFileImporter()
          .importUrl(NodeApplication.class.getProtectionDomain().getCodeSource().getLocation());

  @Test
  void programsAreStartedForTheDatabaseAndForMeasuringAlone() {
    var elsewhere =
        noClasses()
            .that()
            .resideOutsideOfPackages(
                "org.entente.ground.database.embedded..", "org.entente.console.bench..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(ProcessBuilder.class);

    elsewhere.check(classes);
    assertThat(
            breaks(noClasses().should().dependOnClassesThat().belongToAnyOf(ProcessBuilder.class)))
        .isTrue();
  }

  @Test
  void noObjectIsReadFromBytes() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(ObjectInputStream.class)
        .check(classes);
  }

  /** Chance that can be repeated is for weights, trials and made-up countries. */
  @Test
  void whatMustNotBeGuessedIsDrawnFromTheSecureGenerator() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "org.entente.ground.accounts..",
            "org.entente.ground.ledger..",
            "org.entente.ground.database..",
            "org.entente.ground.identity..",
            "org.entente.mechanisms.intake.inlets..")
        .should()
        .dependOnClassesThat()
        .haveNameMatching("java\\.util\\.(Random|SplittableRandom|concurrent\\.ThreadLocalRandom)")
        .check(classes);
    noClasses()
        .that()
        .resideOutsideOfPackage("org.entente.console.bench..")
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(Random.class, ThreadLocalRandom.class)
        .check(classes);
  }

  @Test
  void onlyApprovedAlgorithmsAreUsedAndTheJdksOwn() {
    var found = new TreeSet<String>();
    sources(".java")
        .filter(source -> source.contains("java.security.") || source.contains("javax.crypto."))
        .forEach(
            source -> ALGORITHM.matcher(source).results().forEach(it -> found.add(it.group(1))));

    assertThat(found).isNotEmpty().isSubsetOf(APPROVED);
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.bouncycastle..", "org.conscrypt..", "com.google.crypto..")
        .check(classes);
  }

  @Test
  void patternsAreOursAndNotOfTheInput() {
    var made =
        sources(".java")
            .flatMap(source -> PATTERN_OF.matcher(source).results())
            .map(found -> found.group(1))
            .filter(name -> !name.matches("[A-Z0-9_]+"))
            .toList();

    // The official rules of IATI bring their patterns along, in a file of the program.
    assertThat(made).isSubsetOf(List.of("value.asString"));
  }

  @Test
  void sentencesAreOursAndNotOfTheInput() {
    var made =
        sources(".java")
            .flatMap(source -> FORMAT.matcher(source).results())
            .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
            .filter(receiver -> !receiver.matches("\".*|.*\"\\)?|[A-Z0-9_]+"))
            .toList();

    // Constants by the name of a variable, and two sums of constants.
    assertThat(made).isSubsetOf(List.of("each", "pattern", ")"));
  }

  @Test
  void theBrowserKeepsNothingAndRunsNothingThatIsMadeUp() {
    assertThat(sources(".js"))
        .isNotEmpty()
        .noneMatch(
            script ->
                Pattern.compile(
                        "localStorage|sessionStorage|indexedDB|\\beval\\(|new Function"
                            + "|innerHTML|document\\.write|__proto__")
                    .matcher(script)
                    .find());
  }

  private boolean breaks(ArchRule rule) {
    return rule.evaluate(classes).hasViolation();
  }

  private static Stream<String> sources(String suffix) {
    try (var files = Files.walk(PROGRAM)) {
      return files.filter(file -> file.toString().endsWith(suffix)).toList().stream()
          .map(SafeCodeTest::text);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
