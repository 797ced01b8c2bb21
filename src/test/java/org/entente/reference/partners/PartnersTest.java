package org.entente.reference.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.entente.StoreContext;
import org.entente.ground.database.StoreTest;
import org.entente.ground.database.TestDatabase;
import org.entente.ground.history.Act;
import org.entente.ground.history.History;
import org.entente.ground.history.Rebuild;
import org.entente.ground.history.Undo;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.PartyId;
import org.entente.ground.identity.RecordRef;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Labels;
import org.entente.ground.releasability.Scope;
import org.entente.ground.releasability.label.Label;
import org.entente.reference.partners.PartyName.Use;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@StoreTest
class PartnersTest {

  private final Partners partners = StoreContext.get(Partners.class);
  private final Labels labels = StoreContext.get(Labels.class);
  private final Audiences audiences = StoreContext.get(Audiences.class);
  private final JdbcClient asOwner = JdbcClient.create(TestDatabase.owner());
  private final MissionId mission = StoreContext.newMission();
  private final PartyId lantern = register(Particulars.named("Lantern Water Alliance"), "public");
  private final PartyId bridge = register(Particulars.named("Stone Bridge Works"), "public");

  @Test
  void aPartyForOneOrganisationIsSeenByItsPeopleAndNowhereByOthers() {
    int onlyLantern =
        labels.intern(Label.of("restricted", mission.itself()).releasableTo(List.of(lantern)));
    var source = registerUnder(onlyLantern, Particulars.named("Hill Committee"));
    var forLantern = audiences.asOwner(lantern, mission);
    var forBridge = audiences.asOwner(bridge, mission);

    assertThat(seen(source, forLantern)).containsExactly(true, true, true, true, true);
    assertThat(seen(source, forBridge)).containsExactly(false, false, false, false, false);
  }

  @Test
  void theDatabaseItselfHidesAPartyFromThoseWhoMayNotKnowIt() {
    int onlyLantern =
        labels.intern(Label.of("restricted", mission.itself()).releasableTo(List.of(lantern)));
    registerUnder(onlyLantern, Particulars.named("Hill Committee"));

    assertThat(rowsOfAllTables(audiences.asOwner(lantern, mission))).isEqualTo(4 + 4);
    assertThat(rowsOfAllTables(audiences.asOwner(bridge, mission))).isEqualTo(3 + 3);
    assertThat(StoreContext.get(TransactionOperations.class).<Integer>execute(_ -> rows()))
        .isZero();
  }

  @Test
  void theMissionIsAPartyFromItsFirstMoment() {
    var itself = asNode(() -> partners.find(mission.itself(), node())).orElseThrow();

    assertThat(itself.owner()).isEqualTo(mission.itself());
    assertThat(itself.particulars().kind()).contains(Particulars.Kind.COORDINATION_BODY);
  }

  @Test
  void whatIsRecordedIsReadBackWhole() {
    var said =
        new Particulars(
            Optional.of(new Particulars.Kind("INGO")),
            List.of(
                PartyName.of("Hands for Health", Use.NAME),
                new PartyName("أيادٍ من أجل الصحة", Optional.of("ar"), Use.NAME),
                PartyName.of("HHR", Use.ACRONYM),
                PartyName.of("Hands 4 Health", Use.ALIAS)),
            List.of(new Identifier("code", "XX-HHR"), new Identifier("iati", "XM-1")),
            Optional.of("XEN"));
    var id = register(said, "public");

    var read = asNode(() -> partners.find(id, node())).orElseThrow();

    assertThat(read.particulars()).isEqualTo(said);
    assertThat(read.nameIn(Locale.of("ar"))).isEqualTo("أيادٍ من أجل الصحة");
    assertThat(read.nameIn(Locale.FRENCH)).isEqualTo("Hands for Health");
  }

  @Test
  void partiesAreListedByNameAndFoundHoweverTheyAreSpelled() {
    register(
        Particulars.named("Écoles Sans Murs").withKind(new Particulars.Kind("NNGO")), "public");

    assertThat(names(PartyFilter.all()))
        .startsWith("Écoles Sans Murs", "Lantern Water Alliance")
        .hasSize(4);
    assertThat(names(PartyFilter.all().naming("ÉCOLES sans"))).containsExactly("Écoles Sans Murs");
    assertThat(names(PartyFilter.all().naming("%"))).isEmpty();
    assertThat(names(PartyFilter.all().of(new Particulars.Kind("NNGO"))))
        .containsExactly("Écoles Sans Murs");
    assertThat(names(PartyFilter.all().page(2, 1))).containsExactly("Lantern Water Alliance");
    assertThat(asNode(() -> partners.count(PartyFilter.all().page(2, 1), node()))).isEqualTo(4);
  }

