package org.entente.reference.partners.relations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.StoreContext;
import org.entente.ground.database.StoreTest;
import org.entente.ground.database.TestDatabase;
import org.entente.ground.history.Act;
import org.entente.ground.history.Rebuild;
import org.entente.ground.history.Undo;
import org.entente.ground.history.Undone;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.PartyId;
import org.entente.ground.problem.Refused;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Labels;
import org.entente.ground.releasability.Scope;
import org.entente.ground.releasability.label.Label;
import org.entente.reference.partners.NewOrganisation;
import org.entente.reference.partners.Particulars;
import org.entente.reference.partners.PartnerProblem;
import org.entente.reference.partners.Partners;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@StoreTest
class RelationsTest {

  private static final Instant APRIL = Instant.parse("2026-04-01T00:00:00Z");
  private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");
  private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");

  private final Relations relations = StoreContext.get(Relations.class);
  private final Partners partners = StoreContext.get(Partners.class);
  private final Labels labels = StoreContext.get(Labels.class);
  private final Audiences audiences = StoreContext.get(Audiences.class);
  private final MissionId mission = StoreContext.newMission();
  private final PartyId wellDrillers = register("Well Drillers", StoreContext.act(mission));
  private final PartyId waterCluster = register("Water Cluster", StoreContext.act(mission));
  private final PartyId coalition = register("Coalition", StoreContext.act(mission));

  @Test
  void aPartyIsInItsGroupsAndTheirGroupsWhileTheMembershipsLast() {
    admit(wellDrillers, waterCluster, APRIL, JUNE);
    admit(waterCluster, coalition, MAY, JUNE);

    assertThat(groups(APRIL.minusMillis(1))).isEmpty();
    assertThat(groups(APRIL)).containsExactly(waterCluster);
    assertThat(groups(MAY)).containsExactlyInAnyOrder(waterCluster, coalition);
    assertThat(groups(JUNE)).isEmpty();
  }

  @Test
  void groupsThatContainEachOtherAreFollowedOnce() {
    admit(waterCluster, coalition, APRIL, JUNE);
    admit(coalition, waterCluster, APRIL, JUNE);
    admit(wellDrillers, waterCluster, APRIL, JUNE);

    assertThat(groups(MAY)).containsExactlyInAnyOrder(waterCluster, coalition);
  }

  @Test
  void whoCallsItselfAMemberReadsNothingMoreForIt() {
    var tie = Tie.of(wellDrillers, Tie.Type.MEMBER_OF, coalition);
    relate(relation(tie, wellDrillers), StoreContext.act(mission));
    assertThat(groups(MAY)).isEmpty();

    relate(relation(tie, coalition), StoreContext.act(mission));
    assertThat(groups(MAY)).containsExactly(coalition);
  }

  @Test
  void aRecordForAGroupIsReadByItsMembersOnly() {
    admit(wellDrillers, waterCluster, StoreContext.NOW, JUNE);
    int onlyCluster =
        labels.intern(Label.of("restricted", mission.itself()).releasableTo(List.of(waterCluster)));

    assertThat(audiences.asOwner(wellDrillers, mission).mayRead(onlyCluster)).isTrue();
    assertThat(audiences.asOwner(coalition, mission).mayRead(onlyCluster)).isFalse();
  }

  @Test
  void aRelationIsReadFromBothSidesByThoseWhoMayKnowIt() {
    int onlyDrillers =
        labels.intern(Label.of("restricted", mission.itself()).releasableTo(List.of(wellDrillers)));
    var funded = Tie.of(coalition, Tie.Type.FUNDS, wellDrillers).during(APRIL, JUNE);
    var relation = new Relation(nextId(), funded, mission.itself(), onlyDrillers);
    relate(relation, StoreContext.act(mission));

    var forDrillers = audiences.asOwner(wellDrillers, mission);
    var forCluster = audiences.asOwner(waterCluster, mission);

    assertThat(listed(coalition, forDrillers)).extracting(Relation::tie).containsExactly(funded);
    assertThat(listed(wellDrillers, forDrillers)).extracting(Relation::tie).containsExactly(funded);
    assertThat(listed(coalition, forCluster)).isEmpty();
  }

