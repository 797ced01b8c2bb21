package org.entente.ground.releasability.spif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.entente.ground.releasability.label.Category;
import org.entente.ground.releasability.label.Clearance;
import org.entente.ground.releasability.label.Label;
import org.entente.ground.releasability.label.Policies;
import org.entente.ground.releasability.label.Policy.Fault;
import org.entente.ground.releasability.label.Release;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The samples of policies, labels and clearances, and what their own list says of each. */
class SpifTest {

  private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "food-policy.xml, food-label-milk-chocolate.xml, food-clearance-lactose-intolerant.xml, false",
    "food-policy.xml, food-label-milk-chocolate.xml, food-clearance-all-okay.xml, true",
    "food-policy-missi.xml, food-label-milk-chocolate.xml, food-clearance-lactose-intolerant.xml,"
        + " false",
    "food-policy-missi.xml, food-label-milk-chocolate.xml, food-clearance-all-okay.xml, true",
    "food-policy.xml, food-label-cheap-milk-chocolate.xml, food-clearance-all-okay.xml, false"
  })
  void theDecisionIsThatOfTheSamples(String spif, String label, String clearance, boolean clear)
      throws Exception {
    var samples = SpifLabels.of(spif);
    var policies = Policies.shippedAnd(List.of(samples.policy()));

    assertThat(Release.clear(samples.clearance(clearance), samples.label(label), policies, NOW))
        .isEqualTo(clear);
  }

  @ParameterizedTest
  @CsvSource({
    "food-policy.xml, food-label-milk-chocolate.xml, true",
    "food-policy.xml, food-label-cheap-milk-chocolate.xml, false",
    "food-policy.xml, food-label-bacon.xml, true",
    "food-policy.xml, food-label-water.xml, true",
    "nato-4774-policy.xml, nato-4774-17-1.xml, true",
    "nato-4774-policy.xml, nato-4774-17-2.xml, true",
    "nato-4774-policy.xml, nato-4774-17-3.xml, true",
    "nato-4774-policy.xml, nato-4774-17-4.xml, true"
  })
  void aLabelIsValidOrNotAsTheSamplesSay(String spif, String name, boolean valid) throws Exception {
    var samples = SpifLabels.of(spif);
    var marking = samples.label(name).foremost();

    assertThat(samples.policy().faults(marking.confidentiality()).isEmpty()).isEqualTo(valid);
  }

  @Test
  void aValueThatExcludesALevelBreaksARuleOfThePolicy() throws Exception {
    var samples = SpifLabels.of("food-policy.xml");
    var cheap = samples.label("food-label-cheap-milk-chocolate.xml").foremost();

    assertThat(samples.policy().faults(cheap.confidentiality()))
        .singleElement()
        .isInstanceOf(Fault.BrokenRule.class);
  }

  @Test
  void aPolicyWhoseFileExcludesALevelTwiceIsRefused() {
    assertThatThrownBy(() -> SpifReader.read(SpifLabels.open("food-policy-borked.xml")))
        .isInstanceOf(SpifFault.class)
        .hasMessageContaining("excluded twice");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tlp.xml", "tlp-plus.xml", "uk-demo.xml", "nato-4774-policy.xml"})
  void theLevelsRiseAsTheirHierarchyDoes(String spif) throws Exception {
    var policy = SpifReader.read(SpifLabels.open(spif));

    assertThat(policy.levels()).doesNotHaveDuplicates().hasSizeGreaterThan(2);
    assertThat(policy.levels().getLast()).isIn("RED", "TOP SECRET");
  }

  @Test
  void aPolicyThatIsWorthNothingOfOursIsReadByWhomIsClearedInItAlone() throws Exception {
    var samples = SpifLabels.of("nato-4774-policy.xml");
    var policies = Policies.shippedAnd(List.of(samples.policy()));
    var label = new Label("NATO", "RESTRICTED", List.of(), SpifLabels.SOMEBODY);
    var reader = Clearance.of(SpifLabels.READER, "strictly-confidential");

    assertThat(Release.clear(reader, label, policies, NOW)).isFalse();
    assertThat(Release.clear(reader.alsoCleared(Map.of("NATO", "SECRET")), label, policies, NOW))
        .isTrue();
  }

  @Test
  void ourOwnTagsNarrowALabelOfAnyPolicy() throws Exception {
    var samples = SpifLabels.of("nato-4774-policy.xml");
    var label =
        new Label("NATO", "RESTRICTED", List.of(), SpifLabels.SOMEBODY)
            .releasableTo(List.of(SpifLabels.READER));

    assertThat(samples.policy().faults(label.foremost().confidentiality()))
        .containsExactly(new Fault.UnknownCategory(label.categories().getFirst()));
    assertThat(
            Policies.shippedAnd(List.of(samples.policy()))
                .find("NATO")
                .orElseThrow()
                .faults(label.foremost().confidentiality()))
        .isEmpty();
    assertThat(label.categories().getFirst().tag()).isEqualTo(Category.RELEASABLE_TO);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<SPIF>",
        "<policy/>",
        "<SPIF/>",
        "<SPIF><securityPolicyId name='X'/></SPIF>",
        "<!DOCTYPE SPIF [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><SPIF>&x;</SPIF>"
      })
  void whatIsNoPolicyIsRefused(String file) {
    var bytes = new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));

    assertThatThrownBy(() -> SpifReader.read(bytes)).isInstanceOf(SpifFault.class);
  }
}
