package org.entente.ground.matching.clusters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.entente.ground.matching.threads.Threads;
import org.junit.jupiter.api.Test;

/** Groups hold together, and one weak bridge does not make one of two. */
class GroupsTest {

  @Test
  void aWeakBridgeBetweenTwoGroupsIsNotCrossed() {
    int[] groups = grouped((one, other) -> one / 3 == other / 3 ? 8 : one == 2 ? 1 : -9);

    assertThat(groups).containsExactly(0, 0, 0, 3, 3, 3);
  }

  @Test
  void severalRecordsSpeakForOneThatIsDamaged() {
    int[] groups = grouped((one, other) -> other < 5 ? 9 : one == 0 ? -2 : 1);

    assertThat(groups).containsOnly(0);
  }

  @Test
  void whatAPersonForbadeStaysApartHoweverAlikeTheOthersAre() {
    int[] groups = grouped((one, other) -> one == 0 && other == 1 ? -Agglomeration.CERTAIN : 9);

    assertThat(groups[0]).isNotEqualTo(groups[1]);
  }

  @Test
  void manyMoreRecordsThanAGroupMayHaveAreSplitAtTheWeakerLinks() {
    int[] groups = grouped(1_000, (one, other) -> one / 100 == other / 100 ? 9 : 0.5);

    assertThat(IntStream.of(groups).distinct().toArray())
        .containsExactly(0, 100, 200, 300, 400, 500, 600, 700, 800, 900);
  }

  private static int[] grouped(Groups.Speaking speaking) {
    return grouped(6, speaking);
  }

  private static int[] grouped(int records, Groups.Speaking speaking) {
    var first = IntStream.range(0, records * records).map(at -> at / records).toArray();
    var second = IntStream.range(0, records * records).map(at -> at % records).toArray();
    var pairs = IntStream.range(0, first.length).filter(at -> first[at] < second[at]).toArray();
    return Groups.of(
        new Links(
            records,
            IntStream.of(pairs).map(at -> first[at]).toArray(),
            IntStream.of(pairs).map(at -> second[at]).toArray(),
            IntStream.of(pairs)
                .mapToDouble(at -> speaking.logOdds(first[at], second[at]))
                .toArray()),
        speaking,
        new int[0],
        Threads.of(1));
  }
}
