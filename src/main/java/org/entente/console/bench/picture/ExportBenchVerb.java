package org.entente.console.bench.picture;

import java.util.concurrent.Callable;
import org.entente.console.answers.Printer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench export}: a long list leaves as files. */
@Command(name = "export", description = "A long list as files: first byte, whole, and heap.")
public final class ExportBenchVerb implements Callable<Integer> {

  private final Printer printer;

  @Option(
      names = "--rows",
      defaultValue = "100000",
      paramLabel = "N",
      description = "Of the list, at least (default: ${DEFAULT-VALUE}).")
  private int rows;

  @Option(
      names = "--heap",
      defaultValue = "256",
      paramLabel = "MB",
      description = "Of the node as a whole (default: ${DEFAULT-VALUE}).")
  private int heapMb;

  public ExportBenchVerb(Printer printer) {
    this.printer = printer;
  }

  @Override
  public Integer call() throws Exception {
    printer.line(
        "%-22s %14s %10s %10s %14s"
            .formatted("file", "first byte s", "whole s", "MB", "heap +MiB"));
    for (var file : ExportTrial.measure(rows, heapMb)) {
      printer.line(
          "%-22s %14.2f %10.2f %10.1f %14d"
              .formatted(
                  file.name(), file.firstByte(), file.whole(), file.bytes() / 1e6, file.heapMb()));
    }
    printer.line("heap: the highest of a node of %d MB, garbage included".formatted(heapMb));
    printer.line("above what it kept before; rows: at least %,d".formatted(rows));
    printer.line("made by: ./entente bench export");
    return 0;
  }
}
