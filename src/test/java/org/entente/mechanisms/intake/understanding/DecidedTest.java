package org.entente.mechanisms.intake.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.entente.ground.problem.Refused;
import org.entente.mechanisms.intake.IntakeProblem.NoTable;
import org.entente.mechanisms.intake.columns.Column;
import org.entente.mechanisms.intake.columns.Reason;
import org.entente.mechanisms.intake.columns.ValueKnowledge;
import org.entente.mechanisms.intake.fields.Field;
import org.entente.mechanisms.intake.format.Limits;
import org.entente.mechanisms.intake.format.Report;
import org.entente.mechanisms.intake.format.ReportFormats;
import org.entente.mechanisms.intake.instructions.Instructions;
import org.entente.mechanisms.intake.instructions.Instructions.By;
import org.entente.mechanisms.intake.instructions.Instructions.Meaning;
import org.entente.mechanisms.intake.instructions.Instructions.Writing;
import org.entente.mechanisms.intake.understanding.ReadLine.ReadRow;
import org.entente.mechanisms.intake.values.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person or a profile decided about a table holds against what it looks like. */
class DecidedTest {

  private static final Table DISTRIBUTIONS =
      Table.of(
          "Organisation | Cluster | District | Start | Reached",
          "Lantern Water Alliance | WASH | Tamba | 03/04/2026 | 1.250",
          "Stone Bridge Works | Health | Kesra | 05/06/2026 | 2.400");

  /** Nothing in these headers is a word for a field. */
  private static final Table HOUSE_STYLE =
      Table.of(
          "Bloc A | Bloc B | Bloc C | Bloc D",
          "Lantern Water Alliance | WASH | Tamba | 40",
          "Stone Bridge Works | Health | Kesra | 77");

  @TempDir private Path folder;

  @Test
  void aPersonsWordOnAColumnHoldsAgainstItsHeader() {
    var decided = columns(Map.of("Cluster", person("activity")));

    var layout = understood(DISTRIBUTIONS, decided).layout();

    assertThat(layout.columns().get(1).meaning())
        .isEqualTo(
            new Column.Meaning.Means(Field.ACTIVITY, 1, List.of(new Reason.ChosenByPerson())));
  }

  @Test
  void aColumnThatAPersonTakesFromAnotherIsThatPersonsAlone() {
    var decided = columns(Map.of("Cluster", person("org.name")));

    var columns = understood(DISTRIBUTIONS, decided).layout().columns();

    assertThat(columns.get(1).field()).contains(Field.ORG_NAME);
    assertThat(columns.get(0).means(Field.ORG_NAME)).isFalse();
  }

  @Test
  void aColumnThatIsToBeIgnoredIsTakenForNothing() {
    var decided = columns(Map.of("Cluster", new Meaning(Optional.empty(), By.PERSON)));

    assertThat(understood(DISTRIBUTIONS, decided).layout().column(Field.SECTOR)).isEmpty();
  }

  @Test
  void headersThatNobodyCouldReadAreReadAsAPersonSaysTheyAre() {
    var wanted =
        Map.of(
            "Bloc A",
            person("org.name"),
            "Bloc B",
            person("sector"),
            "Bloc C",
            person("adm2.name"));
    var decided =
        columns(wanted).withTable(new Instructions.Table(Optional.of(""), Optional.of(List.of(1))));

    assertThat(
            catchThrowableOfType(Refused.class, () -> understood(HOUSE_STYLE, Instructions.NONE)))
        .extracting(Refused::problem)
        .isInstanceOf(NoTable.class);
    assertThat(PartnersFilesTest.found(understood(HOUSE_STYLE, decided).layout()))
        .containsAllEntriesOf(Map.of("org.name", 0, "sector", 1, "adm2.name", 2));
  }

  @Test
  void aSheetThatWasChosenButSaysNotWhoWorksIsStillRefusedAndCanStillBeSeen() {
    var decided =
        Instructions.NONE.withTable(
            new Instructions.Table(Optional.of(""), Optional.of(List.of(1))));

    assertThat(catchThrowableOfType(Refused.class, () -> understood(HOUSE_STYLE, decided)))
        .isNotNull();
    var seen =
        with(HOUSE_STYLE, report -> Understanding.candidates(report, ValueKnowledge.NONE, decided));
    assertThat(seen.getFirst().layout().orElseThrow().names())
        .containsExactly("Bloc A", "Bloc B", "Bloc C", "Bloc D");
  }

