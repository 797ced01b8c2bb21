package org.entente.mechanisms.intake.format.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.entente.ground.problem.Refused;
import org.entente.mechanisms.intake.IntakeProblem.FormWithoutSubmissions;
import org.entente.mechanisms.intake.format.Limits;
import org.entente.mechanisms.intake.format.RawRow;
import org.entente.mechanisms.intake.format.ReportFile;
import org.entente.mechanisms.intake.format.ReportFormats;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Real forms, good and deliberately bad ones, and real submissions with their forms. */
class RealFormsTest {

  private static final Path FOLDER = Path.of("..", "shared", "data");

  /** The forms that pyxform is tested with; the list of fruits is a list of choices alone. */
  static List<Path> forms() throws IOException {
    var folder = FOLDER.resolve("forms/pyxform");
    Assumptions.assumeTrue(Files.exists(folder), "../shared/data is not here: forms");
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().matches(".*\\.(xls|xlsx|csv)"))
          .filter(file -> !file.endsWith("fruits.csv"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  void aFormAloneIsToldThatItIsOne(Path form) {
    var refusal = catchThrowableOfType(Refused.class, () -> rows(form, ""));

    assertThat(refusal.problem())
        .isEqualTo(new FormWithoutSubmissions(form.getFileName().toString()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "favorite_coffee__v1; submissions; 4; Favorite coffee type; French; Italian",
        "or_other__v1; submissions; 4; Who are your favourite emperors?; Julius Caesar; Tiberius",
        "site_inspection__v4; submissions; 3; inspector; clouseau; ''"
      })
  void submissionsSpeakTheWordsOfTheirForm(
      String file, String sheet, int rows, String header, String one, String other)
      throws IOException {
    var read = rows(FOLDER.resolve("forms-kobo-json/" + file + ".json"), sheet);
    int column = read.getFirst().cells().indexOf(header);

    assertThat(read).hasSize(rows);
    assertThat(column).isNotNegative();
    assertThat(read).anySatisfy(row -> assertThat(row.cell(column)).contains(one, other));
  }

  @Test
  void membersOfAHouseholdCarryTheirHousehold() throws IOException {
    var file = FOLDER.resolve("forms-kobo-json/grouped_repeatable__v1.json");
    var read = rows(file, "submissions/household_visit/houshold_member_repeat");

    assertThat(read.getFirst().cells())
        .startsWith("household location")
        .endsWith("household member name");
    assertThat(read.stream().skip(1).limit(3).map(row -> row.cell(0) + " " + row.cells().getLast()))
        .containsExactly("montreal peter", "marseille kyle", "marseille linda");
  }

  private static List<RawRow> rows(Path path, String sheet) throws IOException {
    Assumptions.assumeTrue(Files.exists(path), () -> "../shared/data is not here: " + path);
    try (var report = ReportFormats.installed(Limits.STANDARD).open(ReportFile.at(path))) {
      var wanted =
          report.sheets().stream()
              .filter(each -> each.name().equals(sheet))
              .findFirst()
              .orElseThrow();
      try (var rows = report.rows(wanted)) {
        return rows.toList();
      }
    }
  }
}
