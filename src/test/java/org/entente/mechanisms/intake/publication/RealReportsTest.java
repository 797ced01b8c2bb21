package org.entente.mechanisms.intake.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.entente.TestNode;
import org.entente.ground.database.StoreTest;
import org.entente.ground.history.Rebuild;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.Scope;
import org.entente.mechanisms.intake.Import;
import org.entente.mechanisms.intake.Receipt;
import org.entente.mechanisms.intake.RowIssue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reports that country offices really published, from their bytes to the register and back. */
@StoreTest
class RealReportsTest {

  private static final Path DATA = Path.of("../shared/data");
  private static final Path GAZETTEER = DATA.resolve("admin-boundaries/global_pcodes_adm1_2.csv");
  private static final String AFG = "AFG_afghanistan_3w_2021q3_webapp_export.csv";
  private static final double ENOUGH_BY_CODE = 0.98;

  @ParameterizedTest
  @CsvSource({
    "SSD, SSD_ss_20220520_3w_op_january_march_2022.xlsx, January to March, 2782, 2782",
    "CAF, CAF_3w_car_mar2022.xlsx, RCA 3W Qui fait Quoi Où T1 2022, 1809, 1809",
    "AFG, AFG_afghanistan_3w_2021q3_webapp_export.csv, '', 2414, 2335"
  })
  void everyRowOfAReportHasAnOutcome(
      String country, String file, String sheet, int read, int created) throws IOException {
    var desk = desk(country);

    var receipt = desk.publish(desk.give(file, report(file)));

    assertThat(receipt.form().sheet()).isEqualTo(sheet);
    assertThat(receipt.rows().read()).isEqualTo(read);
    assertThat(receipt.rows().created()).isEqualTo(created);
    assertThat(receipt.rows().collapsed()).isEqualTo(read - created);
    assertThat(receipt.recognised().places().get("byCode"))
        .isGreaterThanOrEqualTo((int) (read * ENOUGH_BY_CODE));
    assertThat(fields(receipt))
        .contains("org.name", "org.acronym", "sector", "adm1.code", "adm2.name", "adm2.code");
  }

  @Test
  void aReportThatSaysNoDateAndCameWithoutAPeriodIsSaidToHaveNone() throws IOException {
    var desk = desk("AFG");

    var receipt = desk.preview(desk.give("afg.csv", report(AFG)));

    assertThat(receipt.issues())
        .filteredOn(issue -> issue.code() == RowIssue.Code.PERIOD_UNKNOWN)
        .singleElement()
        .satisfies(issue -> assertThat(issue.rows()).isEqualTo(2414));
  }

  @Test
  void aPreviewSaysWhatPublishingDoesAndWritesNothing() throws IOException {
    var desk = desk("AFG");
    var given = desk.give("afg.csv", report(AFG));
    int before = desk.revisions();

    var foreseen = desk.preview(given);

    assertThat(desk.revisions()).isEqualTo(before);
    assertThat(desk.publish(given).rows()).isEqualTo(foreseen.rows());
  }

  @Test
  void theSameReportAgainChangesNothing() throws IOException {
    var desk = desk("AFG");
    desk.publish(desk.give("afg.csv", report(AFG)));
    var before = desk.tables();

    var again = desk.publish(desk.give("afg.csv", report(AFG)));

    assertThat(again.rows()).isEqualTo(new Receipt.Rows(0, 0, 2335, 79, 0, 0, 0));
    assertThat(again.vanished()).isZero();
    assertThat(desk.tables()).isEqualTo(before);
  }

  @Test
  void tenEditedCellsChangeTenRecordsAndUndoGivesThemBack() throws IOException {
    var desk = desk("AFG");
    desk.publish(desk.give("afg.csv", report(AFG)));
    var before = desk.contents();
    var edited = EditedCsv.of(report(AFG)).edit("ORG_TYPE", 10, "Cooperative").bytes();

    var corrected = desk.give("afg.csv", edited);
    var receipt = desk.publish(corrected);
    var undone = desk.undo(corrected);

    assertThat(receipt.rows()).isEqualTo(new Receipt.Rows(0, 10, 2325, 79, 0, 0, 0));
    assertThat(undone.returned()).hasSize(10);
    assertThat(desk.contents()).isEqualTo(before);
  }

  @Test
  void anEditedDistrictIsTheSameRecordAtAnotherPlace() throws IOException {
    var desk = desk("AFG");
    desk.publish(desk.give("afg.csv", report(AFG)));
    var edited = EditedCsv.of(report(AFG)).edit("DIST_CODE", 1, "AF0101").bytes();

    var receipt = desk.publish(desk.give("afg.csv", edited));

    assertThat(receipt.rows()).isEqualTo(new Receipt.Rows(0, 1, 2334, 79, 0, 0, 0));
    assertThat(receipt.vanished()).isZero();
  }

