package org.entente.mechanisms.intake.format.views;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.mechanisms.intake.format.Limits;
import org.entente.mechanisms.intake.format.RawRow;
import org.entente.mechanisms.intake.format.Report;
import org.entente.mechanisms.intake.format.ReportFile;
import org.entente.mechanisms.intake.format.ReportFormats;
import org.entente.mechanisms.intake.gathering.MergedReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LookedIntoTest {

  private static final int MORE_THAN_IS_KEPT = 20_000;

  @TempDir private Path folder;

  /** Of the longest report more is seen in one look than is kept. */
  @ParameterizedTest
  @ValueSource(ints = {1, 40, 3_000, MORE_THAN_IS_KEPT})
  void aSheetThatWasLookedIntoIsReadFromItsFirstRowToItsLast(int rows) throws IOException {
    try (var plain = open(rows);
        var looked = LookedInto.of(open(rows))) {
      look(looked, 10);
      look(looked, rows - rows / 3);
      look(looked, 2);

      assertThat(look(looked, Integer.MAX_VALUE)).isEqualTo(look(plain, Integer.MAX_VALUE));
      assertThat(look(looked, Integer.MAX_VALUE)).hasSize(rows + 1);
    }
  }

  @Test
  void rowsThatWereLookedAtAreNotDecodedAgain() throws IOException {
    try (var looked = LookedInto.of(open(100))) {
      var first = look(looked, 40);

      assertThat(look(looked, Integer.MAX_VALUE).subList(0, 40))
          .usingElementComparator((one, other) -> one == other ? 0 : 1)
          .isEqualTo(first);
    }
  }

  @Test
  void cellsMergedOverSeveralRowsAreStillToldOfASheetThatWasLookedInto() throws IOException {
    var merged = MergedReport.of("Who|Where\nLantern Aid|Mirwa\n^|Dara");
    var file = Files.write(folder.resolve("merged.xlsx"), merged.written("xlsx"));

    try (var looked = LookedInto.of(open(file))) {
      look(looked, 1);
      look(looked, Integer.MAX_VALUE);

      assertThat(looked.merged(looked.sheets().getFirst()).anyFrom(2)).isTrue();
    }
  }

  private static List<RawRow> look(Report report, int atMost) {
    try (var rows = report.rows(report.sheets().getFirst())) {
      return rows.limit(atMost).toList();
    }
  }

  private Report open(int rows) throws IOException {
    var wells = "Rehabilitation of wells, ".repeat(10);
    var text =
        IntStream.range(0, rows)
            .mapToObj(row -> "Lantern Aid;%d;%s%n".formatted(row, wells))
            .collect(Collectors.joining("", "Who;Number;What\n", ""));
    var file = Files.writeString(folder.resolve("wells.csv"), text, UTF_8);
    return open(file);
  }

  private static Report open(Path file) throws IOException {
    return ReportFormats.installed(Limits.STANDARD).open(ReportFile.at(file));
  }
}
