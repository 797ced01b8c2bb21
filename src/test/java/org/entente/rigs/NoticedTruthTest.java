package org.entente.rigs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.entente.console.bench.noticing.NoticingTrial;
import org.entente.console.bench.noticing.NoticingTrial.Score;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Of what there is to notice in a generated mission, rules notice nearly all, and hardly anything
 * else: what the generator knows to meet is held against the findings, after its untidy files went
 * through the whole of intake.
 */
class NoticedTruthTest {

  private static final double NEARLY_ALL = 0.95;
  private static final double HARDLY_ANY = 0.05;

  @Test
  void nearlyAllThatMeetsIsNoticedAndHardlyAnythingElse() throws IOException {
    assertNoticed(500, 60, 1);
  }

  @Tag("rig")
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void soItIsInLargerMissions(long seed) throws IOException {
    assertNoticed(3_000, 180, seed);
  }

  private static void assertNoticed(int activities, int encounters, long seed) throws IOException {
    var scores = NoticingTrial.measure(activities, encounters, seed);
    int there = scores.values().stream().mapToInt(score -> score.there() - score.waiting()).sum();
    int noticed = scores.values().stream().mapToInt(Score::noticed).sum();
    int findings = scores.values().stream().mapToInt(Score::findings).sum();
    int wrong = scores.values().stream().mapToInt(Score::wrong).sum();

    assertThat(scores).hasSize(5);
    assertThat(there).isGreaterThan(30);
    assertThat(noticed).as("%s", scores).isGreaterThanOrEqualTo((int) (there * NEARLY_ALL));
    assertThat(wrong).as("%s", scores).isLessThanOrEqualTo((int) (findings * HARDLY_ANY));
  }
}
