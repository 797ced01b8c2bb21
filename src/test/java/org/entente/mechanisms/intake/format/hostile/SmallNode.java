package org.entente.mechanisms.intake.format.hostile;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.entente.ground.problem.Refused;
import org.entente.mechanisms.intake.IntakeProblem.NotAKindWeRead;
import org.entente.mechanisms.intake.IntakeProblem.TooLarge;
import org.entente.mechanisms.intake.columns.ValueKnowledge;
import org.entente.mechanisms.intake.format.Limits;
import org.entente.mechanisms.intake.format.ReportFile;
import org.entente.mechanisms.intake.format.ReportFormats;
import org.entente.mechanisms.intake.understanding.ReadLine.ReadRow;
import org.entente.mechanisms.intake.understanding.RowReader;
import org.entente.mechanisms.intake.understanding.Understanding;

/**
 * Reads the files of a folder as far as intake would, in a process of its own with little memory,
 * and says of each how many milliseconds of computing it took (of all threads, collecting of memory
 * included, so that other work on the computer does not count) and what became of it.
 */
final class SmallNode {

  private static final OperatingSystemMXBean COMPUTER =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private SmallNode() {}

  /** The folder is the only argument. */
  public static void main(String[] arguments) throws IOException {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (var files = Files.list(Path.of(arguments[0]))) {
      for (var file : files.sorted().toList()) {
        long start = COMPUTER.getProcessCpuTime();
        var outcome = outcome(file);
        long took = TimeUnit.NANOSECONDS.toMillis(COMPUTER.getProcessCpuTime() - start);
        out.printf(Locale.ROOT, "%s\t%d\t%s%n", file.getFileName(), took, outcome);
      }
    }
  }

  private static String outcome(Path file) throws IOException {
    try (var report = ReportFormats.installed(Limits.STANDARD).open(ReportFile.at(file))) {
      var layout = Understanding.of(report, ValueKnowledge.NONE).layout();
      try (var lines = new RowReader(layout).lines(report)) {
        return "read " + lines.filter(ReadRow.class::isInstance).count();
      }
    } catch (Refused refusal) {
      return switch (refusal.problem()) {
        case TooLarge(_, var what, _) -> "TooLarge " + what;
        case NotAKindWeRead(_, var found, _) -> "NotAKindWeRead " + found;
        case Object other -> other.getClass().getSimpleName();
      };
    }
  }
}
