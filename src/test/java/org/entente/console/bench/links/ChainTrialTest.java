package org.entente.console.bench.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.entente.console.bench.links.ChainTrial.Two;
import org.entente.reference.RealFiles;
import org.entente.registers.activities.linking.judging.Finding;
import org.entente.registers.activities.linking.judging.Judge;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What publishers tell of the same money, with all identifiers of each other's activities hidden.
 */
@Tag("rig")
class ChainTrialTest {

  private static ChainTrial.Figures figures;

  @BeforeAll
  static void measure() throws IOException {
    figures = ChainTrial.measure(RealFiles.file("iati-publishers"), Judge::over);
  }

  @Test
  void noChainBetweenPublishersIsTakenForOneActivity() {
    assertThat(figures.linksAcross()).isEqualTo(140);
    assertThat(figures.takenForSame()).isZero();
  }

  @Test
  void threeOfFiveChainsAreRecognisedWithoutTheirIdentifiers() {
    assertThat(figures.recall()).isGreaterThanOrEqualTo(0.6);
  }

  @Test
  void whatIsCalledAChainIsNeverLabelledAsSomethingElse() {
    assertThat(figures.chainsLabelled()).isPositive();
    assertThat(figures.chainsLabelledOtherwise()).isZero();
  }

  @Test
  void onePublishersOwnActivitiesAreHardlyEverMerged() {
    assertThat(figures.ownMergedShare()).isLessThanOrEqualTo(0.02);
  }

  /** Fifty that no identifier speaks of, drawn by hash and looked at by a person. */
  @Test
  void ofThoseThatNobodyLabelledThreeInFiveAreChainsToThoseWhoLook() throws IOException {
    var lookedAt = lookedAt();

    var proposed =
        figures.unlabelled().stream()
            .map(ChainTrialTest::two)
            .filter(lookedAt::containsKey)
            .toList();

    assertThat(lookedAt).hasSize(50);
    assertThat(proposed).hasSizeGreaterThanOrEqualTo(15);
    var chains = proposed.stream().filter(it -> Objects.equals(lookedAt.get(it), "chain")).toList();
    assertThat(chains).hasSizeGreaterThanOrEqualTo(3 * proposed.size() / 5);
  }

  private static Two two(Finding finding) {
    return Two.of(finding.left(), finding.right());
  }

  private static Map<Two, String> lookedAt() throws IOException {
    var verdicts = new HashMap<Two, String>();
    try (var bytes =
            Objects.requireNonNull(ChainTrialTest.class.getResourceAsStream("looked-at.csv"));
        var lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .skip(1)
          .map(line -> line.split(",", -1))
          .forEach(cells -> verdicts.put(Two.of(cells[0], cells[1]), cells[2]));
    }
    return verdicts;
  }
}
