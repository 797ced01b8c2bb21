package org.entente.ground.releasability;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.entente.ground.identity.PartyId;
import org.entente.ground.problem.Refused;
import org.entente.ground.problem.SettingWrong;
import org.entente.ground.releasability.label.Label;
import org.entente.ground.releasability.label.Policies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CeilingTest {

  private static final PartyId GIVER = new PartyId(new UUID(0, 1));

  @ParameterizedTest
  @CsvSource({
    "entente=confidential, entente, confidential, true",
    "entente=confidential, entente, strictly-confidential, false",
    "entente=confidential, tlp, amber, true",
    "entente=confidential, tlp, red, false",
    "'entente=confidential,tlp=green', tlp, amber, false",
    "tlp=green, entente, strictly-confidential, true",
    "'', un, strictly-confidential, true"
  })
  void whatStandsAboveTheCeilingIsRefused(
      String ceiling, String policy, String level, boolean taken) {
    var label = new Label(policy, level, List.of(), GIVER);
    var set = Ceiling.read(ceiling, Policies.shipped());

    if (taken) {
      assertThatCode(() -> set.check(label)).doesNotThrowAnyException();
    } else {
      assertThatThrownBy(() -> set.check(label))
          .isInstanceOf(Refused.class)
          .hasMessageContaining("LabelAboveCeiling");
    }
  }

  @Test
  void oneMarkingAboveTheCeilingIsEnoughToRefuse() {
    var set = Ceiling.read("entente=restricted", Policies.shipped());
    var label = Label.of("public", GIVER).join(Label.of("confidential", GIVER));

    assertThatThrownBy(() -> set.check(label)).isInstanceOf(Refused.class);
  }

  @Test
  void aPolicyThatTheNodeDoesNotKnowIsRefusedEvenWithoutACeiling() {
    var set = Ceiling.read("", Policies.shipped());
    var label = new Label("somebody's", "low", List.of(), GIVER);

    assertThatThrownBy(() -> set.check(label))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("LabelPolicyUnknown");
  }

  @ParameterizedTest
  @ValueSource(strings = {"entente=cosmic", "nobody=low", "confidential"})
  void aCeilingThatNamesNoLevelIsRefusedAtStart(String written) {
    assertThatThrownBy(() -> Ceiling.read(written, Policies.shipped()))
        .isInstanceOf(SettingWrong.class)
        .hasMessageContaining("entente.ceiling");
  }
}
