package org.entente.mechanisms.review.parties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.entente.TestNode;
import org.entente.ground.database.StoreTest;
import org.entente.ground.history.Act;
import org.entente.ground.history.History;
import org.entente.ground.history.Revision;
import org.entente.ground.identity.MissionId;
import org.entente.ground.identity.PartyId;
import org.entente.ground.jobs.Progress;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Audiences;
import org.entente.ground.releasability.Labels;
import org.entente.ground.releasability.Scope;
import org.entente.ground.releasability.label.Label;
import org.entente.mechanisms.review.Face;
import org.entente.mechanisms.review.Pair;
import org.entente.mechanisms.review.Proposal;
import org.entente.mechanisms.review.Relation;
import org.entente.reference.partners.Identifier;
import org.entente.reference.partners.NewOrganisation;
import org.entente.reference.partners.Particulars;
import org.entente.reference.partners.Partners;
import org.entente.reference.partners.Party;
import org.entente.reference.partners.PartyFilter;
import org.entente.reference.partners.PartyName;
import org.entente.reference.partners.merging.Merged;
import org.entente.reference.partners.merging.Mergers;
import org.entente.reference.partners.relations.Relations;
import org.entente.reference.partners.relations.Tie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@StoreTest
class ReviewedPartiesTest {

  private final ReviewedParties review = TestNode.door(ReviewedParties.class);
  private final Partners partners = TestNode.door(Partners.class);
  private final MissionId mission = TestNode.mission(Optional.empty()).id();
  private final PartyId lantern = register(mission.itself(), named("Lantern Water Alliance"));
  private final PartyId spelled = register(mission.itself(), named("Lanturn Water Alliance"));
  private final PartyId branch = register(mission.itself(), named("Lantern Water Alliance Kesra"));

  @BeforeEach
  void othersAreInTheRegisterToo() {
    for (var name : List.of("Stone Bridge Works", "Harbour Clinics", "Northern Relief Society")) {
      register(mission.itself(), named(name));
    }
  }

  @Test
  void twoSpellingsOfOneNameAreProposedAsTheSameAndABranchAsAPart() {
    var proposed = proposed(Set.of());

    assertThat(proposed)
        .filteredOn(each -> each.relation() == Relation.SAME)
        .extracting(Proposal::pair)
        .containsExactly(pair(lantern, spelled));
    assertThat(proposed)
        .filteredOn(each -> each.relation() == Relation.PART)
        .extracting(Proposal::pair)
        .contains(pair(lantern, branch));
  }

  @Test
  void otherNamesUnderOneCodeAreProposedAndOtherCodesSpeakAgainstOneName() {
    var coded = register(mission.itself(), coded("Wells of the North", "XE-COA", "77"));
    var renamed = register(mission.itself(), coded("Aqua Forward", "XE-COA", "77"));
    var twin = register(mission.itself(), coded("Wells of the North", "XE-COA", "81"));

    var proposed = proposed(Set.of());

    assertThat(of(pair(coded, renamed), proposed).reasons())
        .extracting(reason -> reason.field() + " " + reason.comparison())
        .containsExactly("partners.use.name different", "partners.codes equal");
    assertThat(of(pair(coded, twin), proposed).reasons())
        .extracting(reason -> reason.field() + " " + reason.comparison())
        .containsExactly("partners.use.name equal", "partners.codes different");
    assertThat(of(pair(coded, twin), proposed).posterior())
        .isLessThan(of(pair(lantern, spelled), proposed).posterior());
  }

  @Test
  void whatSomebodyJudgedIsNeverProposedAgain() {
    var judged = pair(lantern, spelled);

    assertThat(proposed(Set.of(judged))).extracting(Proposal::pair).doesNotContain(judged);
  }

  @Test
  void theSameBecomeOneAndTakenBackTheyAreTwoAgain() {
    var before = listed();

    state(pair(lantern, spelled), Relation.SAME);
    assertThat(listed()).hasSize(before.size() - 1).contains(lantern);
    assertThat(proposed(Set.of()))
        .extracting(Proposal::pair)
        .doesNotContain(pair(lantern, spelled));

    takeBack(pair(lantern, spelled), Relation.SAME);
    assertThat(listed()).isEqualTo(before);
  }

  @Test
  void whatAPageMergedStaysOneWhenTheReviewTakesItsPartBack() {
    var before = listed();
    var said = new Merged(spelled, lantern);
    var merger = Scope.of(node(), () -> mergers().merge(said, mission.itself(), act(), node()));
    state(pair(lantern, spelled), Relation.SAME);

    takeBack(pair(lantern, spelled), Relation.SAME);
    assertThat(listed()).hasSize(before.size() - 1);

    Scope.run(node(), () -> mergers().separate(merger, act(), node()));
    assertThat(listed()).isEqualTo(before);
  }

  @Test
  void whoMayNotKnowABranchReadsNothingOfItsParent() {
    var hidden = register(lantern, named("Lantern Water Alliance Ordal"), onlyFor(lantern));
    state(pair(hidden, lantern), Relation.PART);

    assertThat(relations(audienceOf(lantern))).hasSize(1);
    assertThat(relations(audienceOf(branch))).isEmpty();
  }

