package org.entente.mechanisms.intake.publication;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.TestNode;
import org.entente.ground.database.StoreTest;
import org.entente.ground.releasability.Scope;
import org.entente.mechanisms.intake.Because;
import org.entente.mechanisms.intake.Import;
import org.entente.mechanisms.intake.Imports;
import org.entente.mechanisms.intake.Receipt;
import org.entente.mechanisms.intake.RowIssue;
import org.entente.mechanisms.intake.instructions.Instructions;
import org.entente.mechanisms.intake.instructions.Instructions.By;
import org.entente.mechanisms.intake.instructions.Instructions.Meaning;
import org.entente.mechanisms.intake.instructions.Instructions.Repair;
import org.entente.mechanisms.intake.instructions.Instructions.ValueMeaning;
import org.entente.mechanisms.intake.instructions.Instructions.ValueMeaning.Kind;
import org.entente.mechanisms.intake.instructions.Instructions.Writing;
import org.entente.mechanisms.intake.profiles.Lesson;
import org.entente.mechanisms.intake.profiles.Profile;
import org.entente.mechanisms.intake.profiles.ProfileFile;
import org.entente.mechanisms.intake.profiles.Profiles;
import org.entente.mechanisms.intake.profiles.TravellingProfiles;
import org.entente.mechanisms.intake.questions.Questions;
import org.entente.mechanisms.intake.questions.UnknownValue;
import org.entente.reference.partners.OrganisationMatch;
import org.entente.reference.partners.Partners;
import org.entente.reference.partners.WrittenOrganisation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was said about one month's report is not asked about the next one's. */
@StoreTest
class NextMonthTest {

  private static final String GAZETTEER =
      """
      Location,Admin Level,P-Code,Name,Parent P-Code
      XXA,1,XX01,Upper Sarel,XXA
      XXA,2,XX0101,Tamba,XX01
      XXA,2,XX0102,Kesra,XX01
      """;

  private static final String APRIL =
      """
      Organisation,Cluster,District,Start,Reached,Status,House code
      Lantern Water Alliance,Wells and so on,Old Tamba,03/04/2026,1.250,well under way,a1
      Lantern Water Alliance,Wells and so on,Old Tamba,05/04/2026,40,well under way,a2
      Stone Bridge Works,Health,Kesra,04/05/2026,77,Completed,a3
      """;

  private static final String MAY =
      """
      Organisation,Cluster,District,Start,Reached,Status,House code
      Lantern Water Alliance,Wells and so on,Old Tamba,06/05/2026,2.500,well under way,b1
      Stone Bridge Works,Health,Kesra,07/05/2026,78,Completed,b2
      """;

  @TempDir private Path folder;
  private final Desk desk = new Desk("XXA");

  @BeforeEach
  void theMissionHasTwoDistricts() throws IOException {
    desk.withGazetteer(Files.writeString(folder.resolve("gazetteer.csv"), GAZETTEER));
  }

  @Test
  void everythingNobodyKnowsIsAskedOnceForAllItsRows() {
    var asked = questions(previewed("april.csv", APRIL));

    assertThat(asked.values())
        .extracting(UnknownValue::kind, UnknownValue::written, UnknownValue::rows)
        .containsExactly(
            tuple(Kind.PLACE, "Old Tamba", 2),
            tuple(Kind.SECTOR, "Wells and so on", 2),
            tuple(Kind.STATUS, "well under way", 2));
    assertThat(asked.writings())
        .extracting(Questions.WritingQuestion::column)
        .containsExactlyInAnyOrder("Start", "Reached");
  }

  @Test
  void aPlaceWithoutAnyAreaIsAskedAboutToo() {
    var report = "Organisation,Cluster,Location,Reached\nStone Bridge Works,Health,Far Camp,3\n";

    assertThat(questions(previewed("camp.csv", report)).values())
        .extracting(UnknownValue::kind, UnknownValue::column, UnknownValue::written)
        .containsExactly(tuple(Kind.PLACE, "Location", "Far Camp"));
  }

  @Test
  void theNextReportOfThatLayoutPassesWithoutAQuestion() {
    publishAprilAsDecided();

    var may = previewed("may.csv", MAY);

    assertThat(questions(may).none()).isTrue();
    assertThat(receipt(may).issues())
        .noneMatch(issue -> issue.severity() != RowIssue.Severity.NOTE);
    assertThat(receipt(may).recognised().places()).containsEntry("byName", 2);
    assertThat(column(receipt(may), "House code").field()).contains("org.code");
    assertThat(column(receipt(may), "House code").why())
        .extracting(Because::key)
        .containsExactly("FromProfile");
  }

