package org.entente.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.entente.FieldOffice;
import org.entente.RunningNode;
import org.entente.RunningNode.Visitor;
import org.entente.ground.accounts.Role;
import org.entente.ground.database.StoreTest;
import org.entente.ground.history.Act;
import org.entente.ground.history.History;
import org.entente.ground.history.Rebuild;
import org.entente.ground.history.Revision;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Scope;
import org.entente.reference.partners.Identifier;
import org.entente.reference.partners.Particulars;
import org.entente.reference.partners.Partners;
import org.entente.reference.partners.PartyName;
import org.entente.reference.partners.surviving.Choices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lantern says that it is from Norway, Stone Bridge that it is from Sweden; and they are one. */
@StoreTest
class SurvivingValuesTest {

  private final FieldOffice office = new FieldOffice();
  private Visitor grace = RunningNode.guest();
  private Visitor erik = RunningNode.guest();

  SurvivingValuesTest() throws Exception {}

  @BeforeEach
  void twoThatAreOneSayDifferentThings() throws Exception {
    grace = office.person("grace", office.lantern, Role.READ, Role.COORDINATE);
    erik = office.person("erik", office.bridge, Role.READ);
    change(office.bridge, said -> from("SWE", said), 1);
    change(office.lantern, said -> from("NOR", said), 2);
    var merge = page(office.lantern) + "/merge";
    grace.post(merge, merge, "other", id(office.bridge), "into", "false");
  }

  @Test
  void theNewestStatementStandsAndThePageSaysWhy() throws Exception {
    assertThat(grace.get(page(office.lantern)).body())
        .contains("<mark><bdi>NOR</bdi></mark>")
        .contains("<bdi>SWE</bdi>")
        .contains("said last");
    assertThat(csv()).contains("NOR").doesNotContain("SWE");
  }

  @Test
  void whoSaysSomethingElseAnewDoesNotSayTheOldAnew() throws Exception {
    change(office.bridge, said -> said.withKind(new Particulars.Kind("INGO")), 3);

    assertThat(grace.get(page(office.lantern)).body()).contains("<mark><bdi>NOR</bdi></mark>");
    assertThat(csv()).contains("INGO,NOR");
  }

  @Test
  void theNameIsThatOfTheOneThatStandsForBoth() throws Exception {
    change(office.bridge, said -> said.withName(PartyName.of("SBW", PartyName.Use.ACRONYM)), 3);

    assertThat(grace.get(page(office.lantern)).body())
        .contains("<h1><bdi>Lantern Water Alliance</bdi></h1>")
        .contains("of the one that stands for all");
    assertThat(csv()).contains("Lantern Water Alliance,SBW");
  }

  @Test
  void whatStandsInAListThatWasReadGoesBeforeWhatWasSaidLast() throws Exception {
    change(
        office.bridge,
        said ->
            new Particulars(
                said.kind(),
                said.names(),
                List.of(new Identifier(Identifier.LISTED, "B-1")),
                said.country()),
        0);

    assertThat(grace.get(page(office.lantern)).body())
        .contains("<mark><bdi>SWE</bdi></mark>")
        .contains("from an organisation list");
    assertThat(csv()).contains("SWE").doesNotContain("NOR");
  }

  @Test
  void whatAPersonChoseStandsWithWhoAndWhyUntilItIsTakenBack() throws Exception {
    var before = csv();

    choose(office.bridge, "their statutes say so");

    assertThat(grace.get(page(office.lantern)).body())
        .contains("<mark><bdi>SWE</bdi></mark>")
        .contains("their statutes say so")
        .contains(office.signInName("grace"));
    assertThat(csv()).contains("SWE").doesNotContain("NOR");
    assertThat(revisions()).hasSize(1);

    var here = page(office.lantern);
    grace.post(here, here + "/values/back", "field", "country");
    assertThat(csv()).isEqualTo(before);
    assertThat(revisions()).singleElement().matches(Revision::withdrawn);
  }

  @Test
  void takenApartEachSaysWhatItSaidAndMergedAgainTheChoiceStands() throws Exception {
    choose(office.bridge, "");
    var merged = csv();
    var here = page(office.lantern);
    var merger =
        grace.get(here).body().replaceAll("(?s).*name=\"merger\" value=\"([^\"]+)\".*", "$1");

    grace.post(here, here + "/separate", "merger", merger);
    assertThat(csv()).contains("NOR").contains("SWE");

    grace.post(here + "/merge", here + "/merge", "other", id(office.bridge), "into", "false");
    assertThat(csv()).isEqualTo(merged);
  }

  @Test
  void aRebuildKeepsWhatWasChosen() throws Exception {
    choose(office.bridge, "known");
    var before = csv();

    Scope.run(node(), () -> RunningNode.door(Rebuild.class).rebuild(node()));

    assertThat(csv()).isEqualTo(before);
  }

  @Test
  void onlyCoordinatorsChooseAndOnlyWhatOneOfThemSays() throws Exception {
    var here = page(office.lantern);

    assertThat(erik.get(here).body()).contains("SWE").doesNotContain("/values\"");
    assertThat(
            erik.post(office.home + "/partners", here + "/values", "field", "country").statusCode())
        .isEqualTo(404);
    for (var field : List.of("acronym", "colour", "")) {
      var answer = grace.post(here, here + "/values", "field", field, "party", id(office.bridge));
      assertThat(answer.statusCode()).as(field).isEqualTo(404);
    }
  }

  private void choose(PartyId party, String why) throws Exception {
    var here = page(office.lantern);
    grace.post(here, here + "/values", "field", "country", "party", id(party), "why", why);
  }

  private String csv() throws Exception {
    return grace.get(office.home + "/partners.csv").body();
  }

  private List<Revision> revisions() {
    return Scope.of(
        node(), () -> RunningNode.door(History.class).listNewest(Choices.CHOICE, node()));
  }

  private static Particulars from(String country, Particulars said) {
    return new Particulars(said.kind(), said.names(), said.identifiers(), Optional.of(country));
  }

  /** Some hours after the partners came into the register. */
  private void change(PartyId id, UnaryOperator<Particulars> change, int hours) {
    var partners = RunningNode.door(Partners.class);
    var at = RunningNode.door(InstantSource.class).instant().plus(Duration.ofHours(hours));
    Scope.run(
        node(),
        () -> {
          var party = partners.find(id, node()).orElseThrow();
          var changed = party.saying(change.apply(party.particulars()));
          partners.record(
              List.of(new Partners.Entry(changed, Optional.empty())),
              Act.of(office.mission, "amina", "partner changed", at));
        });
  }

  private Audience node() {
    return RunningNode.door(Audiences.class).node(office.mission);
  }

  private String page(PartyId party) {
    return office.home + "/partners/" + id(party);
  }

  private static String id(PartyId party) {
    return Ids.brief(party.value());
  }
}
