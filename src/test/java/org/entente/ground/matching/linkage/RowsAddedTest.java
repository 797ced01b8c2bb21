package org.entente.ground.matching.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.entente.console.bench.linkage.Persons;
import org.entente.ground.matching.records.Rows;
import org.junit.jupiter.api.Test;

/** Rows that come to records that are linked already find their groups without a full rerun. */
class RowsAddedTest {

  private static final double ALMOST_ALL = 0.999;

  @Test
  void rowsAddedAreInTheGroupsThatLinkingAllAnewWouldGiveThem() {
    assertSameGroups(Persons.make(5_100, 7).rows(), 100);
  }

  @Test
  void publishedPatientsAddedAreInTheGroupsThatLinkingAllAnewWouldGiveThem() throws IOException {
    var table = KnownPairs.table(KnownPairs.file("febrl/dataset3.csv"));
    var rows =
        table.stream()
            .skip(1)
            .map(row -> new Rows.Row(row.getFirst(), row.subList(1, row.size())))
            .toList();

    assertSameGroups(new Rows(table.getFirst().subList(1, table.getFirst().size()), rows), 500);
  }

  @Test
  void rowsCanBeAddedAgainAndAgain() {
    var rows = Persons.make(1_030, 5).rows();

    var linked = Registers.linked(part(rows, 0, 1_000));
    for (int from = 1_000; from < rows.size(); from += 10) {
      linked = linked.with(part(rows, from, from + 10));
    }

    assertThat(linked.account().records()).isEqualTo(rows.size());
    assertThat(Registers.groups(linked)).isEqualTo(Registers.groups(Registers.linked(rows)));
  }

  @Test
  void whatWasLinkedBeforeStaysAsItIs() {
    var before = Registers.linked(Registers.SMALL);
    var groups = Registers.groups(before);
    var copies = Registers.copied(Registers.SMALL, 7);

    var after = before.with(part(copies, Registers.SMALL.size(), copies.size()));

    assertThat(Registers.groups(before)).isEqualTo(groups);
    assertThat(after.groups())
        .filteredOn(group -> group.contains(new Linked.Member("r0", true)))
        .allMatch(group -> group.contains(new Linked.Member("copy6", true)));
    assertThat(after.explain(new Pair("r0", "copy6")).logOdds()).isPositive();
  }

  @Test
  void rowsOfAnotherTableAndIdsThatAreHereAlreadyAreRefused() {
    var linked = Registers.linked(Registers.SMALL);

    assertThatThrownBy(() -> linked.with(Registers.table("name", "1,Achol")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> linked.with(part(Registers.SMALL, 0, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("r0");
  }

  private static void assertSameGroups(Rows rows, int added) {
    int before = rows.size() - added;
    var anew = Registers.groups(Registers.linked(rows));

    var linked = Registers.linked(part(rows, 0, before)).with(part(rows, before, rows.size()));
    var groups = Registers.groups(linked);

    int moved =
        anew.stream()
            .filter(group -> !groups.contains(group))
            .mapToInt(group -> group.split(" ", -1).length)
            .sum();
    assertThat(1 - (double) moved / rows.size()).isGreaterThanOrEqualTo(ALMOST_ALL);
    assertThat(ids(rows, before))
        .filteredOn(id -> groups.stream().anyMatch(group -> (" " + group + " ").contains(id)))
        .hasSizeGreaterThan(added / 4);
  }

  private static List<String> ids(Rows rows, int from) {
    return IntStream.range(from, rows.size())
        .mapToObj(row -> " " + rows.rows().get(row).id() + " ")
        .toList();
  }

  private static Rows part(Rows rows, int from, int end) {
    return new Rows(rows.headings(), rows.rows().subList(from, end));
  }
}
