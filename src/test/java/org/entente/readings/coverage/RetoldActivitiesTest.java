package org.entente.readings.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.FieldOffice;
import org.entente.RunningNode;
import org.entente.ground.database.StoreTest;
import org.entente.ground.history.Act;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Scope;
import org.entente.mechanisms.intake.preview.KeyFigures;
import org.entente.mechanisms.review.Pair;
import org.entente.mechanisms.review.Relation;
import org.entente.reference.places.AdminLevel;
import org.entente.registers.activities.Activities;
import org.entente.registers.activities.ActivityEntry;
import org.entente.registers.activities.linking.ties.Tie.Said;
import org.entente.registers.activities.linking.ties.Ties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lantern and Stone Bridge report one well each, and Lantern a clinic in another district too. */
@StoreTest
class RetoldActivitiesTest {

  private static final AdminLevel DISTRICTS = AdminLevel.ADM2;

  private FieldOffice office;
  private Audience node;

  @BeforeEach
  void bothReport() throws IOException {
    office = new FieldOffice();
    office.publish(
        office.lantern,
        FieldOffice.report(
            "Lantern,WASH,XX0101,Drilling twelve boreholes,4310",
            "Lantern,Health,XX0201,Mobile clinic,90"));
    office.publish(
        office.bridge,
        FieldOffice.report("Lantern,WASH,XX0101,Boreholes drilled,4310"),
        office.bridge);
    node = audiences().node(office.mission);
  }

  @Test
  void whatTwoReportIsOneActivityInEveryFigureOfThePicture() {
    assertThat(figures(node)).containsExactly(3, 2, 3, 3);

    say(Relation.SAME);

    assertThat(figures(node)).containsExactly(2, 1, 2, 2);
    assertThat(matrix(node, AsOf.now()).completeness().activities()).isEqualTo(3);
  }

  @Test
  void aChainOfTheSameMoneyStaysTwoActivities() {
    say(Relation.CHAIN);

    assertThat(figures(node)).containsExactly(3, 2, 3, 3);
  }

  @Test
  void whoMayReadOneReportAloneSeesItCounted() {
    say(Relation.SAME);

    var lantern = audiences().asOwner(office.lantern, office.mission);

    assertThat(figures(lantern)).containsExactly(2, 1, 2, 2);
    assertThat(matrix(lantern, AsOf.now()).completeness().activities()).isEqualTo(2);
  }

  @Test
  void whatWasKnownBeforeIsCountedAsItWasReported() {
    say(Relation.SAME);

    var known =
        new AsOf(
            Optional.empty(), Optional.empty(), Optional.of(Instant.parse("2100-01-01T00:00:00Z")));

    assertThat(matrix(node, known).total().orElseThrow().activities()).isEqualTo(3);
  }

  /** Of all, of the sector of the wells, of all districts, and of the headline. */
  private List<Integer> figures(Audience audience) {
    var matrix = matrix(audience, AsOf.now());
    var sectors = matrix.bySector();
    int districts = matrix.byArea().values().stream().mapToInt(Cell::activities).sum();
    int headline =
        Scope.of(audience, () -> RunningNode.door(KeyFigures.class).of(audience)).activities();
    return List.of(
        matrix.total().map(Cell::activities).orElse(0),
        Optional.ofNullable(sectors.get("WSH")).map(Cell::activities).orElse(0),
        districts,
        headline);
  }

  private static Matrix matrix(Audience audience, AsOf asOf) {
    return Scope.of(
        audience,
        () -> RunningNode.door(Coverage.class).matrix(DISTRICTS, Optional.empty(), asOf, audience));
  }

  private void say(Relation relation) {
    var wells = new ArrayList<ActivityEntry>();
    Scope.run(
        node,
        () ->
            RunningNode.door(Activities.class)
                .eachPiece(
                    node,
                    piece ->
                        piece.stream()
                            .filter(it -> it.activity().what().sectorWritten().equals("WASH"))
                            .forEach(wells::add)));
    var pair = Pair.of(id(wells.getFirst()), id(wells.getLast()));
    var act = Act.of(office.mission, "amina", "review", Instant.parse("2026-03-01T08:00:00Z"));
    Scope.run(
        node,
        () ->
            RunningNode.door(Ties.class)
                .say(new Said(pair, relation), office.lantern, wells.getFirst().label(), act));
  }

  private static UUID id(ActivityEntry entry) {
    return entry.id().value();
  }

  private static Audiences audiences() {
    return RunningNode.door(Audiences.class);
  }
}
