package org.entente.mechanisms.intake.format.excerpts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.mechanisms.intake.format.Limits;
import org.entente.mechanisms.intake.format.RawRow;
import org.entente.mechanisms.intake.format.Report;
import org.entente.mechanisms.intake.format.ReportFile;
import org.entente.mechanisms.intake.format.ReportFormats;
import org.entente.mechanisms.intake.format.Sheet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Of every real workbook a few rows can be given back, and are read again as they were. */
class RealExcerptsTest {

  private static final Path REPORTS = Path.of("..", "shared", "data", "3w-ocha");
  private static final int ABOVE = 6;

  private final ReportFormats formats = ReportFormats.installed(Limits.STANDARD);

  @TempDir private Path folder;

  static Stream<Path> workbooks() throws IOException {
    Assumptions.assumeTrue(Files.isDirectory(REPORTS), "../shared/data is not here");
    try (var files = Files.list(REPORTS)) {
      return files.filter(file -> file.toString().endsWith(".xlsx")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("workbooks")
  void theRowsAskedForAreReadAgainAsTheyWere(Path workbook) throws IOException {
    var file = ReportFile.at(workbook);
    var given = rowsOfLargest(file);
    var head = given.subList(0, ABOVE);
    var asked = List.of(given.get(ABOVE + 1), given.get(ABOVE + 5), given.getLast());
    int width =
        Stream.concat(head.stream(), asked.stream())
            .mapToInt(it -> it.cells().size())
            .max()
            .orElse(0);
    var beside = new TreeMap<Integer, String>();
    asked.forEach(row -> beside.put(row.number(), "fix row " + row.number()));
    var excerpt =
        new Excerpt(
            sheetOfLargest(file),
            given.get(ABOVE).number(),
            width,
            "What to fix",
            head.getLast().number(),
            beside);
    var copy = folder.resolve("copy.xlsx");
    try (var out = Files.newOutputStream(copy)) {
      assertThat(formats.excerpt(file, excerpt, out)).isTrue();
    }

    var back = rows(new ReportFile(copy, "copy.xlsx"), excerpt.sheet());
    assertThat(back).hasSize(ABOVE + asked.size());
    for (int i = 0; i < ABOVE; i++) {
      assertThat(back.get(i).number()).isEqualTo(head.get(i).number());
      assertThat(cells(back.get(i), width)).isEqualTo(cells(head.get(i), width));
    }
    assertThat(back.get(ABOVE - 1).cell(width)).isEqualTo("What to fix");
    for (int i = 0; i < asked.size(); i++) {
      var row = back.get(ABOVE + i);
      assertThat(row.number()).isEqualTo(excerpt.firstDataRow() + i);
      assertThat(row.filtered()).isFalse();
      assertThat(cells(row, width)).isEqualTo(cells(asked.get(i), width));
      assertThat(row.cell(width)).isEqualTo("fix row " + asked.get(i).number());
    }
    assertThat(Files.size(copy)).isLessThanOrEqualTo(Files.size(workbook) * 2);
  }

  private static List<String> cells(RawRow row, int width) {
    return Stream.iterate(0, column -> column < width, column -> column + 1)
        .map(row::cell)
        .toList();
  }

  private String sheetOfLargest(ReportFile file) throws IOException {
    try (var report = formats.open(file)) {
      return largest(report).name();
    }
  }

  private List<RawRow> rowsOfLargest(ReportFile file) throws IOException {
    try (var report = formats.open(file)) {
      return rows(report, largest(report));
    }
  }

  private List<RawRow> rows(ReportFile file, String sheet) throws IOException {
    try (var report = formats.open(file)) {
      return report.sheets().stream()
          .filter(each -> each.name().equals(sheet))
          .map(each -> rows(report, each))
          .findFirst()
          .orElseThrow();
    }
  }

  private static Sheet largest(Report report) {
    return report.sheets().stream()
        .max(Comparator.comparingInt(sheet -> rows(report, sheet).size()))
        .orElseThrow();
  }

  private static List<RawRow> rows(Report report, Sheet sheet) {
    try (var rows = report.rows(sheet)) {
      return rows.toList();
    }
  }
}
