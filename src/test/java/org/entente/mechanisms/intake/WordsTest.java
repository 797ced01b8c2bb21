package org.entente.mechanisms.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.stream.Stream;
import org.entente.mechanisms.intake.columns.Reason;
import org.entente.mechanisms.intake.format.FoundKind;
import org.entente.mechanisms.intake.understanding.SheetReason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "ar"})
  void everyReasonAndRefusalHasWordsInEveryLanguage(String language) throws IOException {
    var words = new Properties();
    var name = "messages/messages_" + language + ".properties";
    try (var in = IntakeProblem.class.getResourceAsStream(name)) {
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    assertThat(words.stringPropertyNames()).containsAll(keys().toList());
  }

  private static Stream<String> keys() {
    var records =
        Stream.of(
            kinds(IntakeProblem.class, "problem."),
            kinds(SheetReason.class, "intake.sheet."),
            kinds(Reason.class, "intake.reason."));
    var choices =
        Stream.of(names(FoundKind.values(), "found"), names(IntakeProblem.Next.values(), "next"));
    return Stream.concat(records, choices).flatMap(each -> each);
  }

  private static Stream<String> kinds(Class<?> sealed, String prefix) {
    return Arrays.stream(sealed.getPermittedSubclasses())
        .map(kind -> prefix + kind.getSimpleName());
  }

  private static Stream<String> names(Enum<?>[] choices, String prefix) {
    return Arrays.stream(choices).map(choice -> "intake." + prefix + "." + choice.name());
  }
}
