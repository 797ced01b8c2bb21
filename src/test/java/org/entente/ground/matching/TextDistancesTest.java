package org.entente.ground.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pairs of texts of few letters, so that many are alike, against another's implementation. */
class TextDistancesTest {

  private static final int LONGEST = 200;

  record Pair(String one, String other) {}

  static Stream<Pair> pairs() {
    var chance = new Random(11);
    return IntStream.range(0, 400)
        .mapToObj(
            at -> {
              int longest = at % 4 == 0 ? LONGEST : 20;
              return new Pair(text(chance, longest), text(chance, longest));
            });
  }

  private static String text(Random chance, int longest) {
    var letters = chance.nextBoolean() ? "abc" : "abcdefghé";
    var text = new StringBuilder();
    int length = chance.nextInt(longest);
    for (int at = 0; at < length; at++) {
      text.append(letters.charAt(chance.nextInt(letters.length())));
    }
    return text.toString();
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void theEditDistanceIsLevenshteins(Pair pair) {
    assertThat(EditDistance.between(pair.one(), pair.other()))
        .isEqualTo(LevenshteinDistance.getDefaultInstance().apply(pair.one(), pair.other()))
        .isEqualTo(EditDistance.between(pair.other(), pair.one()));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void theLikenessIsJarosAndWinklers(Pair pair) {
    assertThat(JaroWinkler.of(pair.one(), pair.other()))
        .isCloseTo(new JaroWinklerSimilarity().apply(pair.one(), pair.other()), within(1e-9))
        .isBetween(0.0, 1.0);
    assertThat(JaroWinkler.of(pair.one(), pair.one())).isEqualTo(1);
  }
}
