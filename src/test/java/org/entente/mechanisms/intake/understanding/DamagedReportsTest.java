package org.entente.mechanisms.intake.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.mechanisms.intake.format.Limits;
import org.entente.mechanisms.intake.format.RawRow;
import org.entente.mechanisms.intake.format.ReportFormats;
import org.entente.mechanisms.intake.understanding.PartnersFilesTest.Expected;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The first 300 rows of real reports, changed as the next partner's office would change them. */
class DamagedReportsTest {

  private static final int ROWS = 300;

  @TempDir private Path folder;

  static Stream<Expected> reports() throws IOException {
    return PartnersFilesTest.files().filter(each -> each.rows() > 100);
  }

  @ParameterizedTest
  @MethodSource("reports")
  void theOrderOfColumnsDoesNotMatter(Expected expected) throws IOException {
    var table = firstRows(expected);
    int width = table.rows().stream().mapToInt(List::size).max().orElseThrow();
    var order = new ArrayList<>(IntStream.range(0, width).boxed().toList());
    Collections.shuffle(order, new Random(4));

    var fields = Table.fields(table.withColumns(order).understood(folder));

    assertThat(original(fields, order)).isEqualTo(unchanged(table));
  }

  @ParameterizedTest
  @MethodSource("reports")
  void headersAndValuesDoWithoutTags(Expected expected) throws IOException {
    Assumptions.assumeTrue(expected.tagRow() > 0, "the file has no tags");
    Assumptions.assumeFalse(expected.headerRows().isEmpty(), "its tags are its only header");
    Assumptions.assumeFalse(
        expected.file().matches(".*/(iati|sbtf)-.*"), "its tags say what its headers do not");
    var table = firstRows(expected);

    var fields = Table.fields(table.withoutRow(expected.tagRow()).understood(folder));

    assertThat(fields).isEqualTo(unchanged(table));
  }

  @ParameterizedTest
  @MethodSource("reports")
  void titlesAboveTheHeaderDoNotMatter(Expected expected) throws IOException {
    var table = firstRows(expected);
    var titled = table.below("Operational presence", "Updated 31 March 2022", "For internal use");

    var layout = titled.understood(folder);

    assertThat(Table.fields(layout)).isEqualTo(unchanged(table));
    assertThat(layout.headerRows())
        .isEqualTo(expected.headerRows().stream().map(row -> row + 3).toList());
  }

  @ParameterizedTest
  @MethodSource("reports")
  void theNameOfTheFileDoesNotMatter(Expected expected) throws IOException {
    var table = firstRows(expected);

    var layout = Table.understood(table.file(folder, "report.bin"));

    assertThat(Table.fields(layout)).isEqualTo(unchanged(table));
  }

  private Map<String, Integer> unchanged(Table table) {
    return Table.fields(Table.understood(table.file(folder, "unchanged.csv")));
  }

  private static Map<String, Integer> original(Map<String, Integer> fields, List<Integer> order) {
    var original = new TreeMap<String, Integer>();
    fields.forEach((field, column) -> original.put(field, order.get(column)));
    return original;
  }

  private static Table firstRows(Expected expected) throws IOException {
    var formats = ReportFormats.installed(Limits.STANDARD);
    try (var report = formats.open(SharedData.file(expected.file()))) {
      var sheet =
          report.sheets().stream()
              .filter(each -> each.name().equals(expected.sheet()))
              .findFirst()
              .orElseThrow();
      try (var rows = report.rows(sheet)) {
        return new Table(rows.limit(ROWS).map(RawRow::cells).toList());
      }
    }
  }
}
