package org.entente.mechanisms.intake.rejected;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.mechanisms.intake.preview.PartnerDesk.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.Workbook;
import org.entente.ground.database.StoreTest;
import org.entente.mechanisms.intake.Import;
import org.entente.mechanisms.intake.format.Limits;
import org.entente.mechanisms.intake.format.RawRow;
import org.entente.mechanisms.intake.format.ReportFile;
import org.entente.mechanisms.intake.format.ReportFormats;
import org.entente.mechanisms.intake.preview.PartnerDesk;
import org.entente.mechanisms.intake.preview.PreviewedRow;
import org.entente.mechanisms.intake.preview.RowOutcome;
import org.junit.jupiter.api.Test;

/** Rejected rows come back as the partner's own file, are corrected there, and sent again. */
@StoreTest
class RejectedRowsTest {

  private static final String WELLS =
      "Lantern Water Alliance,WASH,XX0101,Wells,2026-03-01,2026-03-31,400";
  private static final String BACKWARDS =
      "Lantern Water Alliance,Protection,XX0103,=Centre,2026-06-30,2026-04-01,-12";
  private static final String FORWARDS =
      "Lantern Water Alliance,Protection,XX0103,=Centre,2026-04-01,2026-06-30,-12";

  private final PartnerDesk desk = new PartnerDesk();

  @Test
  void aTextTableComesBackWithItsOwnDelimiterAndNothingToCompute() {
    var bytes = new String(report(WELLS, BACKWARDS), UTF_8).replace(',', ';').getBytes(UTF_8);
    var lines = text(desk.rejected(desk.published("march.csv", bytes), "en")).lines().toList();

    assertThat(lines).hasSize(2);
    assertThat(lines.getFirst()).contains("People reached;What to fix #");
    assertThat(lines.getLast())
        .contains(";'=Centre;")
        .contains(";-12;")
        .contains("End before start");
  }

  @Test
  void whatToFixIsSaidInTheLanguageOfTheReader() {
    var given = desk.published("march.csv", report(WELLS, BACKWARDS));

    assertThat(text(desk.rejected(given, "fr"))).contains("À corriger #").contains("Fin avant");
    assertThat(text(desk.rejected(given, "ar"))).contains("ما يجب تصحيحه #");
  }

  @Test
  void correctedRowsAreAddedToTheReportAndNothingVanishes() {
    var march = desk.published("march.csv", report(WELLS, BACKWARDS));
    var back = text(desk.rejected(march, "en"));
    var corrected = back.replace("2026-06-30,2026-04-01", "2026-04-01,2026-06-30").getBytes(UTF_8);
    var receipt = desk.publish(desk.give("march-to-fix.csv", corrected));

    assertThat(receipt.rows().created()).isEqualTo(1);
    assertThat(receipt.rows().read()).isEqualTo(1);
    assertThat(receipt.vanished()).isZero();
    assertThat(desk.activities()).hasSize(2);
    assertThat(desk.activities())
        .allSatisfy(
            activity ->
                assertThat(activity.reported().cells().keySet())
                    .noneMatch(header -> header.startsWith("What to fix")));
  }

  @Test
  void theNextMonthIsComparedWithTheReportAndItsCorrectedRowsTogether() {
    var march = desk.published("march.csv", report(WELLS, BACKWARDS));
    var corrected =
        text(desk.rejected(march, "en")).replace("2026-06-30,2026-04-01", "2026-04-01,2026-06-30");
    desk.published("march-to-fix.csv", corrected.getBytes(UTF_8));

    var same = desk.preview(desk.give("april.csv", report(WELLS, FORWARDS)));
    var fewer = desk.preview(desk.give("may.csv", report(FORWARDS.replace("-12", "15"))));

    assertThat(same.rows().unchanged()).isEqualTo(2);
    assertThat(same.vanished()).isZero();
    assertThat(fewer.rows().changed()).isEqualTo(1);
    assertThat(fewer.vanished()).isEqualTo(1);
  }

