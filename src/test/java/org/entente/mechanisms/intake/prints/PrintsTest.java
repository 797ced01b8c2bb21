package org.entente.mechanisms.intake.prints;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PrintsTest {

  @Test
  void rowsWithTheSameFilledCellsAreOneWhateverStandsBlankBesideThem() {
    var row = Print.of(List.of("Health", "", "Juba"), 3);

    assertThat(Print.of(List.of("Health", " ", "Juba", "\u00a0"), 3)).isEqualTo(row);
    assertThat(Print.of(List.of("Juba", "", "Health"), 3)).isNotEqualTo(row);
    assertThat(Print.of(List.of("Health", "Juba"), 3)).isNotEqualTo(row);
  }

  @Test
  void cellsBeyondTheHeaderCountWhateverTheirOrder() {
    var row = Print.of(List.of("Health", "a", "b"), 1);

    assertThat(Print.of(List.of("Health", "b", "a"), 1)).isEqualTo(row);
  }

  @Test
  void aHundredThousandRowsThatDifferInOneDigitAreAllToldApart() {
    var prints = new Prints();

    for (int row = 0; row < 100_000; row++) {
      assertThat(prints.add(Print.of(List.of("Health", "Juba", "" + row), 3))).isEqualTo(row);
    }

    assertThat(prints.size()).isEqualTo(100_000);
    assertThat(prints.find(Print.of(List.of("Health", "Juba", "77"), 3))).hasValue(77);
    assertThat(prints.find(Print.of("Juba"))).isEqualTo(OptionalInt.empty());
  }
}
