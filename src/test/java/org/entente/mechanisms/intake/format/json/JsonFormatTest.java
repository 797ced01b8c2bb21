package org.entente.mechanisms.intake.format.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.ground.problem.Refused;
import org.entente.mechanisms.intake.IntakeProblem.Damaged;
import org.entente.mechanisms.intake.IntakeProblem.Limit;
import org.entente.mechanisms.intake.IntakeProblem.TooLarge;
import org.entente.mechanisms.intake.format.FormatContract;
import org.entente.mechanisms.intake.format.Limits;
import org.entente.mechanisms.intake.format.Messy;
import org.entente.mechanisms.intake.format.Report;
import org.entente.mechanisms.intake.format.ReportFile;
import org.entente.mechanisms.intake.format.ReportFormats;
import org.entente.mechanisms.intake.format.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Tables in JSON: as rows of cells here, as named cells and nested in the tests of its own. */
class JsonFormatTest extends FormatContract {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir private Path folder;

  @Override
  protected String format() {
    return "json";
  }

  @Override
  protected boolean hidesRows() {
    return false;
  }

  @Override
  protected byte[] written(List<Messy.Row> rows) {
    return rows.stream()
        .map(row -> row.cells().stream().map(JsonFormatTest::cell))
        .map(cells -> Stream.concat(cells, Stream.of("null")))
        .map(cells -> cells.collect(Collectors.joining(", ", "[", "]")))
        .collect(Collectors.joining(",\n", "[\n", "]\n"))
        .getBytes(UTF_8);
  }

  private static String cell(Messy.Cell cell) {
    return switch (cell) {
      case Messy.Cell.Amount(double value, _) -> Double.toString(value);
      case Messy.Cell.Truth(boolean truth) -> Boolean.toString(truth);
      default -> JSON.writeValueAsString(cell.read());
    };
  }

  @Test
  void theNamesOfTheCellsAreTheFirstRowInTheOrderInWhichTheyAppear() throws IOException {
    assertThat(read("[{\"who\": \"A\", \"where\": null}, {\"what\": 2.50, \"who\": \"B\"}]"))
        .containsExactly("", "1[who, where, what]", "2[A]", "3[B, , 2.5]");
  }

  @Test
  void oneObjectALineIsATableToo() throws IOException {
    assertThat(read("{\"who\": \"A\"}\n\n{\"who\": \"B\", \"what\": true}\n"))
        .containsExactly("", "1[who, what]", "2[A]", "3[B, true]");
  }

  @Test
  void tablesAreFoundWhereverTheyLieAndNamedByTheWayToThem() throws IOException {
    assertThat(
            read(
                """
                {"count": 2, "tags": ["x"], "data": {"rows": [{"a": 1}, {"a": 2}]},
                 "lists": [["b", "c"], [3, [4, 5]]]}
                """))
        .containsExactly("data/rows", "1[a]", "2[1]", "3[2]", "lists", "1[b, c]", "2[3, 4 5]");
  }

  @Test
  void groupsArePathsAndARepeatCarriesTheCellsOfItsRow() throws IOException {
    assertThat(
            read(
                """
                [{"id": 7, "home": {"place": "Lowmarsh", "gps": {"type": "Point",
                   "coordinates": [31.5, 4.8, 550]}},
                  "people": [{"name": "Amina", "skills": ["a", "b"]}, {"name": "Erik"}],
                  "kind": "house"},
                 {"id": 8, "people": []}]
                """))
        .containsExactly(
            "",
            "1[id, home/place, home/gps, kind]",
            "2[7, Lowmarsh, 4.8 31.5 550, house]",
            "3[8]",
            "people",
            "1[id, home/place, home/gps, kind, people/name, people/skills]",
            "2[7, Lowmarsh, 4.8 31.5 550, house, Amina, a; b]",
            "3[7, Lowmarsh, 4.8 31.5 550, house, Erik]");
  }

  @Test
  void aNameThatIsThereTwiceIsNotGuessed() {
    assertThat(refused("[{\"who\": \"A\", \"who\": \"B\"}]"))
        .isEqualTo(new Damaged("report.json", "who"));
  }

  @Test
  void whatIsNestedOrGrowsWithoutEndIsRefused() {
    assertThat(refused("[".repeat(100_000)))
        .isEqualTo(new TooLarge("report.json", Limit.NESTING, 100));
    assertThat(refused("[{\"a\": [" + "1,".repeat(200_000) + "1]}]"))
        .isEqualTo(new TooLarge("report.json", Limit.VALUES_IN_A_ROW, 100_000));
    assertThat(refused("[{\"a\": \"" + "x".repeat(5_000_000) + "\"}]"))
        .isEqualTo(new TooLarge("report.json", Limit.CELL_LENGTH, 32_767));
  }

  @Test
  void numbersOfAnySizeTakeNoTime() throws IOException {
    assertThat(read("[{\"a\": 1e999999999, \"b\": 0.1e-5, \"c\": 12345678901234567890}]").getLast())
        .isEqualTo("2[1E+999999999, 0.000001, 12345678901234600000]");
  }

  private Object refused(String text) {
    return catchThrowableOfType(Refused.class, () -> read(text)).problem();
  }

  /** For each sheet its name, then its rows with their numbers. */
  private List<String> read(String text) throws IOException {
    var path = Files.writeString(folder.resolve("report.json"), text);
    try (var report = ReportFormats.installed(Limits.STANDARD).open(ReportFile.at(path))) {
      return report.sheets().stream().flatMap(sheet -> read(report, sheet).stream()).toList();
    }
  }

  private static List<String> read(Report report, Sheet sheet) {
    try (var rows = report.rows(sheet)) {
      var lines = rows.map(row -> row.number() + row.cells().toString()).toList();
      return Stream.concat(Stream.of(sheet.name()), lines.stream()).toList();
    }
  }
}
