package org.entente.console.bench.linkage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.console.answers.Printer;

/**
 * What was measured, as lines of Markdown: printed as they come, and put into a page between the
 * comments {@code <!-- bench NAME -->} and {@code <!-- end -->}, where a page is given.
 */
final class Report {

  private static final String END = "<!-- end -->";

  private final Printer printer;
  private final Optional<Path> page;
  private final List<String> lines = new ArrayList<>();

  Report(Printer printer, Optional<Path> page) {
    this.printer = printer;
    this.page = page;
  }

  void line(String line) {
    printer.line(line);
    lines.add(line);
  }

  /** Puts the lines since the last time into the page; refused when it has no place for them. */
  void put(String name) throws IOException {
    if (page.isPresent()) {
      var file = page.orElseThrow();
      var text = Files.readString(file);
      var begin = "<!-- bench " + name + " -->\n";
      int from = text.indexOf(begin) + begin.length();
      int end = text.indexOf(END, from);
      if (from < begin.length() || end < 0) {
        throw new IOException(file + " has no place for " + name);
      }
      var put = String.join("\n", lines) + "\n";
      Files.writeString(file, text.substring(0, from) + put + text.substring(end));
    }
    lines.clear();
  }
}
