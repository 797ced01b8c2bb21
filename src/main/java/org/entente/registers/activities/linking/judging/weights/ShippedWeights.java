package org.entente.registers.activities.linking.judging.weights;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.entente.mechanisms.review.Relation;

/**
 * The weights of {@code weights.csv}: for each way in which a field compares what it says for each
 * relation, what is added for each unit by which it is telling, and from where the figures come.
 */
public final class ShippedWeights implements Weights {

  private static final String BEFOREHAND = "beforehand";
  private static final int FIRST_WEIGHT = 2;
  private static final List<Relation> COLUMNS =
      List.of(Relation.SAME, Relation.CHAIN, Relation.PART);
  private static final ShippedWeights ALL = new ShippedWeights();

  private final Map<Sign, double[]> figures = new HashMap<>();

  private ShippedWeights() {
    try (var bytes = Objects.requireNonNull(getClass().getResourceAsStream("weights.csv"));
        var lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
      lines.lines().skip(1).map(line -> line.split(",", -1)).forEach(this::take);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void take(String[] cells) {
    var weights = new double[2 * COLUMNS.size()];
    for (int at = 0; at < weights.length; at++) {
      weights[at] = Double.parseDouble(cells[FIRST_WEIGHT + at]);
    }
    figures.put(Sign.of(cells[0], cells[1]), weights);
  }

  public static ShippedWeights all() {
    return ALL;
  }

  @Override
  public double of(Sign sign, Relation relation) {
    if (sign.isSilent() || relation == Relation.DISTINCT) {
      return 0;
    }
    var weights = weights(Sign.of(sign.field(), sign.comparison()));
    int place = COLUMNS.indexOf(relation);
    return weights[place] + sign.telling() * weights[COLUMNS.size() + place];
  }

  @Override
  public double beforehand(Relation relation) {
    return weights(Sign.of(BEFOREHAND, "any"))[COLUMNS.indexOf(relation)];
  }

  private double[] weights(Sign plain) {
    var weights = figures.get(plain);
    if (weights == null) {
      throw new IllegalArgumentException("nothing is known of " + plain);
    }
    return weights;
  }
}
