package org.entente.ground.matching.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.entente.ground.matching.threads.Threads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a column holds is found out from its values, in any script and form. */
class TableTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Achol|Deng|NAME",
        "a.deng@example.org|k.lado@example.org|NAME",
        "Repair of two boreholes in Bor|Training of water committees in Malakal town|TEXT",
        "17|2,300.50|NUMBER",
        "$ 12.90|EUR 7|NUMBER",
        "2026-03-01|2026-04-20T10:00:00|DATE",
        "19560409|19561130|DATE",
        "31/12/2025|01/02/2026|DATE"
      })
  void aColumnIsWhatItsValuesAre(String one, String other, Kind kind) {
    assertThat(column(one, other).kind()).isEqualTo(kind);
  }

  @Test
  void writingsOfOneValueAreOneValue() {
    assertThat(column("Côte-d’Or ", "COTE D'OR", "Other").values().size()).isEqualTo(2);
    assertThat(column("Malakal", " malakal ", "MALAKAL.", "Bor").values().size()).isEqualTo(2);
    assertThat(column("12.50", "12.5", "7").values().size()).isEqualTo(2);
    assertThat(column("1,200", "1200", "$ 1,200", "7").values().size()).isEqualTo(2);
    assertThat(column("-5", "5", "007", "7").values().size()).isEqualTo(4);
    assertThat(column("2026-03-01", "2026/03/01", "2026-03-02").values().size()).isEqualTo(2);
  }

  @Test
  void aDayIsReadInTheOrderThatTheOtherDaysOfItsColumnShow() {
    var european = column("01/02/2026", "13/02/2026", "2026-02-01");
    var american = column("01/02/2026", "02/13/2026", "2026-01-02");

    assertThat(european.values().size()).isEqualTo(2);
    assertThat(american.values().size()).isEqualTo(2);
  }

  @Test
  void blanksAreNoValue() {
    var column = column("Bor", "", "  ", "-", "Malakal");

    assertThat(List.of(1, 2, 3)).allMatch(record -> column.code(record) == Column.MISSING);
    assertThat(column.values().filled()).isEqualTo(2);
  }

  @Test
  void columnsOfTwoTablesAreMatchedByHeadingElseByWords() {
    var left = rows(List.of("Name", "Town"), "Achol,Bor", "Deng,Malakal", "Lado,Juba");
    var right = rows(List.of("where", "NAME"), "Malakal,Deng", "Bor,Akol", "Wau,Garang");

    var table = Table.of(left, right, Threads.of(1));

    assertThat(table.columns()).extracting(Column::heading).containsExactly("Name", "Town");
    assertThat(table.columns().getFirst().code(1)).isEqualTo(table.columns().getFirst().code(3));
    assertThat(table.comparable(0, 1)).isFalse();
    assertThat(table.comparable(0, 3)).isTrue();
  }

  private static Column column(String... values) {
    var rows = new ArrayList<Rows.Row>();
    Arrays.stream(values).forEach(value -> rows.add(new Rows.Row("", List.of(value))));
    return Table.of(new Rows(List.of("x"), rows), Threads.of(1)).columns().getFirst();
  }

  private static Rows rows(List<String> headings, String... rows) {
    return new Rows(
        headings,
        Arrays.stream(rows).map(row -> new Rows.Row(row, List.of(row.split(",", -1)))).toList());
  }
}
