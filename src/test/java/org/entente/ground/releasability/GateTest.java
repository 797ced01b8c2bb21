package org.entente.ground.releasability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.entente.ground.identity.MissionId;
import org.junit.jupiter.api.Test;

/** The third lock: what is about to leave to the wrong reader does not. */
class GateTest {

  private static final int OPEN = 1;
  private static final int CLOSED = 2;

  private record Thing(int label) implements Labelled {}

  private final MissionId mission = new MissionId(UUID.randomUUID());
  private final Audience erik = new Audience("erik", mission, mission.itself(), List.of(OPEN));
  private final Gate gate = new Gate();

  @Test
  void whatMayBeReadPassesAsItIs() {
    var leaving = List.of(new Thing(OPEN), "a word");

    assertThat(gate.release(Optional.of(erik), leaving)).isSameAs(leaving);
  }

  @Test
  void oneThingAmongManyStopsTheAnswer() {
    stopped(Optional.of(erik), new Thing(CLOSED));
    stopped(Optional.of(erik), List.of(new Thing(OPEN), new Thing(CLOSED)));
    stopped(Optional.of(erik), Map.of("one", Optional.of(new Thing(CLOSED))));
  }

  @Test
  void whoIsNobodyIsGivenNothingThatCarriesALabel() {
    stopped(Optional.empty(), new Thing(OPEN));
  }

  private void stopped(Optional<Audience> audience, Object leaving) {
    assertThatExceptionOfType(Gate.Stopped.class).isThrownBy(() -> gate.release(audience, leaving));
  }
}
