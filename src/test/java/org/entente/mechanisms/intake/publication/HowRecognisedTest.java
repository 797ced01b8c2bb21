package org.entente.mechanisms.intake.publication;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.entente.TestNode;
import org.entente.ground.database.StoreTest;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Scope;
import org.entente.mechanisms.intake.Imports;
import org.entente.mechanisms.intake.Period;
import org.entente.mechanisms.intake.instructions.Instructions;
import org.entente.mechanisms.intake.instructions.Instructions.ValueMeaning;
import org.entente.mechanisms.intake.instructions.Instructions.ValueMeaning.Kind;
import org.entente.reference.places.Places;
import org.entente.registers.activities.Activities;
import org.entente.registers.activities.Activity;
import org.entente.registers.activities.Activity.Recognised;
import org.entente.registers.activities.ActivityEntry;
import org.entente.registers.activities.ActivityFilter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How an organisation and a place were recognised stays with the activity and its history. */
@StoreTest
class HowRecognisedTest {

  private static final String GAZETTEER =
      """
      Location,Admin Level,P-Code,Name,Parent P-Code
      XXA,1,XX01,Upper Sarel,XXA
      XXA,2,XX0101,Tambaland,XX01
      XXA,2,XX0102,Kesra,XX01
      """;

  private static final String HEADER = "Organisation,Sector,District,District code,Reached\n";

  @TempDir private Path folder;
  private final Desk desk = new Desk("XXA");

  @BeforeEach
  void theMissionHasTwoDistricts() throws IOException {
    desk.withGazetteer(Files.writeString(folder.resolve("gazetteer.csv"), GAZETTEER));
  }

  @Test
  void anActivityTellsByWhatItsPlaceAndOrganisationWereRecognised() {
    publish("first.csv", "Lantern Water Alliance,Health,Kesra,XX0102,1\n", Instructions.NONE);
    publish(
        "second.csv",
        """
        Lantern Water Alliance,Health,Kesra,XX0102,1
        Lantern Water Alliance,Health,Kesra,,2
        Alliance for Lantern Water,Health,Tambalan,,3
        Stone Bridge Works,Health,Old Quarter,,4
        """,
        Instructions.NONE);

    assertThat(reached(1).who().recognised()).contains(new Recognised("new", 0));
    assertThat(reached(1).where().method()).isEqualTo("code");
    assertThat(reached(2).who().recognised()).contains(new Recognised("name", 1));
    assertThat(reached(2).where().method()).isEqualTo("name");
    assertThat(reached(3).who().recognised().map(Recognised::method)).contains("fuzzy");
    assertThat(reached(3).who().recognised().orElseThrow().confidence()).isBetween(0.5, 0.99);
    assertThat(reached(3).where().method()).isEqualTo("fuzzy");
    assertThat(reached(4).where().method()).isEqualTo("unresolved");
  }

  @Test
  void whatAPersonMappedIsToldFromWhatWasFound() {
    publish("first.csv", "Lantern Water Alliance,Health,Kesra,,1\n", Instructions.NONE);
    var lantern = reached(1).who().party();

    publish("second.csv", "The lamps,Health,Old Quarter,,2\n", mapped(lantern));

    assertThat(reached(2).who().party()).isEqualTo(lantern);
    assertThat(reached(2).who().written()).isEqualTo("The lamps");
    assertThat(reached(2).who().recognised()).contains(new Recognised("mapped", 1));
    assertThat(reached(2).where().method()).isEqualTo("mapped");
  }

  @Test
  void aReportIsReadWithTheGazetteerOfItsTime() throws IOException {
    var divided = GAZETTEER.replace("XXA,2,XX0102,Kesra,XX01", "XXA,2,XX0103,Kesra,XX01");
    var file = Files.writeString(folder.resolve("divided.csv"), divided);
    desk.newEdition(file, LocalDate.parse("2026-03-01"));

    publish(month("2026-02-01", "2026-02-28"), "Lantern Water Alliance,Health,Kesra,,1\n");
    publish(month("2026-03-01", "2026-03-31"), "Lantern Water Alliance,Health,Kesra,,2\n");

    assertThat(codeOfPlace(1)).isEqualTo("XX0102");
    assertThat(codeOfPlace(2)).isEqualTo("XX0103");
  }

  @Test
  void itsRevisionTellsTheSame() {
    publish("first.csv", "Lantern Water Alliance,Health,Kesra,,1\n", Instructions.NONE);

    var revised = revision(entry(1).id());

    assertThat(revised.who().recognised()).contains(new Recognised("new", 0));
    assertThat(revised).isEqualTo(reached(1));
  }

  private Instructions mapped(PartyId party) {
    return Instructions.NONE.withValues(
        List.of(
            new ValueMeaning(Kind.PLACE, "Old Quarter", Optional.of("XX0101")),
            new ValueMeaning(
                Kind.ORGANISATION, "The lamps", Optional.of(party.value().toString()))));
  }

  private void publish(String name, String rows, Instructions decided) {
    var given = desk.give(name, (HEADER + rows).getBytes(UTF_8));
    desk.publish(TestNode.door(Imports.class).instruct(given, decided));
  }

  private void publish(Period days, String rows) {
    desk.publish(desk.give(days + ".csv", days, (HEADER + rows).getBytes(UTF_8)));
  }

  private static Period month(String from, String until) {
    return new Period(LocalDate.parse(from), LocalDate.parse(until));
  }

  private String codeOfPlace(long people) {
    var all = desk.all();
    var place = reached(people).where().place().orElseThrow();
    return Scope.of(all, () -> TestNode.door(Places.class).get(place, all)).place().pcode().value();
  }

  private Activity reached(long people) {
    return entry(people).activity();
  }

  private ActivityEntry entry(long people) {
    var all = desk.all();
    return Scope.of(
        all,
        () ->
            TestNode.door(Activities.class).list(ActivityFilter.all(), all, 0, 100).stream()
                .filter(each -> each.activity().reach().reached().equals(Optional.of(people)))
                .findFirst()
                .orElseThrow());
  }

  private Activity revision(Activity.Id id) {
    var all = desk.all();
    return Scope.of(all, () -> TestNode.door(Activities.class).listRevisions(id, all))
        .getFirst()
        .payload()
        .orElseThrow()
        .as(Activity.class);
  }
}
