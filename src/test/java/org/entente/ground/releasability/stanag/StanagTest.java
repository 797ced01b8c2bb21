package org.entente.ground.releasability.stanag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.label.Category;
import org.entente.ground.releasability.label.Confidentiality;
import org.entente.ground.releasability.label.Label;
import org.entente.ground.releasability.label.Marking;
import org.entente.ground.releasability.label.Terms;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StanagTest {

  private static final PartyId GIVER = new PartyId(new UUID(0, 1));
  private static final PartyId FRIEND = new PartyId(new UUID(0, 2));
  private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
  private static final Terms YEARLY = Terms.NONE.reviewedOn(LocalDate.of(2027, 1, 1));

  @ParameterizedTest
  @CsvSource({
    "nato-4774-17-1.nato, UNCLASSIFIED, ISAF KFOR NATO RESOLUTE SUPPORT",
    "nato-4774-17-2.nato, UNCLASSIFIED, ''",
    "nato-4774-17-3.nato, UNCLASSIFIED, ''",
    "nato-4774-17-4.nato, RESTRICTED, CHE JPN NATO UKR"
  })
  void theExamplesOfTheStandardAreRead(String name, String level, String releasableTo)
      throws Exception {
    var file = Path.of("..", "shared", "data", "labels-stanag4774", name);
    Assumptions.assumeTrue(Files.exists(file), () -> "../shared/data is not here: " + name);

    var label = StanagReader.read(Files.newInputStream(file), GIVER);

    assertThat(label.policy()).isEqualTo("NATO");
    assertThat(label.level()).isEqualTo(level);
    assertThat(String.join(" ", label.foremost().valuesOf("Releasable To")))
        .isEqualTo(releasableTo);
  }

  @Test
  void aLabelThatIsWrittenIsReadAgain() throws Exception {
    var label =
        Label.of("confidential", GIVER)
            .releasableTo(List.of(FRIEND))
            .forPurposes(List.of("protection"))
            .under(YEARLY);

    assertThat(again(label)).isEqualTo(label);
  }

  @Test
  void anAlternativeAndAnEmbargoAreWrittenAndReadAgain() throws Exception {
    var un = new Confidentiality("un", "confidential", List.of());
    var tlp = new Confidentiality("tlp", "amber", List.of());
    var label =
        new Label(new Marking(un, GIVER).orElse(tlp))
            .under(YEARLY.heldUntil(Instant.parse("2026-09-01T00:00:00Z")));

    assertThat(again(label)).isEqualTo(label);
  }

  @Test
  void whoReadsOnlyTheStandardHoldsBackWhatIsUnderAnEmbargo() throws Exception {
    var label = Label.of("public", GIVER).embargoedUntil(Instant.parse("2026-09-01T00:00:00Z"));

    assertThat(written(label))
        .containsSubsequence("embargo", "SuccessionDateTime", "SuccessorConfidentialityLabel");
  }

  @Test
  void everyMarkingOfWhatIsMadeOfSeveralIsABindingToTheFile() throws Exception {
    var label =
        Label.of("restricted", GIVER)
            .under(YEARLY)
            .join(new Label("tlp", "red", List.of(), GIVER).under(YEARLY));

    assertThat(written(label).split("picture%20of%20May.csv", -1)).hasSize(3);
    assertThat(again(label)).isEqualTo(label);
  }

  @Test
  void aValueThatLooksLikeMarkupStaysAValue() throws Exception {
    var odd = new TreeSet<>(Set.of("</Category> & \"<x>\""));
    var category = new Category(Category.Kind.INFORMATIVE, "handling", odd);
    var label = new Label("entente", "public", List.of(category), GIVER).under(YEARLY);

    assertThat(again(label)).isEqualTo(label);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<label/>",
        "<l:originatorConfidentialityLabel xmlns:l='"
            + Slab.LABEL
            + "'><l:ConfidentialityInformation/></l:originatorConfidentialityLabel>",
        "<l:originatorConfidentialityLabel xmlns:l='" + Slab.LABEL + "'/>",
        "<l:originatorConfidentialityLabel ReviewDateTime='soon' xmlns:l='" + Slab.LABEL + "'/>",
        "<l:alternativeConfidentialityLabel xmlns:l='" + Slab.LABEL + "'/>"
      })
  void whatSaysTooLittleIsRefused(String file) {
    var bytes = new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));

    assertThatThrownBy(() -> StanagReader.read(bytes, GIVER))
        .isInstanceOf(StanagReader.NoLabel.class);
  }

  private static Label again(Label label) throws Exception {
    var bytes = written(label).getBytes(StandardCharsets.UTF_8);
    return StanagReader.read(new ByteArrayInputStream(bytes), GIVER);
  }

  private static String written(Label label) throws Exception {
    var out = new ByteArrayOutputStream();
    StanagWriter.write(label, "picture of May.csv", NOW, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
