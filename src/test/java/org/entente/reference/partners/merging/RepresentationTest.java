package org.entente.reference.partners.merging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.entente.ground.identity.PartyId;
import org.junit.jupiter.api.Test;

class RepresentationTest {

  private static final PartyId OLD_NAME = party(1);
  private static final PartyId MINISTRY = party(2);
  private static final PartyId DEPARTMENT = party(3);
  private static final PartyId OTHER = party(4);

  @Test
  void whoIsMergedIntoNoOtherStandsForAllThatAreOne() {
    var representation =
        Representation.of(
            List.of(new Merged(DEPARTMENT, OLD_NAME), new Merged(OLD_NAME, MINISTRY)));

    assertThat(List.of(DEPARTMENT, OLD_NAME, MINISTRY))
        .allSatisfy(each -> assertThat(representation.of(each)).isEqualTo(MINISTRY));
    assertThat(representation.allOf(OLD_NAME))
        .containsExactlyInAnyOrder(DEPARTMENT, OLD_NAME, MINISTRY);
    assertThat(representation.represented()).containsOnlyKeys(DEPARTMENT, OLD_NAME);
  }

  @Test
  void withoutTheFirstStatementTheSecondStillHolds() {
    var representation = Representation.of(List.of(new Merged(OLD_NAME, MINISTRY)));

    assertThat(representation.of(OLD_NAME)).isEqualTo(MINISTRY);
    assertThat(representation.of(DEPARTMENT)).isEqualTo(DEPARTMENT);
  }

  @Test
  void statementsRoundACircleStillHaveOneWhoStandsForAll() {
    var representation =
        Representation.of(
            List.of(
                new Merged(MINISTRY, DEPARTMENT),
                new Merged(DEPARTMENT, OLD_NAME),
                new Merged(OLD_NAME, MINISTRY)));

    assertThat(List.of(OLD_NAME, MINISTRY, DEPARTMENT))
        .allSatisfy(each -> assertThat(representation.of(each)).isEqualTo(OLD_NAME));
  }

  @Test
  void aPartyMergedIntoTwoOthersMakesThemOneUnderWhomMoreAreMergedInto() {
    var representation =
        Representation.of(
            List.of(
                new Merged(DEPARTMENT, OLD_NAME),
                new Merged(DEPARTMENT, MINISTRY),
                new Merged(OTHER, MINISTRY)));

    assertThat(representation.of(OLD_NAME)).isEqualTo(MINISTRY);
    assertThat(representation.isRepresented(MINISTRY)).isFalse();
  }

  private static PartyId party(int number) {
    return new PartyId(new UUID(0, number));
  }
}
