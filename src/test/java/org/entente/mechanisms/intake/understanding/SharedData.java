package org.entente.mechanisms.intake.understanding;

import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.mechanisms.intake.format.ReportFile;
import org.junit.jupiter.api.Assumptions;

/** Real files that stand beside the project; tests that need one are skipped where it is not. */
final class SharedData {

  private static final Path FOLDER = Path.of("..", "shared", "data");

  private SharedData() {}

  static ReportFile file(String name) {
    var path = FOLDER.resolve(name);
    Assumptions.assumeTrue(Files.exists(path), () -> "../shared/data is not here: " + name);
    return ReportFile.at(path);
  }
}