  @Test
  void nobodyIsRelatedToAPartyThatTheReaderMayNotKnow() {
    var stranger = new PartyId(nextId());
    var relation = relation(Tie.of(wellDrillers, Tie.Type.FUNDS, stranger), mission.itself());

    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> relate(relation, StoreContext.act(mission)))
        .satisfies(
            refused ->
                assertThat(refused.problem())
                    .isEqualTo(new PartnerProblem.NoSuchParty(stranger.value().toString())));
  }

  @Test
  void relationsAndGroupsFollowFromTheRevisionsAlone() {
    admit(wellDrillers, waterCluster, APRIL, JUNE);
    var ended = relation(Tie.of(coalition, Tie.Type.COORDINATES, waterCluster), mission.itself());
    relate(ended, StoreContext.act(mission));
    relate(
        new Relation(ended.id(), ended.tie().endingAt(MAY), ended.owner(), ended.label()),
        StoreContext.act(mission));
    var before = tables();

    Scope.run(node(), () -> StoreContext.get(Rebuild.class).rebuild(node()));

    assertThat(before).hasSize(3);
    assertThat(tables()).isEqualTo(before);
  }

  @Test
  void undoTakesAPartyBackWithItsRelationsButNotWhileALaterReportRelatesToIt() {
    var batch = UUID.randomUUID();
    var report = Act.ofBatch(mission, batch, "grace", "import", StoreContext.NOW);
    var alone = register("Alone", report);
    var wanted = register("Wanted", report);
    relate(relation(Tie.of(alone, Tie.Type.MEMBER_OF, coalition), coalition), report);
    relate(
        relation(Tie.of(coalition, Tie.Type.FUNDS, wanted), coalition), StoreContext.act(mission));

    var undone = undo(batch);

    assertThat(undone.returned()).hasSize(2);
    assertThat(undone.used()).extracting(record -> new PartyId(record.id())).containsOnly(wanted);
    assertThat(relations.groupsOf(alone, mission, MAY)).isEmpty();
    assertThat(Scope.of(node(), () -> partners.listOf(List.of(alone, wanted), node())))
        .extracting(party -> party.id())
        .containsExactly(wanted);
  }

  private Undone undo(UUID batch) {
    var undoing = Act.ofBatch(mission, UUID.randomUUID(), "grace", "undo", StoreContext.NOW);
    return Scope.of(
        node(),
        () ->
            StoreContext.get(TransactionOperations.class)
                .execute(_ -> StoreContext.get(Undo.class).undo(batch, undoing, node())));
  }

  private void admit(PartyId member, PartyId group, Instant begins, Instant ends) {
    var tie = Tie.of(member, Tie.Type.MEMBER_OF, group).during(begins, ends);
    relate(relation(tie, mission.itself()), StoreContext.act(mission));
  }

  private void relate(Relation relation, Act act) {
    Scope.run(node(), () -> relations.relate(List.of(relation), act, node()));
  }

  private Relation relation(Tie tie, PartyId owner) {
    return new Relation(nextId(), tie, owner, open());
  }

  private List<Relation> listed(PartyId party, Audience audience) {
    return Scope.of(audience, () -> relations.listOf(party, audience));
  }

  private Set<PartyId> groups(Instant at) {
    return relations.groupsOf(wellDrillers, mission, at);
  }

  private PartyId register(String name, Act act) {
    var met = List.of(new NewOrganisation(Particulars.named(name), Optional.empty()));
    int label = open();
    return Scope.of(node(), () -> partners.register(met, mission.itself(), label, act)).getFirst();
  }

  private int open() {
    return labels.intern(Label.of("public", mission.itself()));
  }

  private List<String> tables() {
    return JdbcClient.create(TestDatabase.owner())
        .sql(
            """
            select 'relation ' || row_to_json(t) from partners.relation t
             where mission_id = :mission
             union all
            select 'member ' || row_to_json(t) from partners.membership_of t
             where mission_id = :mission
             order by 1
            """)
        .param("mission", mission.value())
        .query(String.class)
        .list();
  }

  private UUID nextId() {
    return StoreContext.get(Ids.class).next();
  }

  private Audience node() {
    return audiences.node(mission);
  }
}
