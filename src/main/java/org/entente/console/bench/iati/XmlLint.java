package org.entente.console.bench.iati;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.mechanisms.intake.iati.standard.SchemaCheck;

/**
 * What {@code xmllint}, of libxml2, needs for the same files by the same schema: seconds of CPU for
 * each megabyte, with the document in memory as is its wont, and streaming.
 */
public record XmlLint(double inMemory, double streaming) {

  private static final List<String> SCHEMAS =
      List.of("iati-activities-schema.xsd", "iati-common.xsd", "xml.xsd");
  private static final Pattern TIME = Pattern.compile("(\\d+)m([\\d.]+)s (\\d+)m([\\d.]+)s");
  private static final int MINUTE = 60;

  /** Empty when it is not installed. */
  static Optional<XmlLint> measure(List<byte[]> files, double megabytes)
      throws IOException, InterruptedException {
    var folder = Files.createTempDirectory("entente-bench-");
    try {
      for (var schema : SCHEMAS) {
        try (var bytes = SchemaCheck.class.getResourceAsStream(schema)) {
          Files.copy(Objects.requireNonNull(bytes), folder.resolve(schema));
        }
      }
      for (int i = 0; i < files.size(); i++) {
        Files.write(folder.resolve(i + ".xml"), files.get(i));
      }
      var inMemory = seconds(folder, "");
      var streaming = seconds(folder, "--stream");
      return inMemory.flatMap(
          one -> streaming.map(other -> new XmlLint(one / megabytes, other / megabytes)));
    } finally {
      remove(folder);
    }
  }

  /** The shell tells the CPU of what it started, in the second line of {@code times}. */
  private static Optional<Double> seconds(Path folder, String option)
      throws IOException, InterruptedException {
    var script =
        "command -v xmllint >/dev/null || exit 9; xmllint --noout %s --schema %s *.xml 2>/dev/null;"
            + " times";
    var shell =
        new ProcessBuilder("sh", "-c", script.formatted(option, SCHEMAS.getFirst()))
            .directory(folder.toFile())
            .start();
    List<String> lines;
    try (var out = shell.getInputStream()) {
      lines = new String(out.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
    if (shell.waitFor() != 0 || lines.isEmpty()) {
      return Optional.empty();
    }
    var time = TIME.matcher(lines.getLast());
    return time.find()
        ? Optional.of(
            MINUTE * (number(time.group(1)) + number(time.group(3)))
                + number(time.group(2))
                + number(time.group(4)))
        : Optional.empty();
  }

  private static double number(String written) {
    return Double.parseDouble(written);
  }

  private static void remove(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : new ArrayList<>(files.sorted(Comparator.reverseOrder()).toList())) {
        Files.delete(file);
      }
    }
  }
}