  @Test
  void aWorkbookComesBackWithItsTitlesTagsStylesAndWidthsButWithoutFormulas() throws IOException {
    var given = desk.published("march.xlsx", workbook());
    var back = desk.rejected(given, "en");

    var rows = rows(back, "4W");
    assertThat(rows).hasSize(5);
    assertThat(rows.get(0).cell(0)).isEqualTo("Who does what where");
    assertThat(rows.get(1).cell(7)).startsWith("What to fix #");
    assertThat(rows.get(2).cell(0)).isEqualTo("#org");
    assertThat(rows.get(3).number()).isEqualTo(4);
    assertThat(rows.get(3).cells().subList(3, 7))
        .containsExactly("Centre", "2026-06-30", "2026-04-01", "24");
    assertThat(rows.get(3).cell(7)).contains("End before start");
    assertThat(rows.get(4).cell(3)).isEqualTo("Latrines");
    assertThat(rows(back, "Lists")).hasSize(2);
    var sheet = part(back, "xl/worksheets/sheet1.xml");
    assertThat(sheet).contains("width=\"33").doesNotContain("<f>").contains("A1:D1");
    assertThat(desk.rows(given))
        .extracting(PreviewedRow::outcome)
        .contains(RowOutcome.REJECTED, RowOutcome.CREATED);
  }

  @Test
  void aWorkbookSentAgainUntouchedIsRejectedForTheSameReasons() throws IOException {
    Import given = desk.published("march.xlsx", workbook());
    var again = desk.preview(desk.give("again.xlsx", desk.rejected(given, "ar")));

    assertThat(again.rows().rejected()).isEqualTo(2);
    assertThat(again.rows().read()).isEqualTo(2);
    assertThat(again.vanished()).isZero();
  }

  /** A title over four cells, headers, tags, and four activities of which two are wrong. */
  private static byte[] workbook() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var workbook = new Workbook(out, "Field", "1.0")) {
      var sheet = workbook.newWorksheet("4W");
      sheet.value(0, 0, "Who does what where");
      sheet.range(0, 0, 0, 3).merge();
      sheet.width(3, 33);
      var heads =
          List.of(
              "Organisation",
              "Sector",
              "Pcode",
              "Activity",
              "Start date",
              "End date",
              "People reached");
      var tags =
          List.of(
              "#org", "#sector", "#adm2+code", "#activity", "#date+start", "#date+end", "#reached");
      for (int column = 0; column < heads.size(); column++) {
        sheet.value(1, column, heads.get(column));
        sheet.style(1, column).bold().set();
        sheet.value(2, column, tags.get(column));
      }
      line(sheet, 3, "Wells", LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));
      line(sheet, 4, "Centre", LocalDate.of(2026, 6, 30), LocalDate.of(2026, 4, 1));
      line(sheet, 5, "Clinic", LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));
      line(sheet, 6, "Latrines", LocalDate.of(2026, 5, 1), LocalDate.of(2026, 4, 1));
      var lists = workbook.newWorksheet("Lists");
      lists.value(0, 0, "WASH");
      lists.value(1, 0, "Health");
    }
    return out.toByteArray();
  }

  private static void line(
      org.dhatim.fastexcel.Worksheet sheet, int row, String what, LocalDate from, LocalDate until) {
    sheet.value(row, 0, "Lantern Water Alliance");
    sheet.value(row, 1, "WASH");
    sheet.value(row, 2, "XX0101");
    sheet.value(row, 3, what);
    sheet.value(row, 4, from);
    sheet.style(row, 4).format("yyyy-mm-dd").set();
    sheet.value(row, 5, until);
    sheet.style(row, 5).format("yyyy-mm-dd").set();
    sheet.value(row, 6, 20 + row);
  }

  private static List<RawRow> rows(byte[] bytes, String sheet) {
    try {
      Path file = Files.write(Files.createTempFile("given-back", ".xlsx"), bytes);
      try (var report =
              ReportFormats.installed(Limits.STANDARD)
                  .open(new ReportFile(file, "given-back.xlsx"));
          var rows =
              report.rows(
                  report.sheets().stream()
                      .filter(each -> each.name().equals(sheet))
                      .findFirst()
                      .orElseThrow())) {
        return rows.toList();
      } finally {
        Files.delete(file);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String part(byte[] bytes, String name) throws IOException {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return new String(zip.readAllBytes(), UTF_8);
        }
      }
    }
    throw new AssertionError(name + " is not in the workbook");
  }

  private static String text(byte[] bytes) {
    return new String(bytes, UTF_8);
  }
}
