package org.entente.reference.partners.merging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.entente.StoreContext;
import org.entente.ground.database.StoreTest;
import org.entente.ground.database.TestDatabase;
import org.entente.ground.history.History;
import org.entente.ground.history.Rebuild;
import org.entente.ground.history.Revision;
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
import org.entente.reference.partners.NewOrganisation;
import org.entente.reference.partners.OrganisationMatch;
import org.entente.reference.partners.Particulars;
import org.entente.reference.partners.PartnerProblem;
import org.entente.reference.partners.Partners;
import org.entente.reference.partners.Party;
import org.entente.reference.partners.PartyFilter;
import org.entente.reference.partners.WrittenOrganisation;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@StoreTest
class MergersTest {

  private final Mergers mergers = StoreContext.get(Mergers.class);
  private final Partners partners = StoreContext.get(Partners.class);
  private final Labels labels = StoreContext.get(Labels.class);
  private final Audiences audiences = StoreContext.get(Audiences.class);
  private final MissionId mission = StoreContext.newMission();
  private final int open = labels.intern(Label.of("public", mission.itself()));
  private final PartyId lantern = register("Lantern Water Alliance", open);
  private final PartyId wells = register("Wells of the North", open);

  @Test
  void whoStandsForBothIsListedAloneAndFoundByTheNamesOfBoth() {
    merge(wells, lantern);

    assertThat(listed(PartyFilter.all())).contains(lantern).doesNotContain(wells);
    assertThat(listed(PartyFilter.all().naming("wells"))).containsExactly(lantern);
    assertThat(count(PartyFilter.all())).isEqualTo(listed(PartyFilter.all()).size());
    assertThat(count(PartyFilter.all().naming("wells"))).isOne();
  }

  @Test
  void aWrittenNameMeansWhoStandsForItAndRemembersWhoseNameItWas() {
    merge(wells, lantern);

    assertThat(resolved("Wells of the North"))
        .isInstanceOfSatisfying(
            OrganisationMatch.Known.class,
            known -> {
              assertThat(known.party()).isEqualTo(lantern);
              assertThat(known.bearer()).isEqualTo(wells);
            });
  }

  @Test
  void oneNameThatTwoBearWhoAreOneNeedsNoPersonToSayWhoIsMeant() {
    var twin = register("Wells of the North", open);
    assertThat(resolved("Wells of the North")).isInstanceOf(OrganisationMatch.Ambiguous.class);

    merge(twin, wells);

    assertThat(resolved("Wells of the North"))
        .isInstanceOfSatisfying(
            OrganisationMatch.Known.class, known -> assertThat(known.bearer()).isEqualTo(wells));
  }

  @Test
  void aReaderWhoMayNotKnowTheStatementOrOneOfTheTwoSeesThemApart() {
    int onlyLantern = labels.intern(onlyFor(lantern));
    var hidden = register("Hidden House", onlyLantern);
    merge(wells, hidden);

    var forLantern = representation(audiences.asOwner(lantern, mission));
    var forWells = representation(audiences.asOwner(wells, mission));

    assertThat(forLantern.allOf(wells)).containsExactlyInAnyOrder(wells, hidden);
    assertThat(forWells.represented()).isEmpty();
  }

  @Test
  void theHistoryOfAMergerIsReadOnlyByWhoMayKnowBoth() {
    int onlyLantern = labels.intern(onlyFor(lantern));
    var merger = merge(wells, register("Hidden House", onlyLantern));
    separate(merger);

    assertThat(history(merger, audiences.asOwner(lantern, mission))).hasSize(2);
    assertThat(history(merger, audiences.asOwner(wells, mission))).isEmpty();
  }

  private List<Revision> history(Merger merger, Audience audience) {
    var record = new RecordRef(mission, Mergers.MERGER, merger.id());
    return Scope.of(audience, () -> StoreContext.get(History.class).listOf(record, audience));
  }

  @Test
  void aMergerStandsWhileOneOfTheDecisionsThatItRestsOnDoes() {
    var judged = new RecordRef(mission, "judgement", StoreContext.get(Ids.class).next());
    merge(wells, lantern);
    var merger = mergeAsJudged(lantern, wells, judged);
    assertThat(merger.byHand()).isTrue();
    assertThat(merger.decidedIn("judgement")).containsExactly(judged);

    Scope.run(node(), () -> mergers.separate(merger, judged, StoreContext.act(mission), node()));
    assertThat(between(wells, lantern))
        .singleElement()
        .satisfies(left -> assertThat(left.byHand()).isTrue());

    separate(merger);
    assertThat(between(wells, lantern)).isEmpty();
  }

  @Test
  void takingBackByHandWhatWasNeverStatedByHandChangesNothing() {
    var judged = new RecordRef(mission, "judgement", StoreContext.get(Ids.class).next());
    var merger = mergeAsJudged(lantern, wells, judged);

    separate(merger);

    assertThat(merger.byHand()).isFalse();
    assertThat(between(wells, lantern)).containsExactly(merger);
  }

