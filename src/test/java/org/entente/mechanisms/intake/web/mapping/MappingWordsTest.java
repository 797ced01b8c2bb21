package org.entente.mechanisms.intake.web.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.entente.ground.shell.Phrasebook;
import org.entente.mechanisms.intake.fields.Field;
import org.entente.mechanisms.intake.instructions.Instructions.ValueMeaning.Kind;
import org.entente.mechanisms.intake.instructions.Instructions.Writing;
import org.entente.mechanisms.intake.spellings.Spelling;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Whatever a page of mapping may have to name has a name in every language. */
class MappingWordsTest {

  @Test
  void everyFieldAndChoiceHasWordsInEveryLanguage() throws IOException {
    var book = Phrasebook.read(new PathMatchingResourcePatternResolver(), true);

    for (var language : book.languages()) {
      assertThat(keys())
          .as(language.code())
          .allSatisfy(key -> assertThat(book.findPattern(language, key)).as(key).isPresent());
    }
  }

  @Test
  void everyFieldCanBeChosenOnce() {
    assertThat(Arrays.stream(FieldGroup.values()).flatMap(group -> group.fields().stream()))
        .containsExactlyInAnyOrder(Field.values());
  }

  private static Stream<String> keys() {
    return Stream.of(
            Arrays.stream(Field.values()).map(field -> FieldGroup.key(field)),
            Arrays.stream(FieldGroup.values()).map(group -> group.key()),
            Arrays.stream(TableView.Part.values()).map(part -> "mapping.part." + part),
            Arrays.stream(Writing.values()).map(writing -> "mapping.written." + writing),
            Arrays.stream(Kind.values()).map(kind -> "mapping.kind." + kind),
            Arrays.stream(Spelling.State.values()).map(state -> "spellings.state." + state),
            Stream.of("table", "columns", "values").map(side -> "intake.side." + side))
        .flatMap(keys -> keys);
  }
}
