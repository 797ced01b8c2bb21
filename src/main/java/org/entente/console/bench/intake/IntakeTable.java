package org.entente.console.bench.intake;

import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalDouble;
import org.entente.console.answers.Printer;
import org.entente.console.bench.iati.SchemaTrial;

/** The figures as a table of text: what was done, and what it cost. */
record IntakeTable(Printer printer) {

  private static final double MEGA = 1e6;

  void workbook(Path file, WorkbookTrial.Figures ours, OptionalDouble peer) {
    head("%,d rows of a workbook, %s".formatted(ours.rows(), file.getFileName()));
    cost("reading its cells", ours.reading());
    cost("from bytes to preview", ours.preview());
    var twice = ours.preview().cpu() / ours.reading().cpu();
    row("  as a multiple of reading, by CPU", "", times(twice), "", "");
    row("  heap at its highest, MiB", "", Long.toString(ours.heapMb()), "", "");
    if (peer.isPresent()) {
      row("Apache POI, user model, reading its cells", "", seconds(peer.getAsDouble()), "", "");
      row(
          "  as a multiple of our preview",
          "",
          times(peer.getAsDouble() / ours.preview().cpu()),
          "",
          "");
    } else {
      row("Apache POI, user model", "", "not here", "", "");
    }
  }

  void report(ReportTrial.Figures figures, boolean matched) {
    head("%,d rows of text, %.0f MB".formatted(figures.rows(), figures.bytes() / MEGA));
    cost(
        matched
            ? "from bytes to published, matched"
            : "from bytes to published, no register to match",
        figures.cost());
    row("  rows a second, by the clock", "", "%,.0f".formatted(figures.rowsASecond()), "", "");
    row("  heap at its highest, MiB", "", Long.toString(figures.heapMb()), "", "");
  }

  /** The same by a Java machine that compiles as little as a node does, and by one that may all. */
  void schema(SchemaTrial.Figures figures, boolean asNode) {
    var machine = asNode ? "as a node runs" : "compiled to the full";
    var what = "%.1f MB of IATI activities, warm, %s".formatted(figures.megabytes(), machine);
    row(what, "", "CPU s/MB", "", "");
    row("held to the schema, a file as a whole", "", rate(figures.whole()), "", "");
    row("held to the schema, activity by activity", "", rate(figures.byRecord()), "", "");
    figures
        .peer()
        .ifPresentOrElse(
            peer -> {
              row("xmllint --schema", "", rate(peer.inMemory()), "", "");
              row("xmllint --schema --stream", "", rate(peer.streaming()), "", "");
            },
            () -> row("xmllint --schema", "", "not here", "", ""));
  }

  void end() {
    printer.line("made by: ./entente bench intake");
  }

  private void head(String what) {
    row(what, "clock s", "CPU s", "Java", "PostgreSQL");
  }

  private void cost(String what, Cost cost) {
    row(
        what,
        seconds(cost.clock()),
        seconds(cost.cpu()),
        seconds(cost.java()),
        seconds(cost.postgres()));
  }

  private void row(String what, String... cells) {
    var row = "%-52s %9s %9s %9s %9s".formatted(what, cells[0], cells[1], cells[2], cells[3]);
    printer.line(row.stripTrailing());
  }

  private static String seconds(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private static String rate(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }

  private static String times(double value) {
    return String.format(Locale.ROOT, "%.2f x", value);
  }
}
