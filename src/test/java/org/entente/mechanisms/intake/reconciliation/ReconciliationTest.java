package org.entente.mechanisms.intake.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReconciliationTest {

  private static final Map<String, Facet> FACETS =
      Map.of("Org", Facet.ORGANISATION, "District", Facet.PLACE, "Sector", Facet.SECTOR);

  @Test
  void theSameReportAgainChangesNothing() {
    var march = report("A;Juba;WASH;10", "B;Juba;WASH;20", "A;Bor;Health;30");

    var pairing = reissue(march, march);

    assertThat(pairing.unchanged()).hasSize(3);
    assertThat(pairing.changed()).isEmpty();
    assertThat(pairing.vanished()).isEmpty();
  }

  @Test
  void anEditedFigureChangesItsRowAndNoOther() {
    var pairing =
        reissue(
            report("A;Juba;WASH;10", "A;Juba;WASH;11", "A;Bor;Health;30"),
            report("A;Juba;WASH;10", "A;Juba;WASH;12", "A;Bor;Health;30"));

    assertThat(pairing.changed()).containsExactly(Map.entry(2, record("A;Juba;WASH;11")));
    assertThat(pairing.vanished()).isEmpty();
  }

  @Test
  void anEditedPlaceIsPairedWithTheVanishedRowWhenOnlyThatOneFits() {
    var pairing =
        reissue(
            report("A;Juba;WASH;10", "B;Juba;WASH;20", "A;Bor;Health;30"),
            report("A;Yei;WASH;10", "B;Juba;WASH;20", "A;Bor;Health;30"));

    assertThat(pairing.changed()).containsExactly(Map.entry(1, record("A;Juba;WASH;10")));
  }

  @Test
  void anEditedPlaceThatFitsTwoVanishedRowsIsNewAndTheyVanish() {
    var pairing =
        reissue(
            report(
                "A;Juba;WASH;10",
                "A;Bor;WASH;10",
                "B;Juba;WASH;20",
                "C;Bor;Health;30",
                "D;Bor;Health;3"),
            report("A;Yei;WASH;10", "B;Juba;WASH;20", "C;Bor;Health;30", "D;Bor;Health;3"));

    assertThat(pairing.changed()).isEmpty();
    assertThat(pairing.vanished())
        .containsExactly(record("A;Juba;WASH;10"), record("A;Bor;WASH;10"));
  }

  @Test
  void anotherClustersReportInTheSameLayoutIsNotTakenForAnEditOfTheFirst() {
    var pairing =
        reissue(
            report("A;Juba;WASH;1", "B;Juba;WASH;1", "A;Bor;WASH;1"),
            report("A;Juba;Health;1", "B;Juba;Health;1", "A;Bor;Health;1"));

    assertThat(pairing.changed()).isEmpty();
    assertThat(pairing.vanished()).hasSize(3);
  }

  @Test
  void anIdColumnThatItsValuesProveDecides() {
    var before = new ArrayList<String>();
    var after = new ArrayList<String>();
    for (int i = 0; i < 12; i++) {
      before.add("A;Juba;WASH;id-" + i);
      after.add((i < 3 ? "B;Yei;Health;id-" : "A;Juba;WASH;id-") + i);
    }

    var pairing =
        reissue(report(before.toArray(String[]::new)), report(after.toArray(String[]::new)));

    assertThat(pairing.changed())
        .containsOnly(
            Map.entry(1, record("A;Juba;WASH;id-0")),
            Map.entry(2, record("A;Juba;WASH;id-1")),
            Map.entry(3, record("A;Juba;WASH;id-2")));
  }

  @Test
  void aRowReportedLongAgoAndNowAgainIsTheSameRecord() {
    var longAgo = report("A;Juba;WASH;10");
    var priors = longAgo.stream().map(ReconciliationTest::prior).toList();

    var pairing = new Reconciliation(FACETS, Set.of()).pair(longAgo, priors);

    assertThat(pairing.unchanged()).containsExactly(Map.entry(1, record("A;Juba;WASH;10")));
  }

  private static Pairing reissue(List<Row> before, List<Row> after) {
    var priors = before.stream().map(ReconciliationTest::prior).toList();
    var lastTime = priors.stream().map(Prior::record).collect(Collectors.toSet());
    return new Reconciliation(FACETS, lastTime).pair(after, priors);
  }

  private static Prior prior(Row row) {
    return new Prior(record(row.hash()), row.hash(), row.key(), row.cells());
  }

  private static UUID record(String line) {
    return UUID.nameUUIDFromBytes(line.getBytes(StandardCharsets.UTF_8));
  }

  private static List<Row> report(String... lines) {
    var rows = new ArrayList<Row>();
    for (var line : lines) {
      var cells = line.split(";", -1);
      var byHeader = new HashMap<String, String>();
      byHeader.put("Org", cells[0]);
      byHeader.put("District", cells[1]);
      byHeader.put("Sector", cells[2]);
      byHeader.put("Reached", cells[3]);
      rows.add(new Row(rows.size() + 1, line, new Key(cells[0], cells[1], cells[2]), byHeader));
    }
    return rows;
  }
}
