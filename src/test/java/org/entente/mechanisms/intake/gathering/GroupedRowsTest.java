package org.entente.mechanisms.intake.gathering;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.entente.ground.jobs.Progress;
import org.entente.mechanisms.intake.RowIssue;
import org.entente.mechanisms.intake.columns.ValueKnowledge;
import org.entente.mechanisms.intake.fields.Field;
import org.entente.mechanisms.intake.format.Limits;
import org.entente.mechanisms.intake.format.ReportFile;
import org.entente.mechanisms.intake.format.ReportFormats;
import org.entente.mechanisms.intake.instructions.Instructions;
import org.entente.mechanisms.intake.instructions.Instructions.Repair;
import org.entente.mechanisms.intake.understanding.Understanding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists made by hand write an organisation once, for all its sites below. */
class GroupedRowsTest {

  private static final MergedReport SITES =
      MergedReport.of(
          """
          Organisation           | Sector | District | Site        | People reached
          Lantern Water Alliance | Health | Kesra    | North camp  | 900
          ^                      | ^      | ^        | South camp  | ^
          ^                      | ^      | Tamba    | River bank  | 40
          Stone Bridge Works     | Food   | ^        | Old market  | 7
          ^                      | ^      | ^        | New market  | 8
          """);

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls", "ods"})
  void whatIsMergedOverSeveralRowsStandsInEachOfThem(String format) throws IOException {
    try (var gathered = gathered("sites." + format, SITES.written(format), Instructions.NONE)) {
      assertThat(values(gathered, Field.ORG_NAME))
          .containsExactly(
              "Lantern Water Alliance",
              "Lantern Water Alliance",
              "Lantern Water Alliance",
              "Stone Bridge Works",
              "Stone Bridge Works");
      assertThat(values(gathered, Field.ADM2_NAME))
          .containsExactly("Kesra", "Kesra", "Tamba", "Tamba", "Tamba");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls", "ods"})
  void oneFigureForSeveralSitesIsNotOneForEach(String format) throws IOException {
    try (var gathered = gathered("sites." + format, SITES.written(format), Instructions.NONE)) {
      assertThat(values(gathered, Field.REACHED)).containsExactly("900", "", "40", "7", "8");
    }
  }

  @Test
  void howManyCellsWereFilledIsToldByColumn() throws IOException {
    try (var gathered = gathered("sites.xlsx", SITES.written("xlsx"), Instructions.NONE)) {
      assertThat(gathered.notes())
          .extracting(RowIssue::code, RowIssue::column, RowIssue::rows, RowIssue::row)
          .containsExactly(
              tuple(RowIssue.Code.MERGED_CELLS_FILLED, "Organisation", 3, 3),
              tuple(RowIssue.Code.MERGED_CELLS_FILLED, "Sector", 3, 3),
              tuple(RowIssue.Code.MERGED_CELLS_FILLED, "District", 3, 3));
    }
  }

  @Test
  void headersMergedOverTwoRowsAndOverSeveralColumnsAreStillHeaders() throws IOException {
    var report =
        MergedReport.of(
            """
            Organisation           | Location |       | Sector | People reached
            ^                      | District | Site  | ^      | ^
            Lantern Water Alliance | Kesra    | North | Health | 4
            ^                      | Tamba    | South | ^      | 5
            """);

    try (var gathered = gathered("sites.xlsx", report.written("xlsx"), Instructions.NONE)) {
      assertThat(values(gathered, Field.ORG_NAME))
          .containsExactly("Lantern Water Alliance", "Lantern Water Alliance");
      assertThat(values(gathered, Field.ADM2_NAME)).containsExactly("Kesra", "Tamba");
      assertThat(gathered.rows()).isEqualTo(2);
    }
  }

  @Test
  void aGroupThatIsNotMergedIsAskedAboutAndNotFilled() throws IOException {
    try (var gathered = gathered("sites.csv", SITES.csv().getBytes(UTF_8), Instructions.NONE)) {
      assertThat(values(gathered, Field.ORG_NAME))
          .containsExactly("Lantern Water Alliance", "", "", "Stone Bridge Works", "");
      assertThat(gathered.notes())
          .extracting(RowIssue::code, RowIssue::column, RowIssue::rows)
          .containsExactlyInAnyOrder(
              tuple(RowIssue.Code.WRITTEN_ONCE, "Organisation", 3),
              tuple(RowIssue.Code.WRITTEN_ONCE, "Sector", 3),
              tuple(RowIssue.Code.WRITTEN_ONCE, "District", 3));
    }
  }

  @Test
  void whatAPersonSaidOfAColumnIsDoneInThatColumnAlone() throws IOException {
    var report = SITES.csv().getBytes(UTF_8);

    try (var gathered = gathered("sites.csv", report, filled("Organisation"))) {
      assertThat(values(gathered, Field.ORG_NAME)).doesNotContain("");
      assertThat(values(gathered, Field.SECTOR)).containsExactly("Health", "", "", "Food", "");
      assertThat(gathered.notes())
          .extracting(RowIssue::code, RowIssue::column, RowIssue::rows)
          .contains(tuple(RowIssue.Code.FILLED_FROM_ABOVE, "Organisation", 3))
          .doesNotContain(tuple(RowIssue.Code.WRITTEN_ONCE, "Organisation", 3));
    }
  }

  @Test
  void totalsBelowAGroupStayTotals() throws IOException {
    var report =
        """
        Organisation,Sector,District,Site,People reached
        Lantern Water Alliance,Health,Kesra,North camp,4
        ,Health,Kesra,South camp,5
        ,,,Total,9
        """;

    try (var gathered = gathered("sites.csv", report.getBytes(UTF_8), filled("Organisation"))) {
      assertThat(values(gathered, Field.REACHED)).containsExactly("4", "5");
    }
  }

  @Test
  void withinAnotherProvinceTheDistrictAboveIsNotMeant() throws IOException {
    var report =
        """
        Organisation,Sector,Province,District,Site
        Lantern Water Alliance,Health,Upper Sarel,Kesra,North camp
        Lantern Water Alliance,Health,,,South camp
        Lantern Water Alliance,Health,Lower Sarel,,River bank
        Lantern Water Alliance,Health,,,Old market
        """;

    var decided = filled("Province", "District");
    try (var gathered = gathered("sites.csv", report.getBytes(UTF_8), decided)) {
      assertThat(values(gathered, Field.ADM1_NAME))
          .containsExactly("Upper Sarel", "Upper Sarel", "Lower Sarel", "Lower Sarel");
      assertThat(values(gathered, Field.ADM2_NAME)).containsExactly("Kesra", "Kesra", "", "");
    }
  }

  @Test
  void anOrganisationKnownByItsAcronymIsNotTheOneAbove() throws IOException {
    var report =
        """
        Organisation,Acronym,Sector,District
        Lantern Water Alliance,LWA,Health,Kesra
        ,,Health,Tamba
        ,SBW,Health,Tamba
        """;

    try (var gathered = gathered("sites.csv", report.getBytes(UTF_8), filled("Organisation"))) {
      assertThat(values(gathered, Field.ORG_NAME))
          .containsExactly("Lantern Water Alliance", "Lantern Water Alliance", "");
    }
  }

  @Test
  void aColumnThatIsSometimesUnknownIsNotTakenForAGroup() throws IOException {
    var report =
        """
        Organisation,Sector,District,Site
        Lantern Water Alliance,Health,Kesra,North camp
        Lantern Water Alliance,Health,Kesra,South camp
        Lantern Water Alliance,,,River bank
        Stone Bridge Works,Health,Tamba,Old market
        Stone Bridge Works,,,New market
        """;

    try (var gathered = gathered("sites.csv", report.getBytes(UTF_8), Instructions.NONE)) {
      assertThat(gathered.notes()).isEmpty();
    }
  }

  private static Instructions filled(String... columns) {
    return Instructions.NONE.repairing(Stream.of(columns).map(Repair::fillDown).collect(toSet()));
  }

  private static List<String> values(Gathering gathered, Field field) {
    var values = new ArrayList<String>();
    try (var rows = gathered.walk(_ -> true)) {
      rows.forEachRemaining(row -> values.add(row.row().value(field)));
    }
    return values;
  }

  private Gathering gathered(String name, byte[] bytes, Instructions decided) throws IOException {
    var file = new ReportFile(Files.write(folder.resolve(name), bytes), name);
    var knowledge = ValueKnowledge.NONE;
    try (var report = ReportFormats.installed(Limits.STANDARD).open(file)) {
      var layout = Understanding.of(report, knowledge, decided).layout();
      return Gathering.of(report, layout, decided, Progress.unwatched());
    }
  }
}
