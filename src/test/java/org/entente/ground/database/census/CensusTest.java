package org.entente.ground.database.census;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.ground.database.StoreTest;
import org.entente.ground.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@StoreTest
class CensusTest {

  private static final String TABLE = "counted_by_test.note";

  private final JdbcClient owner = JdbcClient.create(TestDatabase.address().asOwner());

  @BeforeEach
  void aTableOfItsOwn() {
    owner.sql("create schema counted_by_test").update();
    owner.sql("create table counted_by_test.note (id int, said text)").update();
    write("insert into counted_by_test.note values (1, 'one'), (2, 'two'), (3, null)");
  }

  @AfterEach
  void noneOfItStays() {
    owner.sql("drop schema counted_by_test cascade").update();
  }

  @Test
  void theSameRowsElsewhereInTheTableAreTheSame() {
    var before = census();
    assertThat(requireNonNull(before.tables().get(TABLE)).rows()).isEqualTo(3);

    write("update counted_by_test.note set said = 'one' where id = 1");

    assertThat(compared(before).differing()).isEmpty();
  }

  @Test
  void oneLetterOfOneRowIsToldByItsTable() {
    var before = census();
    write("update counted_by_test.note set said = 'onE' where id = 1");
    assertThat(compared(before).differing()).containsExactly(TABLE);
  }

  @Test
  void aRowTooFewIsTold() {
    var before = census();
    write("delete from counted_by_test.note where id = 3");
    assertThat(compared(before).differing()).containsExactly(TABLE);
  }

  @Test
  void aTableThatIsAwayIsTold() {
    var before = census();
    write("alter table counted_by_test.note rename to other");
    assertThat(compared(before).differing()).containsExactly(TABLE, "counted_by_test.other");
    assertThat(compared(before).holds()).isFalse();
  }

  @Test
  void aTableThatChangedMeanwhileIsNamedAndNotCompared() {
    var before = census();
    write("insert into counted_by_test.note values (4, 'four')");
    var after = census();
    write("delete from counted_by_test.note");

    var comparison = Comparison.of(before, after, census());
    assertThat(comparison.changed()).isEqualTo(List.of(TABLE));
    assertThat(comparison.differing()).isEmpty();
  }

  /** Of this table alone: others are written to by whoever uses the database of the test run. */
  private Census census() {
    var all = Census.of(TestDatabase.address().asOwner()).tables();
    all.keySet().removeIf(table -> !table.startsWith("counted_by_test."));
    return new Census(all);
  }

  private Comparison compared(Census before) {
    return Comparison.of(before, before, census());
  }

  private void write(String sql) {
    owner.sql(sql).update();
  }
}
