package org.entente.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.FieldOffice;
import org.entente.RunningNode;
import org.entente.RunningNode.Visitor;
import org.entente.ground.accounts.Role;
import org.entente.ground.database.StoreTest;
import org.entente.ground.history.Act;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Labels;
import org.entente.ground.releasability.Scope;
import org.entente.ground.releasability.label.Label;
import org.entente.reference.partners.NewOrganisation;
import org.entente.reference.partners.Particulars;
import org.entente.reference.partners.Partners;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever chooses a label sees who would read what carries it, before anything is kept. */
@StoreTest
class ReaderPagesTest {

  private final FieldOffice office = new FieldOffice();
  private Visitor grace = RunningNode.guest();

  ReaderPagesTest() throws Exception {}

  @BeforeEach
  void peopleOfThreeOrganisationsTakePart() throws Exception {
    grace = office.person("grace", office.lantern, Role.READ, Role.REPORT);
    office.person("erik", office.bridge, Role.READ);
    office.person("anna", office.bridge, Role.READ);
    office.person("administrator", office.bridge, Role.ADMINISTER);
    office.person("otto", hidden(), Role.READ);
  }

  @Test
  void theOrganisationsAreNamedWithTheirPeopleAndThoseNotToBeKnownAreCounted() throws Exception {
    assertThat(readers("level", "restricted"))
        .contains("<bdi>Lantern Water Alliance</bdi>: 1 person")
        .contains("<bdi>Stone Bridge Works</bdi>: 2 people")
        .contains("1 person of 1 organisation that you may not know")
        .doesNotContain("Quiet Office");
    assertThat(readers("level", "restricted", "only", Ids.brief(office.bridge.value())))
        .contains("<bdi>Stone Bridge Works</bdi>: 2 people")
        .doesNotContain("that you may not know");
    assertThat(readers("level", "restricted", "embargo", "2099-01-01"))
        .contains("Lantern Water Alliance")
        .doesNotContain("Stone Bridge Works</bdi>:");
  }

  @Test
  void whatIsToldIsWhatThePeopleThenRead() {
    var audiences = RunningNode.door(Audiences.class);
    var labels =
        List.of(
            Label.of("public", office.lantern),
            Label.of("restricted", office.bridge),
            Label.of("confidential", office.lantern),
            Label.of("restricted", office.lantern).releasableTo(List.of(office.bridge)),
            Label.of("restricted", office.lantern).forPurposes(List.of("planning")));
    for (var label : labels) {
      int number = RunningNode.door(Labels.class).intern(label);
      for (var who : List.of("grace", "erik", "administrator", "otto")) {
        var name = office.signInName(who);
        var reads = audiences.of(name, office.mission).orElseThrow().mayRead(number);
        assertThat(audiences.wouldRead(name, office.mission, label))
            .as("%s reads %s", who, label)
            .isEqualTo(reads);
      }
    }
  }

  @Test
  void whoOnlyReadsLearnsNothingOfWhoTakesPart() throws Exception {
    var reader = office.person("reader", office.bridge, Role.READ);
    var page = office.home + "/label/readers";

    assertThat(reader.post("/missions", page, "level", "restricted").statusCode()).isEqualTo(404);
  }

  @Test
  void nobodyAsksInTheNameOfAnotherOrganisation() throws Exception {
    assertThat(readers("level", "confidential", "partner", Ids.brief(office.bridge.value())))
        .contains("<bdi>Lantern Water Alliance</bdi>: 1 person")
        .doesNotContain("Stone Bridge Works</bdi>:");
  }

  @Test
  void theFormOfAReportOffersPurposesAnEmbargoAndADayOfReview() throws Exception {
    assertThat(grace.get(office.home + "/imports/new").body())
        .contains("name=\"purpose\"")
        .contains("name=\"embargo\"")
        .contains("name=\"review\"")
        .contains("/label/readers");
  }

  private String readers(String... chosen) throws Exception {
    return grace.post("/missions", office.home + "/label/readers", chosen).body();
  }

  /** An organisation that is told to its own people alone. */
  private PartyId hidden() {
    var mission = office.mission;
    var own = Label.of("confidential", mission.itself()).releasableTo(List.of(mission.itself()));
    var met = new NewOrganisation(Particulars.named("Quiet Office"), Optional.empty());
    var act = Act.of(mission, "amina", "met", Instant.parse("2026-03-02T08:00:00Z"));
    int label = RunningNode.door(Labels.class).intern(own);
    var all = RunningNode.door(Audiences.class).node(mission);
    return Scope.of(
            all,
            () ->
                RunningNode.door(Partners.class)
                    .register(List.of(met), mission.itself(), label, act))
        .getFirst();
  }
}