  @Test
  void aColumnThatIsNewIsTheOnlyOneTheProfileDoesNotSpeakOf() {
    publishAprilAsDecided();

    var more = MAY.replace("House code\n", "House code,Donor\n").replace("b1\n", "b1,Fund\n");
    var may = receipt(previewed("may.csv", more));

    assertThat(column(may, "Cluster").why()).extracting(Because::key).contains("FromProfile");
    assertThat(column(may, "Donor").why()).extracting(Because::key).doesNotContain("FromProfile");
    assertThat(column(may, "Donor").field()).contains("funder.name");
  }

  @Test
  void aReportOfAnotherLayoutIsUnderstoodByItself() {
    publishAprilAsDecided();

    var other = "Organisation,District,Sector,Households\nStone Bridge Works,Kesra,Health,3\n";
    var read = receipt(previewed("other.csv", other));

    assertThat(read.columns())
        .allSatisfy(
            column ->
                assertThat(column.why()).extracting(Because::key).doesNotContain("FromProfile"));
  }

  @Test
  void aReportThatTeachesNothingNewMakesNoNewVersion() {
    publishAprilAsDecided();
    int revisions = desk.revisions();

    desk.publish(desk.give("april.csv", APRIL.getBytes(UTF_8)));

    assertThat(profile().lesson().version()).isEqualTo(1);
    assertThat(desk.revisions()).isEqualTo(revisions);
  }

  @Test
  void takingAReportBackLeavesWhatItTaught() {
    var april = publishAprilAsDecided();

    desk.undo(april);

    assertThat(questions(previewed("may.csv", MAY)).none()).isTrue();
  }

  @Test
  void aProfileFileThatWentElsewhereAndCameBackSaysTheSame() {
    publishAprilAsDecided();
    var lesson = profile().lesson();

    assertThat(ProfileFile.read("april.json", ProfileFile.write(lesson))).isEqualTo(lesson);
  }

  @Test
  void aProfileBroughtAlongDecidesInAMissionThatHasNone() throws IOException {
    publishAprilAsDecided();
    var elsewhere = new Desk("XXA").withGazetteer(folder.resolve("gazetteer.csv"));
    var given = elsewhere.give("may.csv", MAY.getBytes(UTF_8));

    var ready = TestNode.door(Imports.class).follow(given, profile().lesson());

    var receipt = elsewhere.preview(ready);
    assertThat(receipt.recognised().places()).containsEntry("byName", 2);
    assertThat(receipt.recognised().sectors()).containsEntry("unresolved", 0);
  }

  @Test
  void aProfileFindsItsOrganisationsInAMissionThatHasOthers() throws IOException {
    var lantern = publishedParty(desk, "Lantern Water Alliance");
    var meaning = new ValueMeaning(Kind.ORGANISATION, "The lamps", Optional.of(lantern));
    var nobody =
        new ValueMeaning(
            Kind.ORGANISATION, "Them", Optional.of("a0000000-0000-0000-0000-000000000001"));
    var file = written(profile().lesson().withValues(List.of(meaning, nobody)));
    var elsewhere = new Desk("XXA").withGazetteer(folder.resolve("gazetteer.csv"));
    var there = publishedParty(elsewhere, "Lantern Water Alliance");

    var all = elsewhere.all();
    var arrived =
        Scope.of(all, () -> TestNode.door(TravellingProfiles.class).read("p.json", file, all));

    assertThat(there).isNotEqualTo(lantern);
    assertThat(arrived.lesson().values())
        .containsExactly(new ValueMeaning(Kind.ORGANISATION, "The lamps", Optional.of(there)));
    assertThat(arrived.strange()).containsExactly("Them");
  }

  private byte[] written(Lesson lesson) {
    var all = desk.all();
    return Scope.of(all, () -> TestNode.door(TravellingProfiles.class).write(lesson, all));
  }

  /** The id of an organisation that a mission knows from a report. */
  private static String publishedParty(Desk desk, String name) {
    desk.publish(desk.give("april.csv", APRIL.getBytes(UTF_8)));
    var all = desk.all();
    return Scope.of(
        all,
        () ->
            switch (TestNode.door(Partners.class)
                .resolver(all)
                .resolve(WrittenOrganisation.named(name))) {
              case OrganisationMatch.Known known -> known.party().value().toString();
              case OrganisationMatch.Unknown _, OrganisationMatch.Ambiguous _ ->
                  throw new AssertionError(name);
            });
  }

