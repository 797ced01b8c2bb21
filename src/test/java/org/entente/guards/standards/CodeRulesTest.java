package org.entente.guards.standards;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.entente.Entente;
import org.junit.jupiter.api.Test;
import org.springframework.asm.ClassReader;

/** What no class of the program does; each rule is shown to find a class that does. */
class CodeRulesTest {

  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .importUrl(Entente.class.getProtectionDomain().getCodeSource().getLocation());

  private static final Pattern ALGORITHM =
      Pattern.compile(
          "(?:MessageDigest|Mac|SecretKeyFactory|Cipher)\\s*\\.getInstance\\(\"([^\"]+)\"");

  @Test
  void noObjectsAreReadFromInput() {
    holds("java\\.io\\.ObjectInputStream|java\\.beans\\.XMLDecoder", "");
  }

  @Test
  void otherProgramsAreStartedByTheDatabaseAndMeasurementsAlone() {
    holds(
        "java\\.lang\\.ProcessBuilder",
        "org.entente.ground.database.embedded..",
        "org.entente.console.bench..");
    assertThat(
            noClasses()
                .should()
                .callMethod(Runtime.class, "exec", String.class)
                .evaluate(PROGRAM)
                .hasViolation())
        .isFalse();
  }

  @Test
  void chanceThatCanBeForeseenIsForScenariosAndMeasurementsAlone() {
    holds(
        "java\\.util\\.(Random|SplittableRandom)|java\\.util\\.concurrent\\.ThreadLocalRandom",
        "org.entente.readings.scenario..",
        "org.entente.console..",
        "org.entente.ground.matching..",
        "org.entente.registers.activities.linking..");
  }

  @Test
  void cryptographyIsThatOfTheJdk() {
    holds("org\\.bouncycastle\\..*|com\\.google\\.crypto\\..*|org\\.conscrypt\\..*", "");
  }

  @Test
  void nobodyLoosensTheValidationOfCertificates() {
    holds("javax\\.net\\.ssl\\.(.*TrustManager.*|HostnameVerifier|SSLContext)", "");
  }

  /** A node sends no mail; whoever adds one brings a canary for it. */
  @Test
  void nobodySendsMail() {
    holds("(jakarta|javax|org\\.springframework)\\.mail\\..*|org\\.apache\\.commons\\.mail.*", "");
    assertThatThrownBy(() -> Class.forName("jakarta.mail.Message"))
        .isInstanceOf(ClassNotFoundException.class);
  }

  private static void holds(String names, String... allowedIn) {
    rule(names, allowedIn).allowEmptyShould(true).check(PROGRAM);
  }

  private static ArchRule rule(String names, String... allowedIn) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(allowedIn)
        .should()
        .dependOnClassesThat()
        .haveNameMatching(names);
  }

  @Test
  void aRuleFindsWhoBreaksIt() {
    var started = rule("java\\.lang\\.ProcessBuilder", "org.entente.nowhere");
    assertThat(started.evaluate(PROGRAM).hasViolation()).isTrue();
    var reads = new ClassFileImporter().importClasses(ClassReader.class, CodeRulesTest.class);
    assertThat(rule("java\\.io\\.InputStream", "none").evaluate(reads).hasViolation()).isTrue();
  }

  @Test
  void hashesAreThoseThatAreApproved() throws IOException {
    assertThat(algorithms()).containsExactly("SHA-256");
  }

  /** By name in the sources: a name that is put together would not be found, and is not there. */
  private static Set<String> algorithms() throws IOException {
    try (var files = Files.walk(Path.of("src/main/java"))) {
      var used = new TreeSet<String>();
      files
          .filter(file -> file.toString().endsWith(".java"))
          .forEach(
              file -> ALGORITHM.matcher(text(file)).results().forEach(it -> used.add(it.group(1))));
      return used;
    }
  }

  @Test
  void scriptsKeepNothingInTheBrowser() throws IOException {
    try (var files = Files.walk(Path.of("src/main/java"))) {
      assertThat(files.filter(file -> file.toString().endsWith(".js")))
          .isNotEmpty()
          .allSatisfy(
              file ->
                  assertThat(text(file))
                      .doesNotContain("localStorage", "sessionStorage", "indexedDB"));
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
