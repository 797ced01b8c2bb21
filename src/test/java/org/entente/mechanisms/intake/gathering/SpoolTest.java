package org.entente.mechanisms.intake.gathering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.entente.mechanisms.intake.format.RawRow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpoolTest {

  /** The longer ones no longer fit into memory and go to a file. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 1_000, 60_000})
  void rowsComeBackAsTheyWerePutAsideAsOftenAsTheyAreAskedFor(int count) {
    var rows = IntStream.range(0, count).mapToObj(SpoolTest::row).toList();

    try (var spool = new Spool()) {
      rows.forEach(spool::add);

      assertThat(all(spool)).isEqualTo(rows);
      assertThat(all(spool)).isEqualTo(rows);
    }
  }

  private static RawRow row(int number) {
    var long200 = "منظمة المياه والصحة, à côté ".repeat(5) + number;
    return new RawRow(number + 2, List.of("Health", "", long200), number % 3 == 0);
  }

  private static List<RawRow> all(Spool spool) {
    var rows = new ArrayList<RawRow>();
    try (var reading = spool.read()) {
      reading.forEachRemaining(rows::add);
    }
    return rows;
  }
}
