package org.entente.mechanisms.intake.publication;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.TestNode;
import org.entente.ground.database.StoreTest;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Labels;
import org.entente.ground.releasability.Scope;
import org.entente.ground.releasability.label.Label;
import org.entente.mechanisms.intake.Import;
import org.entente.mechanisms.intake.Imports;
import org.entente.mechanisms.intake.instructions.Instructions;
import org.entente.mechanisms.intake.instructions.Instructions.ValueMeaning;
import org.entente.mechanisms.intake.instructions.Instructions.ValueMeaning.Kind;
import org.entente.mechanisms.intake.questions.Questions;
import org.entente.mechanisms.intake.questions.UnknownValue;
import org.entente.reference.partners.Particulars;
import org.entente.reference.partners.Partners;
import org.entente.reference.partners.Party;
import org.entente.registers.activities.Activities;
import org.entente.registers.activities.ActivityFilter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two directorates of health are known; a report says only "Directorate of Health". */
@StoreTest
class SeveralOfOneNameTest {

  private static final String NAME = "Directorate of Health";
  private static final String MARCH =
      "Organisation,Sector,District,Reached\nDirectorate of Health,Health,Kesra,10\n";

  private final Desk desk = new Desk("XXA");
  private final List<Party> known = List.of(party(), party());

  @BeforeEach
  void bothAreInTheRegister() {
    var entries = known.stream().map(each -> new Partners.Entry(each, Optional.empty())).toList();
    Scope.run(desk.all(), () -> partners().record(entries, desk.act()));
  }

  @Test
  void itIsAskedOnceAndStandsByItselfUntilSomebodySaysWhich() {
    var march = published(MARCH, Instructions.NONE);
    var april = published(MARCH.replace("10", "12"), Instructions.NONE);
    var may = published(MARCH.replace("Kesra", "Tamba"), Instructions.NONE);

    assertThat(named()).hasSize(3);
    assertThat(asked(march)).isEqualTo(1);
    assertThat(asked(april)).isZero();
    assertThat(asked(may)).isZero();
    assertThat(workers()).hasSize(1).doesNotContain(known.get(0).id(), known.get(1).id());
  }

  @Test
  void whatSomebodySaidHoldsForTheNextReport() {
    var second = known.get(1).id();
    var said = new ValueMeaning(Kind.ORGANISATION, NAME, Optional.of(second.value().toString()));
    published(MARCH, Instructions.NONE.withValues(List.of(said)));

    published(MARCH.replace("10", "12"), Instructions.NONE);

    assertThat(named()).hasSize(2);
    assertThat(workers()).containsExactly(second);
  }

  private Import published(String csv, Instructions decided) {
    var given = desk.give("report.csv", csv.getBytes(UTF_8));
    if (!decided.equals(Instructions.NONE)) {
      given = TestNode.door(Imports.class).instruct(given, decided);
    }
    desk.publish(given);
    return given;
  }

  private long asked(Import given) {
    var read = desk.imports().stream().filter(it -> it.id().equals(given.id())).findFirst();
    var receipt = read.orElseThrow().course().receipt().orElseThrow();
    return Questions.of(receipt, Instructions.NONE).values().stream()
        .map(UnknownValue::kind)
        .filter(Kind.ORGANISATION::equals)
        .count();
  }

  private List<Party> named() {
    var all = desk.all();
    return Scope.of(all, () -> partners().listEach(all)).stream()
        .filter(party -> party.particulars().equals(Particulars.named(NAME)))
        .toList();
  }

  private Set<PartyId> workers() {
    var all = desk.all();
    return Scope.of(
        all,
        () ->
            TestNode.door(Activities.class).list(ActivityFilter.all(), all, 0, 100).stream()
                .map(entry -> entry.activity().who().party())
                .collect(toSet()));
  }

  private Party party() {
    var itself = desk.all().mission().itself();
    var label = TestNode.door(Labels.class).intern(Label.of("public", itself));
    var id = new PartyId(TestNode.door(Ids.class).next());
    return new Party(id, Particulars.named(NAME), itself, label);
  }

  private static Partners partners() {
    return TestNode.door(Partners.class);
  }
}
