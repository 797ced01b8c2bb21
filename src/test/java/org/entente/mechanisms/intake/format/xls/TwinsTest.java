package org.entente.mechanisms.intake.format.xls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.mechanisms.intake.format.Limits;
import org.entente.mechanisms.intake.format.RawRow;
import org.entente.mechanisms.intake.format.ReportFile;
import org.entente.mechanisms.intake.format.ReportFormats;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real workbooks that somebody saved twice, in the old format and in the new one. */
class TwinsTest {

  private static final Path FOLDER = Path.of("..", "shared", "data");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hxl-samples/libhxl/input-quality",
        "forms/pyxform/example_xls/case_insensitivity",
        "forms/pyxform/example_xls/group",
        "forms/pyxform/example_xls/loop",
        "forms/pyxform/example_xls/specify_other",
        "forms/pyxform/example_xls/text_and_integer",
        "forms/pyxform/example_xls/yes_or_no_question"
      })
  void theOldWorkbookHoldsTheRowsOfTheNewOne(String name) throws IOException {
    assertThat(rows(name + ".xls")).isEqualTo(rows(name + ".xlsx"));
  }

  private static List<List<String>> rows(String name) throws IOException {
    var path = FOLDER.resolve(name);
    Assumptions.assumeTrue(Files.exists(path), () -> "../shared/data is not here: " + name);
    try (var report = ReportFormats.unpacked(Limits.STANDARD).open(ReportFile.at(path))) {
      var all = new ArrayList<List<String>>();
      for (var sheet : report.sheets()) {
        try (var rows = report.rows(sheet)) {
          rows.map(RawRow::cells).forEach(all::add);
        }
      }
      return all;
    }
  }
}