  private Merger mergeAsJudged(PartyId party, PartyId into, RecordRef judgement) {
    var said = new Merged(party, into);
    var act = StoreContext.act(mission);
    return Scope.of(node(), () -> mergers.merge(said, judgement, mission.itself(), act, node()));
  }

  @Test
  void nobodyIsMergedWithItselfNorWithWhomTheReaderMayNotKnow() {
    var stranger = new PartyId(StoreContext.get(Ids.class).next());

    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> merge(wells, wells))
        .satisfies(
            refused ->
                assertThat(refused.problem())
                    .isEqualTo(new PartnerProblem.PartyMergedWithItself(wells.value().toString())));
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> merge(wells, stranger))
        .satisfies(
            refused ->
                assertThat(refused.problem())
                    .isEqualTo(new PartnerProblem.NoSuchParty(stranger.value().toString())));
  }

  @Test
  void theMissionItselfIsNoOrganisationToMerge() {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> merge(wells, mission.itself()))
        .satisfies(
            refused ->
                assertThat(refused.problem())
                    .isEqualTo(new PartnerProblem.NoSuchParty(mission.value().toString())));
  }

  @Test
  void theSameStatedTwiceOrTheOtherWayRoundIsOneStatementWithAHistory() {
    merge(wells, lantern);
    merge(lantern, wells);

    assertThat(between(wells, lantern)).hasSize(1);
    assertThat(representation(node()).of(lantern)).isEqualTo(wells);
    assertThat(revisions()).isEqualTo(2);
  }

  @Test
  void whoIsMergedAtOnceFromBothSidesIsMergedOnceAndInNoCircle() throws Exception {
    var both = new CyclicBarrier(2);
    try (var people = Executors.newFixedThreadPool(2)) {
      var one = people.submit(() -> mergeTogether(both, wells, lantern));
      var other = people.submit(() -> mergeTogether(both, lantern, wells));
      one.get();
      other.get();
    }

    assertThat(between(wells, lantern)).hasSize(1);
    assertThat(listed(PartyFilter.all())).containsAnyOf(wells, lantern);
    assertThat(representation(node()).represented()).hasSize(1);
  }

  private Merger mergeTogether(CyclicBarrier both, PartyId party, PartyId into) throws Exception {
    both.await();
    return merge(party, into);
  }

  @Test
  void mergersFollowFromTheRevisionsAlone() {
    var taken = merge(wells, lantern);
    merge(register("Wells North", open), wells);
    separate(taken);
    var before = table();

    Scope.run(node(), () -> StoreContext.get(Rebuild.class).rebuild(node()));

    assertThat(before).hasSize(1);
    assertThat(table()).isEqualTo(before);
  }

  private Merger merge(PartyId party, PartyId into) {
    var said = new Merged(party, into);
    var act = StoreContext.act(mission);
    return Scope.of(node(), () -> mergers.merge(said, mission.itself(), act, node()));
  }

  private void separate(Merger merger) {
    Scope.run(node(), () -> mergers.separate(merger, StoreContext.act(mission), node()));
  }

  private List<Merger> between(PartyId one, PartyId other) {
    return Scope.of(node(), () -> mergers.listBetween(one, other, node()));
  }

  private Representation representation(Audience audience) {
    return Scope.of(audience, () -> partners.representation(audience));
  }

  private List<PartyId> listed(PartyFilter filter) {
    return Scope.of(node(), () -> partners.list(filter, node())).stream().map(Party::id).toList();
  }

  private int count(PartyFilter filter) {
    return Scope.of(node(), () -> partners.count(filter, node()));
  }

  private OrganisationMatch resolved(String name) {
    var resolver = Scope.of(node(), () -> partners.resolver(node()));
    return resolver.resolve(WrittenOrganisation.named(name));
  }

  private PartyId register(String name, int label) {
    var met = List.of(new NewOrganisation(Particulars.named(name), Optional.empty()));
    var act = StoreContext.act(mission);
    return Scope.of(node(), () -> partners.register(met, mission.itself(), label, act)).getFirst();
  }

  private Label onlyFor(PartyId party) {
    return Label.of("restricted", mission.itself()).releasableTo(List.of(party));
  }

  private List<String> table() {
    return JdbcClient.create(TestDatabase.owner())
        .sql("select row_to_json(t) from partners.merger t where mission_id = :mission order by id")
        .param("mission", mission.value())
        .query(String.class)
        .list();
  }

  private int revisions() {
    return JdbcClient.create(TestDatabase.owner())
        .sql(
            """
            select count(*) from history.revision
             where mission_id = :mission and record_type = 'merger'
            """)
        .param("mission", mission.value())
        .query(Integer.class)
        .single();
  }

  private Audience node() {
    return audiences.node(mission);
  }
}
