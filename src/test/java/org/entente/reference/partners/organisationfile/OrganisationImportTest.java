package org.entente.reference.partners.organisationfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.entente.StoreContext;
import org.entente.ground.database.StoreTest;
import org.entente.ground.history.History;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.PartyId;
import org.entente.ground.identity.RecordRef;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Labels;
import org.entente.ground.releasability.Scope;
import org.entente.ground.releasability.label.Label;
import org.entente.reference.partners.OrganisationMatch;
import org.entente.reference.partners.Particulars;
import org.entente.reference.partners.Partners;
import org.entente.reference.partners.Party;
import org.entente.reference.partners.PartyFilter;
import org.entente.reference.partners.WrittenOrganisation;
import org.junit.jupiter.api.Test;

@StoreTest
class OrganisationImportTest {

  private static final String LIST =
      """
      code,name,acronym,type,country,aliases
      XX-LWA,Lantern Water Alliance,LWA,International NGO,,Lantern WASH|Alliance Lanterne
      XEN-MW,Ministry of Works,MW,Government,xen,
      ,Village Committees,,,,
      XX-U,UNITED,UNITED,UN agency,,
      """;

  private final Partners partners = StoreContext.get(Partners.class);
  private final Labels labels = StoreContext.get(Labels.class);
  private final Audiences audiences = StoreContext.get(Audiences.class);
  private final MissionId mission = StoreContext.newMission();

  @Test
  void eachRowOfAListBecomesAPartyOnceHoweverOftenTheListIsRead() throws IOException {
    var first = take(LIST, node());
    var second = take(LIST, node());

    assertThat(List.of(first.read(), first.created(), first.rejected())).containsExactly(4, 4, 0);
    assertThat(List.of(second.read(), second.unchanged())).containsExactly(4, 4);
    assertThat(all()).hasSize(4 + 1);
    var ministry = called("Ministry of Works");
    assertThat(ministry.particulars().kind()).contains(new Particulars.Kind("GOV"));
    assertThat(ministry.particulars().country()).contains("XEN");
    assertThat(called("Lantern WASH")).isEqualTo(called("XX-LWA"));
  }

  @Test
  void theListOfTheDemonstrationIsTakenWhole() throws IOException {
    var list = Files.readString(Path.of("examples/organisations.csv"));

    var first = take(list, node());
    var second = take(list, node());

    assertThat(first.issues()).isEmpty();
    assertThat(first.created()).isEqualTo((int) list.lines().count() - 1);
    assertThat(second.unchanged()).isEqualTo(first.created());
    assertThat(all()).filteredOn(party -> party.particulars().kind().isEmpty()).isEmpty();
  }

  @Test
  void aRenamedOrganisationKeepsItsIdAndIsStillKnownByItsFormerName() throws IOException {
    take(LIST, node());
    var before = called("Ministry of Works");

    var receipt =
        take(LIST.replace("Ministry of Works,MW", "Ministry of Water and Works,MWW"), node());

    assertThat(List.of(receipt.changed(), receipt.unchanged())).containsExactly(1, 3);
    var after = called("Ministry of Works");
    assertThat(after.id()).isEqualTo(before.id());
    assertThat(after.nameIn(Locale.ENGLISH)).isEqualTo("Ministry of Water and Works");
    assertThat(called("MW")).isEqualTo(called("MWW")).isEqualTo(after);
    assertThat(sources(after.id())).containsExactly("list.csv, row 3", "list.csv, row 3");
  }

  @Test
  void aBlankCellSaysNothingAndAnAliasLearnedSinceStays() throws IOException {
    take(LIST, node());

    var receipt = take("code,name\nXX-LWA,Lantern Water Alliance\n", node());

    assertThat(receipt.unchanged()).isEqualTo(1);
    assertThat(called("Lantern WASH").particulars().acronym()).contains("LWA");
  }

  @Test
  void anOrganisationKnownByNameTakesTheCodeThatAListGivesIt() throws IOException {
    take("name\nLANTERN WATER ALLIANCE\n", node());

    var receipt = take(LIST, node());

    assertThat(List.of(receipt.created(), receipt.changed())).containsExactly(3, 1);
    assertThat(called("XX-LWA")).isEqualTo(called("LANTERN WATER ALLIANCE"));
  }

  @Test
  void whatIsWrongInARowIsToldWithItsCellAndBadRowsDoNotStopGoodOnes() throws IOException {
    var receipt =
        take(
            """
            name;type;country;code;note
            ;INGO;;;
            Good One;made of cheese;Xenia;G1;x
            Good One;INGO;XEN;G1;x
            Other;INGO;XEN;;x
            """,
            node());

    assertThat(List.of(receipt.read(), receipt.created(), receipt.rejected()))
        .containsExactly(4, 2, 2);
    assertThat(receipt.ignoredColumns()).containsExactly("note");
    assertThat(receipt.issues())
        .containsExactly(
            new LineIssue.OrganisationNameMissing("list.csv", 2),
            new LineIssue.OrganisationTypeUnknown("list.csv", 3, "type", "made of cheese"),
            new LineIssue.OrganisationCountryNotAllowed("list.csv", 3, "country", "Xenia"),
            new LineIssue.OrganisationRepeated("list.csv", 4, "name", "Good One", 3));
  }

  @Test
  void aListLeavesThePartiesOfOtherOwnersAsTheyAre() throws IOException {
    take(LIST, node());
    var lantern = called("LWA");
    var byLantern = audiences.asOwner(lantern.id(), mission);

    var receipt = take(LIST.replace("Ministry of Works,MW", "Ministry of Nothing,MW"), byLantern);

    assertThat(List.of(receipt.unchanged(), receipt.rejected())).containsExactly(3, 1);
    assertThat(receipt.issues())
        .containsExactly(
            new LineIssue.OrganisationOwnedByAnother("list.csv", 3, "name", "Ministry of Nothing"));
    assertThat(called("MW").nameIn(Locale.ENGLISH)).isEqualTo("Ministry of Works");
  }

  private OrganisationReceipt take(String list, Audience audience) throws IOException {
    var bytes = new ByteArrayInputStream(list.getBytes(StandardCharsets.UTF_8));
    var file = OrganisationFile.read("list.csv", bytes);
    int label = labels.intern(Label.of("public", audience.party()));
    return Scope.of(
        audience,
        () ->
            StoreContext.get(OrganisationImport.class)
                .take(file, audience, label, StoreContext.act(mission)));
  }

  private Party called(String written) {
    var resolver = Scope.of(node(), () -> partners.resolver(node()));
    var match = resolver.resolve(WrittenOrganisation.named(written));
    assertThat(match).isInstanceOf(OrganisationMatch.Known.class);
    var id = ((OrganisationMatch.Known) match).party();
    return Scope.of(node(), () -> partners.find(id, node())).orElseThrow();
  }

  private List<Party> all() {
    return Scope.of(node(), () -> partners.list(PartyFilter.all(), node()));
  }

  private List<String> sources(PartyId party) {
    var record = new RecordRef(mission, Partners.PARTY, party.value());
    return Scope.of(node(), () -> StoreContext.get(History.class).listOf(record, node())).stream()
        .flatMap(revision -> revision.change().source().stream())
        .toList();
  }

  private Audience node() {
    return audiences.node(mission);
  }
}
