package org.entente.mechanisms.intake.publication;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.TestNode;
import org.entente.ground.database.StoreTest;
import org.entente.ground.history.Rebuild;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.Scope;
import org.entente.mechanisms.intake.Import;
import org.entente.mechanisms.intake.ImportProblem;
import org.entente.mechanisms.intake.Imports;
import org.entente.mechanisms.intake.Receipt;
import org.entente.mechanisms.intake.RowIssue;
import org.entente.mechanisms.intake.instructions.Instructions;
import org.entente.mechanisms.intake.instructions.Instructions.By;
import org.entente.mechanisms.intake.instructions.Instructions.Meaning;
import org.entente.mechanisms.intake.instructions.Instructions.ValueMeaning;
import org.entente.mechanisms.intake.instructions.Instructions.ValueMeaning.Kind;
import org.entente.mechanisms.intake.instructions.Instructions.Writing;
import org.entente.mechanisms.intake.reapplying.Reapplying;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people decide after a report was published reaches its records, and no others. */
@StoreTest
class DecidedLaterTest {

  private static final String GAZETTEER =
      """
      Location,Admin Level,P-Code,Name,Parent P-Code
      XXA,1,XX01,Upper Sarel,XXA
      XXA,2,XX0101,Tamba,XX01
      XXA,2,XX0102,Kesra,XX01
      """;

  private static final String REPORT =
      """
      Organisation,Cluster,District,Start,Reached,Families
      Lantern Water Alliance,Health,Old Tamba,03/04/2026,125,31
      Lantern Water Alliance,Health,Old Tamba,05/04/2026,40,10
      Stone Bridge Works,Health,Kesra,04/13/2026,77,20
      """;

  private static final Instructions OLD_TAMBA_IS_TAMBA =
      Instructions.NONE.withValues(
          List.of(new ValueMeaning(Kind.PLACE, "Old Tamba", Optional.of("XX0101"))));

  @TempDir private Path folder;
  private final Desk desk = new Desk("XXA");

  @BeforeEach
  void theMissionHasTwoDistricts() throws IOException {
    desk.withGazetteer(Files.writeString(folder.resolve("gazetteer.csv"), GAZETTEER));
  }

  @Test
  void theSameFileAgainChangesNothing() {
    publish(Instructions.NONE);
    int revisions = desk.revisions();

    var again = publish(Instructions.NONE);

    assertThat(again.rows().unchanged()).isEqualTo(3);
    assertThat(desk.revisions()).isEqualTo(revisions);
  }

  @Test
  void aValueMappedSinceChangesItsRowsAndNoOthers() {
    publish(Instructions.NONE);

    var again = publish(OLD_TAMBA_IS_TAMBA);

    assertThat(again.rows().changed()).isEqualTo(2);
    assertThat(again.rows().unchanged()).isEqualTo(1);
    assertThat(again.rows().created()).isZero();
    assertThat(again.issues())
        .filteredOn(issue -> issue.code() == RowIssue.Code.MEANS_SOMETHING_ELSE)
        .extracting(RowIssue::rows)
        .containsExactly(2);
    assertThat(publish(Instructions.NONE).rows().unchanged()).isEqualTo(3);
  }

  @Test
  void aColumnThatHoldsSomethingElseChangesAllItsRows() {
    publish(Instructions.NONE);

    var targeted = new Meaning(Optional.of("targeted"), By.PERSON);
    var again = publish(Instructions.NONE.withColumns(Map.of("Reached", targeted)));

    assertThat(again.rows().changed()).isEqualTo(3);
  }

  @Test
  void howDatesAreWrittenMattersOnlyWhereItIsAnotherDay() {
    var plain = REPORT.replace("04/13/2026", "04/04/2026");
    publish(plain, datesWritten(Writing.DAY_FIRST));

    var again = publish(plain, datesWritten(Writing.MONTH_FIRST));

    assertThat(again.rows().changed()).isEqualTo(2);
    assertThat(again.rows().unchanged()).isEqualTo(1);
  }

  @Test
  void whatIsPublishedCanBeReadAnewWithoutItsFileAtHand() {
    var published = given(REPORT, Instructions.NONE);
    desk.publish(published);

    var anew = TestNode.door(Reapplying.class).begin(newest(published), "grace");
    var decided = TestNode.door(Imports.class).instruct(anew, OLD_TAMBA_IS_TAMBA);

    assertThat(anew.id()).isNotEqualTo(published.id());
    assertThat(desk.preview(decided).rows().changed()).isEqualTo(2);
    assertThat(TestNode.door(Reapplying.class).begin(newest(published), "grace").id())
        .isEqualTo(anew.id());
  }

  @Test
  void onlyTheNewestReportOfItsKindIsReadAnew() {
    var march = given(REPORT, Instructions.NONE);
    desk.publish(march);
    desk.publish(given(REPORT.replace("77", "78"), Instructions.NONE));

    var refused =
        catchThrowableOfType(
            Refused.class, () -> TestNode.door(Reapplying.class).begin(newest(march), "grace"));

    assertThat(refused.problem()).isInstanceOf(ImportProblem.NotReady.class);
  }

  @Test
  void theRegisterFollowsFromItsRevisionsAlone() {
    publish(Instructions.NONE);
    publish(OLD_TAMBA_IS_TAMBA);
    var before = desk.tables();

    var all = desk.all();
    Scope.run(all, () -> TestNode.door(Rebuild.class).rebuild(all));

    assertThat(desk.tables()).isEqualTo(before);
  }

  private static Instructions datesWritten(Writing order) {
    return Instructions.NONE
        .withColumns(Map.of("Start", new Meaning(Optional.of("start"), By.PERSON)))
        .withWritings(Map.of("Start", order));
  }

  private Receipt publish(Instructions decided) {
    return publish(REPORT, decided);
  }

  private Receipt publish(String csv, Instructions decided) {
    return desk.publish(given(csv, decided));
  }

  private Import given(String csv, Instructions decided) {
    var given = desk.give("report.csv", csv.getBytes(UTF_8));
    return TestNode.door(Imports.class).instruct(given, decided);
  }

  private Import newest(Import given) {
    return desk.imports().stream()
        .filter(each -> each.id().equals(given.id()))
        .findFirst()
        .orElseThrow();
  }
}
