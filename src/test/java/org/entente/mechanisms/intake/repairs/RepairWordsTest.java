package org.entente.mechanisms.intake.repairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.stream.Stream;
import org.entente.mechanisms.intake.Imports;
import org.entente.mechanisms.intake.RowIssue;
import org.entente.mechanisms.intake.instructions.Instructions.Repair;
import org.entente.mechanisms.intake.preview.RowOutcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever may be found in a row, done about it and become of it can be said to everybody. */
class RepairWordsTest {

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "ar"})
  void everyIssueRepairAndOutcomeHasWordsInEveryLanguage(String language) throws IOException {
    var words = new Properties();
    var name = "messages/messages_" + language + ".properties";
    try (var in = Imports.class.getResourceAsStream(name)) {
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    var keys =
        Stream.of(
                keys(RowIssue.Code.values(), "issue", "fix", "group", "about"),
                keys(Repair.Deed.values(), "deed", "done"),
                Stream.of(RowOutcome.values())
                    .flatMap(it -> Stream.of("row." + it.word(), "rows.of." + it.word())))
            .flatMap(each -> each)
            .map("intake."::concat);

    assertThat(words.stringPropertyNames()).containsAll(keys.toList());
  }

  private static Stream<String> keys(Enum<?>[] choices, String... kinds) {
    return Stream.of(kinds)
        .flatMap(kind -> Stream.of(choices).map(choice -> kind + "." + choice.name()));
  }
}