  @Test
  void onlyTheOwnerChangesAPartyAndNothingOfARefusedActIsKept() {
    var before = asNode(() -> partners.find(lantern, node())).orElseThrow();
    var fresh = new PartyId(StoreContext.get(Ids.class).next());
    var act =
        List.of(
            entry(new Party(fresh, Particulars.named("New"), bridge, before.label())),
            entry(new Party(lantern, Particulars.named("Taken over"), bridge, before.label())));

    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> asNode(() -> recorded(act, StoreContext.act(mission))))
        .satisfies(
            refused ->
                assertThat(refused.problem()).isInstanceOf(PartnerProblem.OwnedByAnother.class));
    assertThat(asNode(() -> partners.listOf(List.of(lantern, fresh), node())))
        .containsExactly(before);
    assertThat(revisions(lantern)).isEqualTo(1);
  }

  @Test
  void theTablesFollowFromTheRevisionsAlone() {
    var party = asNode(() -> partners.find(bridge, node())).orElseThrow();
    var changed = party.particulars().withName(PartyName.of("SBW", Use.ACRONYM));
    asNode(() -> recorded(List.of(entry(party.saying(changed))), StoreContext.act(mission)));
    var before = tables();

    Scope.run(node(), () -> StoreContext.get(Rebuild.class).rebuild(node()));

    assertThat(before).hasSize(3 + 4);
    assertThat(tables()).isEqualTo(before);
  }

  @Test
  void undoingAReportTakesBackThePartiesThatItBrought() {
    var batch = UUID.randomUUID();
    var report = Act.ofBatch(mission, batch, "grace", "import", StoreContext.NOW);
    var met = List.of(new NewOrganisation(Particulars.named("Met once"), Optional.of("a, row 2")));
    var bridgeNow = asNode(() -> partners.find(bridge, node())).orElseThrow();
    var renamed = bridgeNow.saying(Particulars.named("Stone Bridge Ltd"));
    var id = asNode(() -> partners.register(met, bridge, bridgeNow.label(), report)).getFirst();
    asNode(() -> recorded(List.of(entry(renamed)), report));
    var undoing = Act.ofBatch(mission, UUID.randomUUID(), "grace", "undo", StoreContext.NOW);

    var undone =
        asNode(
            () ->
                StoreContext.get(TransactionOperations.class)
                    .execute(_ -> StoreContext.get(Undo.class).undo(batch, undoing, node())));

    assertThat(undone.returned()).hasSize(2);
    assertThat(asNode(() -> partners.find(id, node()))).isEmpty();
    assertThat(asNode(() -> partners.find(bridge, node()))).contains(bridgeNow);
    assertThat(revisions(id)).isEqualTo(2);
  }

  private List<Boolean> seen(PartyId party, Audience by) {
    var hill = PartyFilter.all().naming("hill");
    var written = WrittenOrganisation.named("Hill Committee");
    return Scope.of(
        by,
        () ->
            List.of(
                partners.find(party, by).isPresent(),
                !partners.list(hill, by).isEmpty(),
                partners.count(hill, by) == 1,
                !partners.listOf(List.of(party), by).isEmpty(),
                partners.resolver(by).resolve(written) instanceof OrganisationMatch.Known));
  }

  private int rowsOfAllTables(Audience audience) {
    return Scope.of(
        audience, () -> StoreContext.get(TransactionOperations.class).execute(_ -> rows()));
  }

  /** Asked as the application, with no filter in the SQL at all. */
  private int rows() {
    return StoreContext.get(JdbcClient.class)
        .sql(
            """
            select (select count(*) from partners.party where mission_id = :mission)
                 + (select count(*) from partners.name where mission_id = :mission)
            """)
        .param("mission", mission.value())
        .query(Integer.class)
        .single();
  }

  private List<String> tables() {
    return asOwner
        .sql(
            """
            select 'party ' || row_to_json(t) from partners.party t where mission_id = :mission
             union all
            select 'name ' || row_to_json(t) from partners.name t where mission_id = :mission
             union all
            select 'code ' || row_to_json(t) from partners.identifier t where mission_id = :mission
             order by 1
            """)
        .param("mission", mission.value())
        .query(String.class)
        .list();
  }

  private List<String> names(PartyFilter filter) {
    return asNode(() -> partners.list(filter, node())).stream()
        .map(party -> party.nameIn(Locale.ENGLISH))
        .toList();
  }

  private int revisions(PartyId party) {
    var record = new RecordRef(mission, Partners.PARTY, party.value());
    return asNode(() -> StoreContext.get(History.class).listOf(record, node())).size();
  }

  private PartyId register(Particulars particulars, String level) {
    return registerUnder(labels.intern(Label.of(level, mission.itself())), particulars);
  }

  private PartyId registerUnder(int label, Particulars particulars) {
    var met = List.of(new NewOrganisation(particulars, Optional.empty()));
    return asNode(() -> partners.register(met, mission.itself(), label, StoreContext.act(mission)))
        .getFirst();
  }

  private boolean recorded(List<Partners.Entry> entries, Act act) {
    partners.record(entries, act);
    return true;
  }

  private static Partners.Entry entry(Party party) {
    return new Partners.Entry(party, Optional.empty());
  }

  private <T> T asNode(ScopedValue.CallableOp<T, RuntimeException> work) {
    return Scope.of(node(), work);
  }

  private Audience node() {
    return audiences.node(mission);
  }
}