  @Test
  void aHeaderRowThatAPersonPointsAtIsTheHeader() {
    var twoHeaders = DISTRIBUTIONS.below("Who does what where");
    var decided =
        Instructions.NONE.withTable(
            new Instructions.Table(Optional.of(""), Optional.of(List.of(2))));

    var layout = understood(twoHeaders, decided).layout();

    assertThat(layout.headerRows()).containsExactly(2);
    assertThat(layout.firstDataRow()).isEqualTo(3);
  }

  @Test
  void whatAProfileLearnedIsLeftWhenTheValuesAreOfAnotherKindThisTime() {
    var learned = new Meaning(Optional.of("reached"), By.PROFILE);
    var decided = columns(Map.of("District", learned));

    var district = understood(DISTRIBUTIONS, decided).layout().columns().get(2);

    assertThat(district.field()).contains(Field.ADM2_NAME);
    assertThat(district.meaning().why()).contains(new Reason.NotAsLearned(Field.REACHED));
  }

  @Test
  void anAmbiguousDateIsReadAsWasAnsweredForItsColumn() {
    assertThat(starts(Map.of())).containsExactly(Optional.empty(), Optional.empty());
    assertThat(starts(Map.of("Start", Writing.DAY_FIRST)))
        .containsExactly(day("2026-04-03"), day("2026-06-05"));
    assertThat(starts(Map.of("Start", Writing.MONTH_FIRST)))
        .containsExactly(day("2026-03-04"), day("2026-05-06"));
  }

  @Test
  void anAmbiguousNumberIsReadAsWasAnsweredForItsColumn() {
    assertThat(reached(Map.of("Reached", Writing.DECIMAL_COMMA))).containsExactly("1250", "2400");
    assertThat(reached(Map.of("Reached", Writing.DECIMAL_POINT))).containsExactly("1.250", "2.400");
  }

  @Test
  void datesThatTellTheirOrderAreReadByThatWhateverWasAnsweredForAnotherMonth() {
    var table =
        Table.of(
            "Organisation | Cluster | District | Start",
            "Lantern Water Alliance | WASH | Tamba | 03/25/2026",
            "Stone Bridge Works | Health | Kesra | 05/06/2026");

    assertThat(starts(table, Map.of("Start", Writing.DAY_FIRST)))
        .containsExactly(day("2026-03-25"), day("2026-05-06"));
  }

  private List<Optional<When>> starts(Map<String, Writing> answers) {
    return starts(DISTRIBUTIONS, answers);
  }

  private List<Optional<When>> starts(Table table, Map<String, Writing> answers) {
    return values(table, answers, (row, settled) -> settled.date(row, Field.START));
  }

  private List<String> reached(Map<String, Writing> answers) {
    return values(
        DISTRIBUTIONS,
        answers,
        (row, settled) -> settled.count(row, Field.REACHED).orElseThrow().toPlainString());
  }

  private <T> List<T> values(
      Table table, Map<String, Writing> answers, BiFunction<ReadRow, SettledValues, T> value) {
    return with(
        table,
        report -> {
          var layout = Understanding.of(report, ValueKnowledge.NONE).layout();
          var settled = SettledValues.of(report, layout, answers);
          try (var lines = new RowReader(layout).lines(report)) {
            return lines.map(line -> value.apply((ReadRow) line, settled)).toList();
          }
        });
  }

  private static Optional<When> day(String iso) {
    return Optional.of(new When.Day(LocalDate.parse(iso)));
  }

  private static Instructions columns(Map<String, Meaning> meanings) {
    return Instructions.NONE.withColumns(meanings);
  }

  private static Meaning person(String field) {
    return new Meaning(Optional.of(field), By.PERSON);
  }

  private Understood understood(Table table, Instructions decided) {
    return with(table, report -> Understanding.of(report, ValueKnowledge.NONE, decided));
  }

  private <T> T with(Table table, Function<Report, T> work) {
    var file = table.file(folder, "report.csv");
    try (var report = ReportFormats.installed(Limits.STANDARD).open(file)) {
      return work.apply(report);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
