package org.entente.mechanisms.intake.undoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.mechanisms.intake.preview.PartnerDesk.report;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.entente.TestNode;
import org.entente.ground.database.StoreTest;
import org.entente.ground.history.Undo;
import org.entente.ground.identity.Ids;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.Audiences;
import org.entente.mechanisms.intake.Import;
import org.entente.mechanisms.intake.ImportProblem;
import org.entente.mechanisms.intake.preview.PartnerDesk;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

/** A published month is taken back, soon or late; what others built on it stays and is told. */
@StoreTest
class UndoingTest {

  private static final String WELLS =
      "Lantern Water Alliance,WASH,XX0101,Wells,2026-03-01,2026-03-31,400";
  private static final String MORE_WELLS =
      "Lantern Water Alliance,WASH,XX0101,Wells,2026-03-01,2026-03-31,650";
  private static final String CLINIC =
      "Lantern Water Alliance,Health,XX0102,Clinic,2026-03-01,2026-05-31,90";

  private final PartnerDesk desk = new PartnerDesk();

  @Test
  void whatTakingBackWouldDoIsToldBeforeAndChangesNothing() {
    var march = desk.published("march.csv", report(WELLS, CLINIC));
    desk.published("april.csv", report(MORE_WELLS, CLINIC));
    var foreseen = after(Duration.ofDays(1)).foresee(march, "grace");

    assertThat(foreseen.changed()).hasSize(1);
    assertThat(desk.activities()).hasSize(2);
    assertThat(desk.now(march).state()).isEqualTo(Import.State.PUBLISHED);

    var undone = after(Duration.ofDays(1)).undo(march, "grace", false);
    assertThat(undone).isEqualTo(foreseen);
    assertThat(desk.activities())
        .singleElement()
        .satisfies(wells -> assertThat(wells.reach().reached()).contains(650L));
  }

  @Test
  void afterThirtyDaysItHasToBeConfirmed() {
    var march = desk.published("march.csv", report(WELLS));
    var late = after(Duration.ofDays(31));

    assertThat(late.late(march)).isTrue();
    assertThatThrownBy(() -> late.undo(march, "grace", false))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.problem()).isInstanceOf(ImportProblem.LateUndo.class));
    assertThat(desk.activities()).hasSize(1);

    late.undo(march, "grace", true);
    assertThat(desk.activities()).isEmpty();
  }

  @Test
  void whatIsTakenBackOnceIsNotTakenBackAgain() {
    var march = desk.published("march.csv", report(WELLS));
    after(Duration.ofDays(29)).undo(march, "grace", false);

    assertThatThrownBy(() -> after(Duration.ofDays(29)).undo(march, "grace", true))
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.problem()).isInstanceOf(ImportProblem.NotPublished.class));
  }

  /** The door as it is so long after now. */
  private static Undoing after(Duration time) {
    var then = Instant.now().plus(time);
    return new Undoing(
        TestNode.door(UndoStore.class),
        TestNode.door(Undo.class),
        TestNode.door(Audiences.class),
        TestNode.door(TransactionOperations.class),
        TestNode.door(Ids.class),
        InstantSource.fixed(then));
  }
}
