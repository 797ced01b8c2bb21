package org.entente.mechanisms.intake.format;

import java.nio.file.Path;

/**
 * A file to read: where its bytes are, and the name its sender gave it. The name is only ever
 * shown, never trusted; a path in it is cut off.
 */
public record ReportFile(Path path, String name) {

  public ReportFile {
    name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }

  public static ReportFile at(Path path) {
    return new ReportFile(path, path.toString());
  }
}
