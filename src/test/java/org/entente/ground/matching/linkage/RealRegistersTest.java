package org.entente.ground.matching.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.entente.ground.matching.linkage.KnownPairs.Score;
import org.entente.ground.matching.records.Rows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sets of persons and papers that others publish with their truth, all with the same engine. */
class RealRegistersTest {

  private static final double WELL_CALIBRATED = 0.05;

  @ParameterizedTest
  @CsvSource({"1, 0.995", "2, 0.995", "3, 0.995"})
  void madeUpPatientsWithManyMistakesAreFoundAgain(int set, double least) throws IOException {
    var rows = rows(KnownPairs.file("febrl/dataset" + set + ".csv"), "rec_id", "rec_id");
    var known = KnownPairs.of(ids(rows), id -> id.split("-", -1)[1]);

    var score = known.score(Registers.linked(rows).verdicts());

    assertGood(score, least);
  }

  @Test
  void personsWithManyRecordsAndFewColumnsAreFoundAgain() throws IOException {
    var file = KnownPairs.file("splink/fake_1000.csv");
    var table = KnownPairs.table(file);
    int truth = table.getFirst().indexOf("cluster");
    var persons = new HashMap<String, String>();
    table.stream().skip(1).forEach(row -> persons.put(row.getFirst(), row.get(truth)));
    var rows = rows(file, "unique_id", "cluster");
    var known = KnownPairs.of(ids(rows), persons::get);

    var score = known.score(Registers.linked(rows).verdicts());

    assertGood(score, 0.98);
  }

  @Test
  void papersOfTwoLibrariesFindEachOther() throws IOException {
    var left = rows(KnownPairs.file("dblp-acm/DBLP2.csv"), "id", "id");
    var right = rows(KnownPairs.file("dblp-acm/ACM.csv"), "id", "id");
    var mapping = KnownPairs.table(KnownPairs.file("dblp-acm/DBLP-ACM_perfectMapping.csv"));
    var pairs = new HashSet<Pair>();
    mapping.stream().skip(1).forEach(row -> pairs.add(new Pair(row.get(0), row.get(1))));

    var linked = Linkage.onThreads(1).link(left, right, Constraints.none());

    assertGood(new KnownPairs(pairs).score(linked.verdicts()), 0.985);
  }

  private static void assertGood(Score score, double least) {
    assertThat(score.f1()).as("F1 of %s", score).isGreaterThanOrEqualTo(least);
    assertThat(score.calibrationError()).as("of %s", score).isLessThanOrEqualTo(WELL_CALIBRATED);
  }

  private static List<String> ids(Rows rows) {
    return rows.rows().stream().map(Rows.Row::id).toList();
  }

  /** A table without the column of ids and the one that holds the truth. */
  private static Rows rows(Path file, String id, String truth) throws IOException {
    var table = KnownPairs.table(file);
    var header = table.getFirst();
    var kept =
        IntStream.range(0, header.size())
            .filter(at -> !header.get(at).equals(id) && !header.get(at).equals(truth))
            .toArray();
    return new Rows(
        IntStream.of(kept).mapToObj(header::get).toList(),
        table.stream()
            .skip(1)
            .map(
                row ->
                    new Rows.Row(
                        row.get(header.indexOf(id)),
                        IntStream.of(kept)
                            .mapToObj(at -> at < row.size() ? row.get(at) : "")
                            .toList()))
            .toList());
  }
}
