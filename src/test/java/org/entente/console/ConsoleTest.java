package org.entente.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line as somebody types it. */
class ConsoleTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "export", "export iati", "bench iati", "import", "picture"})
  void aVerbWithoutWhatItNeedsIsAWrongUseAndNoFault(String verb) {
    assertThat(Console.run((verb + " --no-such-option").strip().split(" "))).isEqualTo(2);
  }
}
