package org.entente.ground.matching.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.entente.ground.matching.explaining.Part;
import org.entente.ground.matching.records.Rows;
import org.junit.jupiter.api.Test;

/** What linking answers, and that nothing but the records decides it. */
class LinkageTest {

  private static final Linked LINKED = Registers.linked(Registers.SMALL);

  @Test
  void oneThreadAndTwoGiveTheSameBitsAndSoDoTwentyRuns() {
    var verdicts = LINKED.verdicts();

    assertThat(Stream.generate(() -> Linkage.onThreads(2)).limit(20))
        .allSatisfy(
            linkage ->
                assertThat(linkage.link(Registers.SMALL, Constraints.none()).verdicts())
                    .isEqualTo(verdicts));
    assertThat(verdicts).hasSizeGreaterThan(500);
  }

  @Test
  void theOrderOfTheRecordsDoesNotChangeTheGroups() {
    var groups = Registers.groups(LINKED);

    assertThat(List.of(1L, 2L, 3L))
        .allSatisfy(
            seed -> {
              var shuffled = Registers.linked(Registers.shuffled(Registers.SMALL, seed));
              assertThat(Registers.groups(shuffled)).isEqualTo(groups);
            });
  }

  @Test
  void theWeightsOfTheColumnsAddUpToTheLogOdds() {
    assertThat(LINKED.verdicts())
        .filteredOn(verdict -> verdict.reason() == Verdict.Reason.EVIDENCE)
        .hasSizeGreaterThan(300)
        .allSatisfy(
            verdict -> {
              var why = LINKED.explain(new Pair(verdict.left(), verdict.right()));
              double sum = why.prior() + why.parts().stream().mapToDouble(Part::weight).sum();
              assertThat(why.logOdds()).isCloseTo(sum, within(1e-9));
              assertThat(1 / (1 + Math.exp(-sum))).isCloseTo(verdict.posterior(), within(1e-9));
            });
  }

  @Test
  void whatAPersonSaidHoldsAgainstAllEvidence() {
    var surest = LINKED.verdicts().getFirst();
    var apart = new Pair(surest.left(), surest.right());
    var strangers = new Pair("r1", "r2");
    assertThat(LINKED.verdicts())
        .noneMatch(it -> it.left().equals("r1") && it.right().equals("r2"));

    var said = new Constraints(List.of(strangers), List.of(apart), List.of());
    var verdicts = Linkage.onThreads(1).link(Registers.SMALL, said).verdicts();

    assertThat(verdicts)
        .contains(new Verdict("r1", "r2", 1, Verdict.Reason.PERSON))
        .contains(new Verdict(apart.left(), apart.right(), 0, Verdict.Reason.PERSON));
  }

  @Test
  void twoRecordsWithOneIdAreRefused() {
    var rows = Registers.table("name,town", "1,Achol,Bor", "1,Deng,Bor");

    assertThatThrownBy(() -> Registers.linked(rows))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("id 1");
  }

  /** Two rows in five are copies of one other, so that no value of it is rare any more. */
  @Test
  void copiesAreOneThingAndTeachNothingAboutOtherRecords() {
    var rows = Registers.copied(Registers.SMALL, 1_000);

    var linked = Registers.linked(rows);
    var groups = Registers.groups(linked);

    assertThat(linked.groups()).anyMatch(group -> group.size() > 1_000);
    assertThat(Registers.groups(LINKED))
        .filteredOn(group -> !groups.contains(group))
        .hasSizeLessThan(3);
    assertThat(linked.verdicts())
        .filteredOn(it -> it.left().equals("r0") && it.right().startsWith("copy"))
        .hasSize(1_000);
  }

  /** A family and a settlement that many have: only that so many rows have both tells. */
  @Test
  void copiesOfCommonValuesAreOneThingWhenTheyAreFarMoreThanChanceBrings() {
    var rows = Registers.only(Registers.SMALL, 1, 5);
    var families = rows.stream().map(row -> row.cells().getFirst()).toList();
    rows.sort(
        Comparator.comparingInt(row -> -Collections.frequency(families, row.cells().getFirst())));
    var common = new Rows(List.of("family", "settlement"), rows);

    var alone = Registers.groups(Registers.linked(common));
    var linked = Registers.linked(Registers.copied(common, 500));

    assertThat(linked.groups()).anyMatch(group -> group.size() > 500);
    assertThat(Registers.groups(linked))
        .filteredOn(group -> !group.contains("copy"))
        .filteredOn(group -> !alone.contains(group))
        .hasSizeLessThan(5);
  }

  /** In a table of a few families and settlements, equal rows are what chance brings. */
  @Test
  void rowsThatAreTheSameByChanceAreNotOneThing() {
    var rows = new ArrayList<Rows.Row>();
    for (int at = 0; at < 4_000; at++) {
      rows.add(new Rows.Row("r" + at, List.of("family " + at % 13, "town " + at / 7 % 17)));
    }

    var linked = Registers.linked(new Rows(List.of("family", "town"), rows));

    assertThat(linked.groups()).isEmpty();
  }

  @Test
  void aCopyGoesWithThoseOfTheOtherTableThatItsRecordGoesWith() {
    var copied = Registers.copied(Registers.SMALL, 40);

    var linked = Linkage.onThreads(1).link(copied, Registers.SMALL, Constraints.none());

    assertThat(linked.verdicts())
        .filteredOn(it -> it.left().startsWith("copy") && it.right().equals("r0") && it.same())
        .hasSize(40);
  }

  @Test
  void whatAPersonSaidOfACopyHoldsToo() {
    var rows = Registers.copied(Registers.SMALL, 40);
    var said = new Constraints(List.of(), List.of(new Pair("copy39", "r0")), List.of());

    var linked = Linkage.onThreads(1).link(rows, said);

    assertThat(linked.groups())
        .filteredOn(group -> group.contains(new Linked.Member("r0", true)))
        .noneMatch(group -> group.contains(new Linked.Member("copy39", true)));
  }

  @Test
  void tablesOfAFewRowsOrNoneAreAnswered() {
    var none = Registers.table("name");
    var one = Registers.table("name,town", "1,Achol,Bor");
    var two = Registers.table("name,town", "1,Achol,Bor", "2,Achol,Bor");

    assertThat(Registers.linked(none).groups()).isEmpty();
    assertThat(Registers.linked(one).groups()).isEmpty();
    assertThat(Registers.linked(two).account().records()).isEqualTo(2);
  }

  @Test
  void tablesWithNothingInCommonLinkNothing() {
    var left = Registers.table("name", "1,Achol", "2,Deng");
    var right = Registers.table("price", "1,17", "2,19");

    var linked = Linkage.onThreads(1).link(left, right, Constraints.none());

    assertThat(linked.verdicts()).isEmpty();
    assertThat(linked.groups()).isEmpty();
  }
}
