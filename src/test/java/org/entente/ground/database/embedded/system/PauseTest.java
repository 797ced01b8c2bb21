package org.entente.ground.database.embedded.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PauseTest {

  private final Pause pause = new Pause();

  @Test
  void whatEndsAgainAndAgainIsStartedEverMoreSeldomThoughItRanForAMoment() {
    var seconds = IntStream.range(0, 9).mapToLong(_ -> after(Duration.ofSeconds(2))).toArray();
    assertThat(seconds).containsExactly(1, 2, 4, 8, 16, 32, 60, 60, 60);
  }

  @Test
  void whatLivedForAMinuteIsStartedSoonAgain() {
    after(Duration.ZERO);
    after(Duration.ofSeconds(59));
    assertThat(after(Duration.ofMinutes(1))).isEqualTo(1);
    assertThat(after(Duration.ZERO)).isEqualTo(2);
  }

  private long after(Duration life) {
    return pause.afterALifeOf(life).toSeconds();
  }
}