  @Test
  void aColumnWrittenOncePerGroupIsFilledNextMonthToo() {
    var grouped = "Organisation,Cluster,District\nStone Bridge Works,Health,Kesra\n,Health,Tamba\n";
    var april = desk.give("april.csv", grouped.getBytes(UTF_8));
    var decided = Instructions.NONE.repairing(Set.of(Repair.fillDown("Organisation")));
    desk.publish(TestNode.door(Imports.class).instruct(april, decided));

    var may = previewed("may.csv", grouped.replace("Tamba", "Upper Sarel"));

    assertThat(receipt(may).rows().rejected()).isZero();
    assertThat(profile().lesson().fills("Organisation")).isTrue();
    assertThat(travelled(profile().lesson())).isEqualTo(profile().lesson());
  }

  @Test
  void howAPersonSaidThatDatesAreWrittenHoldsAgainstTheProfile() {
    var may = desk.give("may.csv", MAY.getBytes(UTF_8));
    publishAprilAsDecided();

    var monthFirst = Instructions.NONE.withWritings(Map.of("Start", Writing.MONTH_FIRST));
    desk.preview(TestNode.door(Imports.class).instruct(may, monthFirst));

    assertThat(again(may).instructions().writings()).containsEntry("Start", Writing.MONTH_FIRST);
  }

  @Test
  void valuesThatAreToBeLeftAsTheyAreAreNotAskedAgain() {
    var april = desk.give("april.csv", APRIL.getBytes(UTF_8));
    var left = new ValueMeaning(Kind.PLACE, "Old Tamba", Optional.empty());
    var decided = Instructions.NONE.withValues(List.of(left));

    desk.preview(TestNode.door(Imports.class).instruct(april, decided));

    assertThat(questions(again(april)).values())
        .extracting(UnknownValue::written)
        .doesNotContain("Old Tamba");
  }

  @Test
  void aProfileKeepsTheNameThatPeopleGaveItWhenItLearnsMore() {
    publishAprilAsDecided();
    var renamed = profile().lesson().called("Monthly 4W");
    var all = desk.all();
    Scope.of(
        all,
        () ->
            TestNode.door(Profiles.class)
                .teach(profile().source(), renamed, profile().label(), desk.act(), all));

    var june = desk.give("june.csv", MAY.replace("Old Tamba", "Kesra").getBytes(UTF_8));
    var other = new ValueMeaning(Kind.SECTOR, "Wells and so on", Optional.of("SHL"));
    var decided = again(june).instructions().withValues(List.of(other));
    desk.publish(TestNode.door(Imports.class).instruct(june, decided));

    assertThat(profile().lesson().name()).isEqualTo("Monthly 4W");
    assertThat(profile().lesson().version()).isEqualTo(3);
    assertThat(profile().lesson().values()).containsExactly(other);
  }

  private Lesson travelled(Lesson lesson) {
    var all = desk.all();
    var profiles = TestNode.door(TravellingProfiles.class);
    return Scope.of(
        all, () -> profiles.read("profile.json", profiles.write(lesson, all), all).lesson());
  }

  private Import publishAprilAsDecided() {
    var given = desk.give("april.csv", APRIL.getBytes(UTF_8));
    var decided =
        Instructions.NONE
            .withColumns(Map.of("House code", new Meaning(Optional.of("org.code"), By.PERSON)))
            .withWritings(Map.of("Start", Writing.DAY_FIRST, "Reached", Writing.DECIMAL_COMMA))
            .withValues(
                List.of(
                    new ValueMeaning(Kind.PLACE, "Old Tamba", Optional.of("XX0101")),
                    new ValueMeaning(Kind.SECTOR, "Wells and so on", Optional.of("WSH")),
                    new ValueMeaning(Kind.STATUS, "well under way", Optional.of("ongoing"))));
    var ready = TestNode.door(Imports.class).instruct(given, decided);
    desk.publish(ready);
    return ready;
  }

  private Import previewed(String name, String csv) {
    var given = desk.give(name, csv.getBytes(UTF_8));
    desk.preview(given);
    return again(given);
  }

  private Import again(Import given) {
    return desk.imports().stream()
        .filter(each -> each.id().equals(given.id()))
        .findFirst()
        .orElseThrow();
  }

  private static Questions questions(Import read) {
    return Questions.of(receipt(read), read.instructions());
  }

  private static Receipt receipt(Import read) {
    return read.course().receipt().orElseThrow();
  }

  private static Receipt.ColumnLine column(Receipt receipt, String header) {
    return receipt.columns().stream()
        .filter(line -> line.header().equals(header))
        .findFirst()
        .orElseThrow();
  }

  private Profile profile() {
    var all = desk.all();
    return Scope.of(all, () -> TestNode.door(Profiles.class).list(all)).getFirst();
  }
}
