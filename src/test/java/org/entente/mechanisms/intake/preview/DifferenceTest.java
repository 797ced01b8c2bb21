package org.entente.mechanisms.intake.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.mechanisms.intake.preview.PartnerDesk.report;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.ground.database.StoreTest;
import org.entente.mechanisms.intake.RowIssue;
import org.entente.mechanisms.intake.instructions.Instructions.Repair;
import org.entente.mechanisms.intake.preview.PreviewedRow.ChangedCell;
import org.junit.jupiter.api.Test;

/** What a report changes is seen row by row before anything is written, and can be mended. */
@StoreTest
class DifferenceTest {

  private static final String WELLS =
      "Lantern Water Alliance,WASH,XX0101,Wells,2026-03-01,2026-03-31,400";
  private static final String MORE_WELLS =
      "Lantern Water Alliance,WASH,XX0101,Wells,2026-03-01,2026-03-31,650";
  private static final String CLINIC =
      "Lantern Water Alliance,Health,XX0102,Clinic,2026-03-01,2026-05-31,90";
  private static final String SCHOOL =
      "Lantern Water Alliance,Education,XX0103,School,2026-04-01,2026-06-30,30";
  private static final String BACKWARDS =
      "Lantern Water Alliance,Protection,XX0103,Centre,2026-06-30,2026-04-01,12";
  private static final String NOBODYS = ",WASH,XX0102,Latrines,2026-04-01,2026-06-30,55";

  private final PartnerDesk desk = new PartnerDesk();

  @Test
  void aSecondMonthIsShownAsWhatItChangesAgainstTheFirst() {
    desk.published("march.csv", report(WELLS, CLINIC));
    var april = desk.give("april.csv", report(MORE_WELLS, SCHOOL, BACKWARDS));
    desk.preview(april);

    assertThat(desk.rows(april))
        .extracting(PreviewedRow::outcome)
        .containsExactly(
            RowOutcome.REJECTED, RowOutcome.CHANGED, RowOutcome.CREATED, RowOutcome.VANISHED);
    assertThat(desk.rows(april).get(1).changes())
        .containsExactly(new ChangedCell("People reached", "400", "650"));
    assertThat(desk.rows(april).getFirst().issues())
        .extracting(PreviewedRow.Noted::code)
        .containsExactly(RowIssue.Code.ENDS_BEFORE_START);
    assertThat(desk.rows(april).getLast().cells()).containsEntry("Activity", "Clinic");
    assertThat(desk.activities()).hasSize(2);
  }

  @Test
  void theKeyFiguresBeforeAndAfterAreThoseOfThePicture() {
    desk.published("march.csv", report(WELLS, CLINIC));
    var april = desk.give("april.csv", report(MORE_WELLS, CLINIC, SCHOOL));
    desk.preview(april);
    var foreseen = desk.shift(april);
    desk.publish(april);
    var may = desk.give("may.csv", report(MORE_WELLS, CLINIC, SCHOOL));
    desk.preview(may);

    assertThat(foreseen.before().reached()).contains(490L);
    assertThat(foreseen.after().reached()).contains(770L);
    assertThat(foreseen.after().activities()).isEqualTo(3);
    assertThat(foreseen.after().places()).isEqualTo(3);
    assertThat(desk.shift(may).before()).isEqualTo(foreseen.after());
    assertThat(desk.shift(may).after()).isEqualTo(foreseen.after());
  }

  @Test
  void daysInTheWrongOrderAreSwappedInAllRowsAtOnceAndBackAgain() {
    var given = desk.give("march.csv", report(WELLS, BACKWARDS));
    assertThat(desk.preview(given).rows().rejected()).isEqualTo(1);

    var swap = new Repair("ENDS_BEFORE_START", "", "", Repair.Deed.SWAP_DAYS);
    var mended = desk.instruct(given, it -> it.repairing(Set.of(swap)));
    assertThat(desk.preview(mended).rows().rejected()).isZero();

    var again = desk.instruct(given, it -> it.repairing(Set.of()));
    assertThat(desk.preview(again).rows().rejected()).isEqualTo(1);

    desk.publish(desk.instruct(given, it -> it.repairing(Set.of(swap))));
    assertThat(desk.activities())
        .filteredOn(activity -> activity.what().activity().equals(Optional.of("Centre")))
        .singleElement()
        .satisfies(
            activity -> {
              assertThat(activity.when().start()).hasToString("Optional[2026-04-01]");
              assertThat(activity.when().end()).hasToString("Optional[2026-06-30]");
              assertThat(activity.reported().cells()).containsEntry("Start date", "2026-06-30");
            });
  }

  @Test
  void workOfNobodyMayBeTakenAsTheReportersAndAnUnreadableNumberAsNone() {
    var fuzzy = WELLS.replace("400", "about four hundred");
    var given = desk.give("march.csv", report(fuzzy, NOBODYS));
    var repairs =
        Set.of(
            new Repair("ORGANISATION_MISSING", "", "", Repair.Deed.REPORTER),
            new Repair("NUMBER_NOT_READ", "", "", Repair.Deed.BLANK_CELL));

    var receipt = desk.publish(desk.instruct(given, it -> it.repairing(repairs)));

    assertThat(receipt.issues()).isEmpty();
    assertThat(desk.activities())
        .extracting(activity -> activity.who().written())
        .containsOnly("Lantern Water Alliance");
  }

  @Test
  void aRowLeftOutIsNotTakenAndIsCountedAsSuch() {
    var given = desk.give("march.csv", report(WELLS, CLINIC, SCHOOL));
    var receipt = desk.publish(desk.instruct(given, it -> it.leavingOut(Set.of(3))));

    assertThat(receipt.rows().created()).isEqualTo(2);
    assertThat(receipt.rows().skipped()).isEqualTo(1);
    assertThat(receipt.rows().read()).isEqualTo(3);
    assertThat(receipt.issues()).extracting(RowIssue::code).containsExactly(RowIssue.Code.LEFT_OUT);
    assertThat(desk.activities())
        .flatExtracting(activity -> activity.what().activity().stream().toList())
        .containsExactlyInAnyOrder("Wells", "School");
  }

  @Test
  void whatPublishingDidIsWhatThePreviewSaid() {
    desk.published("march.csv", report(WELLS, CLINIC));
    var april = desk.give("april.csv", report(MORE_WELLS, SCHOOL, BACKWARDS, NOBODYS));
    var foreseen = desk.preview(april);
    var before = outcomes(desk.rows(april));
    var done = desk.publish(april);

    assertThat(done.rows()).isEqualTo(foreseen.rows());
    assertThat(outcomes(desk.rows(april))).isEqualTo(before);
    assertThat(desk.rows(april).get(2).changes())
        .containsExactly(new ChangedCell("People reached", "400", "650"));
  }

  private static List<RowOutcome> outcomes(List<PreviewedRow> rows) {
    return rows.stream().map(PreviewedRow::outcome).toList();
  }
}