  private Audience audienceOf(PartyId party) {
    return TestNode.door(Audiences.class).asOwner(party, mission);
  }

  private List<Revision> relations(Audience audience) {
    return Scope.of(
        audience, () -> TestNode.door(History.class).listNewest(Relations.RELATION, audience));
  }

  private static Mergers mergers() {
    return TestNode.door(Mergers.class);
  }

  @Test
  void aPartBelongsToTheWholeWhoseNameItExtendsUntilThatIsTakenBack() {
    state(pair(branch, lantern), Relation.PART);
    assertThat(ties(lantern)).containsExactly(Tie.of(lantern, Tie.Type.PARENT_OF, branch));
    assertThat(proposed(Set.of())).extracting(Proposal::pair).doesNotContain(pair(lantern, branch));

    takeBack(pair(branch, lantern), Relation.PART);
    assertThat(ties(lantern)).isEmpty();
  }

  @Test
  void thatTheyAreTwoChangesNothingInTheRegister() {
    var before = listed();

    state(pair(lantern, spelled), Relation.DISTINCT);

    assertThat(listed()).isEqualTo(before);
    assertThat(ties(lantern)).isEmpty();
  }

  @Test
  void aSecondPersonAgreesBeforeEntriesOfTwoOwnersAreMergedOrAFewBecomeFewer() {
    var own = register(lantern, named("Lantern Water Aliance"));
    assertThat(needsSecond(pair(lantern, spelled), Relation.SAME)).isTrue();

    for (int i = 0; i < 20; i++) {
      register(mission.itself(), named("Committee of ward " + i));
    }

    assertThat(needsSecond(pair(lantern, spelled), Relation.SAME)).isFalse();
    assertThat(needsSecond(pair(lantern, own), Relation.SAME)).isTrue();
    assertThat(needsSecond(pair(lantern, own), Relation.PART)).isFalse();
  }

  @Test
  void aCardShowsWhatTheReaderMayKnowOfAPartyAndNothingOfOthers() {
    var coded = register(mission.itself(), coded("Wells of the North", "XE-COA", "77"));
    var secret = register(lantern, named("Hidden House"), onlyFor(lantern));
    var reader = TestNode.door(Audiences.class).asOwner(branch, mission);
    var records = List.of(coded.value(), secret.value());

    var faces = Scope.of(reader, () -> review.faces(records, reader, Locale.ENGLISH));

    assertThat(faces).extracting(Face::title).containsExactly("Wells of the North");
    assertThat(faces.getFirst().lines())
        .containsExactly(
            new Face.Line("partners.use.name", "Wells of the North"),
            new Face.Line("partners.codes", "77 (XE-COA)"));
  }

  private static Proposal of(Pair pair, List<Proposal> proposed) {
    return proposed.stream().filter(each -> each.pair().equals(pair)).findFirst().orElseThrow();
  }

  private List<Proposal> proposed(Set<Pair> judged) {
    var proposed = new ArrayList<Proposal>();
    var seen = new HashSet<>(judged);
    Scope.run(
        node(),
        () -> review.propose(mission, seen::contains, node(), Progress.unwatched(), proposed::add));
    return proposed;
  }

  private boolean needsSecond(Pair pair, Relation relation) {
    return Scope.of(node(), () -> review.needsSecond(pair, relation, node()));
  }

  private void state(Pair pair, Relation relation) {
    Scope.run(node(), () -> review.state(pair, relation, act()));
  }

  private void takeBack(Pair pair, Relation relation) {
    Scope.run(node(), () -> review.takeBack(pair, relation, act()));
  }

  private List<PartyId> listed() {
    return Scope.of(node(), () -> partners.list(PartyFilter.all(), node())).stream()
        .map(Party::id)
        .toList();
  }

  private List<Tie> ties(PartyId party) {
    return Scope.of(node(), () -> TestNode.door(Relations.class).listOf(party, node())).stream()
        .map(relation -> relation.tie())
        .toList();
  }

  private PartyId register(PartyId owner, Particulars said) {
    return register(owner, said, Label.of("public", owner));
  }

  private PartyId register(PartyId owner, Particulars said, Label under) {
    int label = TestNode.door(Labels.class).intern(under);
    var met = List.of(new NewOrganisation(said, Optional.empty()));
    return Scope.of(node(), () -> partners.register(met, owner, label, act())).getFirst();
  }

  private static Label onlyFor(PartyId party) {
    return Label.of("restricted", party).releasableTo(List.of(party));
  }

  private static Particulars named(String name) {
    return Particulars.named(name);
  }

  private static Particulars coded(String name, String scheme, String code) {
    return new Particulars(
        Optional.empty(),
        List.of(PartyName.of(name, PartyName.Use.NAME)),
        List.of(new Identifier(scheme, code)),
        Optional.empty());
  }

  private static Pair pair(PartyId one, PartyId other) {
    return Pair.of(one.value(), other.value());
  }

  private Act act() {
    return Act.of(mission, "amina", "judged", Instant.parse("2026-03-02T08:00:00Z"));
  }

  private Audience node() {
    return TestNode.door(Audiences.class).node(mission);
  }
}
