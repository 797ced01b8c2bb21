package org.entente.mechanisms.intake.understanding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.mechanisms.intake.columns.ValueKnowledge;
import org.entente.mechanisms.intake.format.Limits;
import org.entente.mechanisms.intake.format.Report;
import org.entente.mechanisms.intake.format.ReportFile;
import org.entente.mechanisms.intake.format.ReportFormats;

/** A small table as a partner might send it, written to a text file and read back. */
record Table(List<List<String>> rows) {

  /** A table from lines whose cells are parted by bars. */
  static Table of(String... lines) {
    return new Table(
        Arrays.stream(lines)
            .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
            .toList());
  }

  Table withColumns(List<Integer> order) {
    return new Table(
        rows.stream()
            .map(row -> order.stream().map(at -> at < row.size() ? row.get(at) : "").toList())
            .toList());
  }

  Table withoutRow(int number) {
    var left = new ArrayList<>(rows);
    left.remove(number - 1);
    return new Table(left);
  }

  Table below(String... titles) {
    var all = new ArrayList<List<String>>();
    Arrays.stream(titles).forEach(title -> all.add(List.of(title)));
    all.addAll(rows);
    return new Table(all);
  }

  ReportFile file(Path folder, String name) {
    return file(folder, name, ",", UTF_8);
  }

  ReportFile file(Path folder, String name, String delimiter, Charset charset) {
    var text =
        rows.stream()
            .map(row -> row.stream().map(Table::quoted).collect(Collectors.joining(delimiter)))
            .collect(Collectors.joining("\r\n"));
    try {
      return ReportFile.at(Files.write(folder.resolve(name), text.getBytes(charset)));
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  /** The layout that is understood from the table. */
  Layout understood(Path folder) {
    return understood(file(folder, "table.csv"));
  }

  static Layout understood(ReportFile file) {
    try (Report report = ReportFormats.installed(Limits.STANDARD).open(file)) {
      return Understanding.of(report, ValueKnowledge.NONE).layout();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Which column (from 0) was taken for which field, by the field's label. */
  static Map<String, Integer> fields(Layout layout) {
    return PartnersFilesTest.found(layout);
  }

  private static String quoted(String cell) {
    return '"' + cell.replace("\"", "\"\"") + '"';
  }
}
