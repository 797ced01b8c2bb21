package org.entente;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Keeps files and folders small enough to be read at one go. */
class SizeTest {

  private static final int MOST_LINES = 400;
  private static final int MOST_FILES = 15;
  private static final int LONGEST_LINE = 100;

  @Test
  void noFileIsTooLongToRead() {
    assertThat(sources())
        .allSatisfy(file -> assertThat(lines(file)).hasSizeLessThanOrEqualTo(MOST_LINES));
  }

  @Test
  void noLineIsTooLongToRead() {
    assertThat(sources())
        .allSatisfy(
            file ->
                assertThat(lines(file))
                    .allSatisfy(
                        line ->
                            assertThat(line.startsWith("import ") ? 0 : line.length())
                                .isLessThanOrEqualTo(LONGEST_LINE)));
  }

  @Test
  void noFolderHoldsMoreFilesThanOneSeesAtAGlance() {
    Map<Path, Long> crowded =
        sources().stream()
            .filter(file -> !file.endsWith("package-info.java"))
            .collect(Collectors.groupingBy(Path::getParent, Collectors.counting()));
    crowded.values().removeIf(count -> count <= MOST_FILES);

    assertThat(crowded).isEmpty();
  }

  private static List<Path> sources() {
    try (var files = Files.walk(Path.of("src"))) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(file.toString(), unreadable);
    }
  }
}
