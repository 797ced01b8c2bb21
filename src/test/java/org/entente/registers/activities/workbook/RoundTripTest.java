package org.entente.registers.activities.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.mechanisms.intake.preview.PartnerDesk.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.TestNode;
import org.entente.ground.database.StoreTest;
import org.entente.ground.releasability.Scope;
import org.entente.mechanisms.intake.RowIssue;
import org.entente.mechanisms.intake.preview.PartnerDesk;
import org.entente.mechanisms.intake.preview.PreviewedRow.ChangedCell;
import org.entente.mechanisms.intake.preview.RowOutcome;
import org.entente.registers.activities.Activity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A partner edits its own activities in a workbook and sends it back. */
@StoreTest
class RoundTripTest {

  private static final String WELLS =
      "Lantern Water Alliance,WASH,XX0101,Wells,2026-03-01,2026-03-31,400";
  private static final String CLINIC =
      "Lantern Water Alliance,Health,XX0102,Clinic,2026-03-01,2026-05-31,90";
  private static final String TENTS =
      "Lantern Water Alliance,Shelter,Nowhere,Tents,2026-03-01,2026-05-31,";

  private final PartnerDesk desk = new PartnerDesk();

  @BeforeEach
  void theMonthIsReported() {
    desk.published("march.csv", report(WELLS, CLINIC, TENTS));
  }

  @Test
  void sentBackUntouchedItChangesNothing() {
    for (var language : List.of("en", "fr", "ar")) {
      var receipt = desk.preview(desk.give("own.xlsx", exported(language)));

      assertThat(receipt.rows().unchanged()).as(language).isEqualTo(3);
      assertThat(receipt.rows().read()).as(language).isEqualTo(3);
      assertThat(receipt.vanished()).as(language).isZero();
    }
  }

  @Test
  void whatWasEditedChangesAndIsShownCellByCell() {
    var program = SpreadsheetProgram.open(exported("fr"));
    program.edit("Wells", "Personnes atteintes", "650");
    program.edit("Wells", "Lieu", "Kesra (XX0102)");
    var given = desk.give("own.xlsx", program.save());
    var receipt = desk.publish(given);

    assertThat(receipt.rows().changed()).isEqualTo(1);
    assertThat(receipt.rows().unchanged()).isEqualTo(2);
    assertThat(desk.rows(given))
        .filteredOn(row -> row.outcome() == RowOutcome.CHANGED)
        .singleElement()
        .satisfies(
            row ->
                assertThat(row.changes())
                    .containsExactlyInAnyOrder(
                        new ChangedCell("Personnes atteintes", "400", "650"),
                        new ChangedCell("Lieu", "XX0101", "XX0102")));
    assertThat(activity("Wells").reach().reached()).contains(650L);
    assertThat(activity("Wells").when().start()).hasToString("Optional[2026-03-01]");
    assertThat(activity("Wells").what().sector()).contains("WSH");
    assertThat(activity("Wells").where().method()).isEqualTo("code");
  }

  @Test
  void aRowAddedIsNewAlsoWhenItWasCopiedAndOneTakenOutIsNotEnded() {
    var program = SpreadsheetProgram.open(exported("en"));
    var copy = new ArrayList<>(program.row("Wells"));
    program.rows().add(copy);
    copy.set(program.rows().getFirst().indexOf("Activity"), "Latrines");
    program.rows().remove(program.row("Clinic"));
    var given = desk.give("own.xlsx", program.save());
    var receipt = desk.publish(given);

    assertThat(receipt.rows().created()).isEqualTo(1);
    assertThat(receipt.rows().unchanged()).isEqualTo(2);
    assertThat(receipt.vanished()).isEqualTo(1);
    assertThat(desk.activities()).hasSize(4);
    assertThat(activity("Latrines").reported().cells()).doesNotContainKey("entente:key");
  }

  @Test
  void whatSomebodyElseChangedMeanwhileIsHeldAndListed() {
    var program = SpreadsheetProgram.open(exported("en"));
    var other = SpreadsheetProgram.open(exported("en"));
    other.edit("Wells", "People reached", "500");
    desk.published("other.xlsx", other.save());
    program.edit("Wells", "People reached", "650");
    program.edit("Clinic", "People reached", "95");
    var receipt = desk.publish(desk.give("own.xlsx", program.save()));

    assertThat(receipt.rows().rejected()).isEqualTo(1);
    assertThat(receipt.rows().changed()).isEqualTo(1);
    assertThat(receipt.issues())
        .extracting(RowIssue::code)
        .contains(RowIssue.Code.CHANGED_MEANWHILE);
    assertThat(activity("Wells").reach().reached()).contains(500L);
    assertThat(activity("Clinic").reach().reached()).contains(95L);
  }

  @Test
  void theNextReportInTheOldLayoutStillKnowsWhatWasEdited() {
    var program = SpreadsheetProgram.open(exported("ar"));
    program.edit("Wells", "الأشخاص الذين تم الوصول إليهم", "650");
    desk.published("own.xlsx", program.save());
    var april = WELLS.replace("400", "700");
    var receipt = desk.publish(desk.give("april.csv", report(april, CLINIC, TENTS)));

    assertThat(receipt.rows().changed()).isEqualTo(1);
    assertThat(receipt.rows().unchanged()).isEqualTo(2);
    assertThat(receipt.vanished()).isZero();
    assertThat(activity("Wells").reach().reached()).contains(700L);
  }

  /** What a partner reads of others it cannot change: not even in a workbook that shows it. */
  @Test
  void whatOthersReportedIsPassedByAndNeverChanged() {
    var neighbour = desk.neighbour();
    neighbour.published("own.csv", report(CLINIC.replace("Clinic", "Ward")));
    var program = SpreadsheetProgram.open(exported(neighbour, "en"));
    program.edit("Wells", "People reached", "9000");
    program.edit("Ward", "People reached", "95");
    var receipt = neighbour.publish(neighbour.give("all.xlsx", program.save()));

    assertThat(activity("Wells").reach().reached()).contains(400L);
    assertThat(activity("Ward").reach().reached()).contains(95L);
    assertThat(receipt.rows().changed()).isEqualTo(1);
    assertThat(receipt.rows().rejected()).isEqualTo(1);
    assertThat(receipt.rows().skipped()).isEqualTo(2);
    assertThat(receipt.vanished()).isZero();
    assertThat(receipt.issues())
        .extracting(RowIssue::code)
        .contains(RowIssue.Code.OF_ANOTHER, RowIssue.Code.CHANGED_FOR_ANOTHER);
  }

  private Activity activity(String named) {
    return desk.activities().stream()
        .filter(activity -> activity.what().activity().equals(Optional.of(named)))
        .findFirst()
        .orElseThrow();
  }

  private byte[] exported(String language) {
    return exported(desk, language);
  }

  private static byte[] exported(PartnerDesk reader, String language) {
    var owner = reader.owner();
    return Scope.of(
        owner,
        () -> {
          var out = new ByteArrayOutputStream();
          try {
            TestNode.door(OwnWorkbook.class).writeAll(owner, PartnerDesk.words(language), out);
          } catch (IOException impossible) {
            throw new UncheckedIOException("memory does not fail to be written", impossible);
          }
          return out.toByteArray();
        });
  }
}
