package org.entente.registers.activities.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.entente.FieldOffice;
import org.entente.RunningNode;
import org.entente.RunningNode.Visitor;
import org.entente.ground.accounts.Role;
import org.entente.ground.history.Act;
import org.entente.ground.history.History;
import org.entente.ground.history.Rebuild;
import org.entente.ground.history.Revision;
import org.entente.ground.jobs.Jobs;
import org.entente.ground.jobs.Progress;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Scope;
import org.entente.mechanisms.review.Pair;
import org.entente.mechanisms.review.Proposal;
import org.entente.mechanisms.review.Relation;
import org.entente.mechanisms.review.queue.Proposing;
import org.entente.registers.activities.Activities;
import org.entente.registers.activities.ActivityFilter;
import org.entente.registers.activities.linking.ties.CountedOnce;
import org.entente.registers.activities.linking.ties.Ties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lantern and Stone Bridge each report the same boreholes, and people say what they are. */
class ReviewedActivitiesTest {

  private static final String WELLS =
      "Lantern Water Alliance,WASH,XX0101,Drilling twelve boreholes along the Ordal road,4310";

  private final ReviewedActivities reviewed = RunningNode.door(ReviewedActivities.class);
  private FieldOffice office;

  @BeforeEach
  void twoReport() throws IOException {
    office = new FieldOffice();
    office.publish(office.lantern, FieldOffice.report(rows(WELLS)));
    office.publish(office.bridge, FieldOffice.report(WELLS), office.bridge);
  }

  private static String[] rows(String first) {
    var rows = new ArrayList<>(List.of(first));
    for (int at = 0; at < 30; at++) {
      rows.add(
          "Relief Union %d,Health,XX0201,Mobile clinic round %d,%d".formatted(at, at, 90 + at));
    }
    return rows.toArray(String[]::new);
  }

  @Test
  void whatTwoReportedIsProposedAsTheSame() {
    assertThat(proposals()).extracting(Proposal::relation).containsExactly(Relation.SAME);
  }

  @Test
  void theMenuAndTodayTellOnlyOfPairsThatTheReaderMayJudge() throws Exception {
    RunningNode.door(Proposing.class).propose(office.mission, Progress.unwatched());
    var coordinates = office.person("amina", office.bridge, Role.READ, Role.COORDINATE);
    var reports = office.person("erik", office.bridge, Role.READ, Role.REPORT);

    assertThat(coordinates.get(office.home).body()).contains("1 pair waits");
    assertThat(reports.get(office.home).body()).doesNotContain("1 pair waits");
    assertThat(menu(coordinates)).isEqualTo("1");
    assertThat(menu(reports)).isEmpty();
  }

  /** The number beside the review in the list beside a page. */
  private String menu(Visitor visitor) throws Exception {
    var entry = Pattern.compile("/review\"[^>]*>[^<]*<span[^>]*>(\\d+)<");
    var found = entry.matcher(visitor.get(office.home + "/places").body());
    return found.find() ? found.group(1) : "";
  }

  @Test
  void afterAReportPairsAreLookedForUnasked() {
    assertThat(RunningNode.door(Jobs.class).list(office.mission, 10))
        .filteredOn(job -> job.order().kind().equals(Proposing.PROPOSE))
        .hasSizeBetween(1, 2)
        .allMatch(job -> job.order().askedBy().equals("entente"));
  }

  @Test
  void whatWasSaidToBeTheSameCountsOnceUntilItIsTakenBack() {
    var pair = proposals().getFirst().pair();
    assertThat(counted(node())).isEqualTo(new CountedOnce(32, 32));

    say(pair);

    assertThat(counted(node())).isEqualTo(new CountedOnce(32, 31));
    assertThat(proposals()).isEmpty();
    Scope.run(node(), () -> reviewed.takeBack(pair, Relation.SAME, act()));
    assertThat(counted(node())).isEqualTo(new CountedOnce(32, 32));
  }

  @Test
  void whoMayReadOneAloneCountsAsIfTheOtherWereNotThere() {
    var pair = proposals().getFirst().pair();
    var both = List.of(pair.left(), pair.right());
    say(pair);

    var lantern = RunningNode.door(Audiences.class).asOwner(office.lantern, office.mission);

    assertThat(counted(lantern)).isEqualTo(new CountedOnce(31, 31));
    assertThat(Scope.of(lantern, () -> ties().listOf(both, lantern))).isEmpty();
    assertThat(Scope.of(lantern, () -> reviewed.faces(both, lantern, Locale.ENGLISH))).hasSize(1);
  }

  @Test
  void whatWasSaidOfTwoIsReadOnlyByWhoMayReadBothAlsoAfterItIsTakenBack() {
    var pair = proposals().getFirst().pair();
    say(pair);
    Scope.run(node(), () -> reviewed.takeBack(pair, Relation.SAME, act()));
    var lantern = RunningNode.door(Audiences.class).asOwner(office.lantern, office.mission);
    var bridge = RunningNode.door(Audiences.class).asOwner(office.bridge, office.mission);

    assertThat(revisions(lantern)).isEmpty();
    assertThat(revisions(bridge)).hasSize(1);
  }

  private static List<Revision> revisions(Audience audience) {
    return Scope.of(audience, () -> RunningNode.door(History.class).listNewest(Ties.TIE, audience));
  }

  @Test
  void aRebuildSaysTheSameOfThem() {
    var pair = proposals().getFirst().pair();
    say(pair);

    RunningNode.door(Rebuild.class).rebuild(node());

    assertThat(counted(node())).isEqualTo(new CountedOnce(32, 31));
  }

  @Test
  void twoOwnersWhoAreToBeOneNeedASecondPerson() {
    var pair = proposals().getFirst().pair();

    assertThat(Scope.of(node(), () -> reviewed.needsSecond(pair, Relation.SAME, node()))).isTrue();
    assertThat(Scope.of(node(), () -> reviewed.needsSecond(pair, Relation.CHAIN, node())))
        .isFalse();
  }

  private void say(Pair pair) {
    Scope.run(node(), () -> reviewed.state(pair, Relation.SAME, act()));
  }

  private Act act() {
    return Act.of(office.mission, "amina", "review", Instant.parse("2026-03-01T08:00:00Z"));
  }

  private static Ties ties() {
    return RunningNode.door(Ties.class);
  }

  /** The node, which reads also what came under labels that are new. */
  private Audience node() {
    return RunningNode.door(Audiences.class).node(office.mission);
  }

  private CountedOnce counted(Audience audience) {
    return Scope.of(
        audience,
        () -> RunningNode.door(Activities.class).countOnce(ActivityFilter.all(), audience));
  }

  private List<Proposal> proposals() {
    var proposals = new ArrayList<Proposal>();
    Scope.run(
        node(),
        () ->
            reviewed.propose(
                office.mission, _ -> false, node(), Progress.unwatched(), proposals::add));
    return proposals;
  }
}
