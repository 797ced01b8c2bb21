package org.entente.mechanisms.intake.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.mechanisms.intake.values.RowHash;
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

    var outcome = outcome(longAgo, Set.of(), longAgo);

    assertThat(outcome.unchanged()).containsExactly(Map.entry(1, record("A;Juba;WASH;10")));
  }

  /** What was found equal on the way, and what was paired at the end. */
  private record Outcome(Map<Integer, UUID> unchanged, Pairing pairing) {
    Map<Integer, UUID> changed() {
      return pairing.changed();
    }

    List<UUID> vanished() {
      return pairing.vanished();
    }
  }

  private static Outcome reissue(List<Row> before, List<Row> after) {
    return outcome(
        before, before.stream().map(ReconciliationTest::record).collect(Collectors.toSet()), after);
  }

  private static Outcome outcome(List<Row> before, Set<UUID> lastTime, List<Row> after) {
    var known = new Known();
    before.forEach(row -> known.add(new EarlierRow(record(row), row.hash(), row.meaning())));
    lastTime.forEach(known::addLastTime);
    var reconciliation =
        new Reconciliation(known, List.of("Org", "District", "Sector", "Reached"), FACETS);
    var unchanged = new HashMap<Integer, UUID>();
    after.forEach(
        row ->
            reconciliation
                .meet(row)
                .ifPresent(again -> unchanged.put(row.number(), again.record())));
    return new Outcome(unchanged, reconciliation.conclude(new Earlier(before)));
  }

  /** The earlier report, held in memory. */
  private record Earlier(List<Row> rows) implements Priors {
    @Override
    public void each(Consumer<Prior> reader) {
      rows.stream().map(ReconciliationTest::prior).forEach(reader);
    }

    @Override
    public List<Prior> list(Collection<UUID> records) {
      return rows.stream()
          .map(ReconciliationTest::prior)
          .filter(prior -> records.contains(prior.record()))
          .toList();
    }
  }

  private static Prior prior(Row row) {
    return new Prior(record(row), row.hash(), row.meaning(), row.key(), row.cells());
  }

  private static UUID record(Row row) {
    return record(
        String.join(
            ";",
            Stream.of("Org", "District", "Sector", "Reached")
                .map(header -> row.cells().get(header))
                .toList()));
  }

  private static UUID record(String line) {
    return UUID.nameUUIDFromBytes(line.getBytes(StandardCharsets.UTF_8));
  }

  private static List<Row> report(String... lines) {
    var hash = new RowHash(List.of("Org", "District", "Sector", "Reached"));
    var rows = new ArrayList<Row>();
    for (var line : lines) {
      var cells = line.split(";", -1);
      var byHeader = new HashMap<String, String>();
      byHeader.put("Org", cells[0]);
      byHeader.put("District", cells[1]);
      byHeader.put("Sector", cells[2]);
      byHeader.put("Reached", cells[3]);
      rows.add(
          new Row(
              rows.size() + 1,
              hash.of(List.of(cells)),
              Optional.empty(),
              new Key(cells[0], cells[1], cells[2]),
              byHeader));
    }
    return rows;
  }
}