  /** The effort is what it cost this time; of all else the preview told the truth. */
  @ParameterizedTest
  @CsvSource({
    "SSD, SSD_ss_20220520_3w_op_january_march_2022.xlsx",
    "HND, HND_345_honduras.csv",
    "AFG, AFG_afghanistan_3w_2021q3_webapp_export.csv"
  })
  void aPreviewSaysToTheRowWhatPublishingThenDoes(String country, String file) throws IOException {
    var desk = desk(country);
    var given = desk.give(file, report(file));

    var before = desk.revisions();
    var foreseen = desk.preview(given);
    assertThat(desk.revisions()).isEqualTo(before);

    assertThat(desk.publish(given))
        .usingRecursiveComparison()
        .ignoringFields("effort")
        .isEqualTo(foreseen);
  }

  @Test
  void aPreviewOfAnEditedReportSaysToTheRowWhatPublishingThenDoes() throws IOException {
    var desk = desk("AFG");
    desk.publish(desk.give("afg.csv", report(AFG)));
    var edited = EditedCsv.of(report(AFG)).edit("ORG_TYPE", 10, "Cooperative");
    var given = desk.give("afg.csv", edited.edit("DIST_CODE", 5, "AF0101").bytes());

    var foreseen = desk.preview(given);

    assertThat(foreseen.rows().changed()).isPositive();
    assertThat(desk.publish(given))
        .usingRecursiveComparison()
        .ignoringFields("effort")
        .isEqualTo(foreseen);
  }

  @Test
  void undoingAReportTakesBackAllThatItMadeButNotWhatItTaught() throws IOException {
    var desk = desk("CAF");
    var before = desk.tables();
    var given = desk.give("caf.xlsx", report("CAF_3w_car_mar2022.xlsx"));
    desk.publish(given);

    desk.undo(given);

    var after = desk.tables();
    assertThat(after.remove("intake.profile")).isNotEqualTo(before.remove("intake.profile"));
    assertThat(after).isEqualTo(before);
    assertThat(desk.imports().getFirst().state()).isEqualTo(Import.State.UNDONE);
  }

  @Test
  void tablesMadeAnewFromRevisionsAreTheSame() throws IOException {
    var desk = desk("SSD");
    desk.publish(desk.give("ssd.xlsx", report("SSD_ss_20220520_3w_op_january_march_2022.xlsx")));
    var before = desk.tables();

    var all = desk.all();
    Scope.run(all, () -> TestNode.door(Rebuild.class).rebuild(all));

    assertThat(desk.tables()).isEqualTo(before);
  }

  @Test
  void aWorkbookOfPivotsIsRefusedAndListedAndNothingIsMade() throws IOException {
    var desk = desk("UKR");
    int before = desk.revisions();
    var given = desk.give("ukr.xlsx", report("UKR_ukr_5w_round12_2022_05_26.xlsx"));

    var refused = catchThrowableOfType(Refused.class, () -> desk.publish(given));

    assertThat(refused.problem().code()).isEqualTo("NoTable");
    assertThat(desk.revisions()).isEqualTo(before);
    assertThat(desk.imports()).singleElement().satisfies(RealReportsTest::isRefused);
  }

  @Test
  void aTextDocumentUnderAWorkbooksNameIsRefused() throws IOException {
    var desk = desk("UKR");
    int before = desk.revisions();
    var given = desk.give("report.xlsx", textDocument());

    var refused = catchThrowableOfType(Refused.class, () -> desk.publish(given));

    assertThat(refused.problem().facts())
        .containsEntry("file", "report.xlsx")
        .containsEntry("found", "WORD_DOCUMENT");
    assertThat(desk.revisions()).isEqualTo(before);
    assertThat(desk.imports()).singleElement().satisfies(RealReportsTest::isRefused);
  }

  private static void isRefused(Import listed) {
    assertThat(listed.state()).isEqualTo(Import.State.REFUSED);
    assertThat(listed.course().refusal()).isPresent();
  }

  private static List<String> fields(Receipt receipt) {
    return receipt.columns().stream().flatMap(column -> column.field().stream()).toList();
  }

  private static Desk desk(String country) {
    assumeTrue(Files.exists(GAZETTEER), "../shared/data is not here: no real reports to read");
    return new Desk(country).withGazetteer(GAZETTEER);
  }

  private static byte[] report(String file) throws IOException {
    return Files.readAllBytes(DATA.resolve("3w-ocha").resolve(file));
  }

  private static byte[] textDocument() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var part : List.of("[Content_Types].xml", "word/document.xml")) {
        zip.putNextEntry(new ZipEntry(part));
        zip.write("<?xml version=\"1.0\"?><w/>".getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
