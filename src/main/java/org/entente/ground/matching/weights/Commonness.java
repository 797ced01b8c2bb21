package org.entente.ground.matching.weights;

import org.entente.ground.matching.comparison.Level;
import org.entente.ground.matching.records.Values;

/**
 * That two records share a rare value says more than that they share a common one: what the
 * commonness of one value adds to the weight of "the same" (Winkler's adjustment, 1989). Where
 * equal values are mostly of one thing anyway, as with identifiers, it adds little.
 */
final class Commonness {

  private final Values values;
  private final double[] usual = new double[2];
  private final double[] strength = new double[2];

  Commonness(Values values, double chanceOfRare, double chanceOfSame) {
    this.values = values;
    double all = values.filled() * (values.filled() - 1.0);
    var pairs = new double[2];
    var weighed = new double[2];
    for (int code = 0; code < values.size(); code++) {
      double others = values.count(code) - 1.0;
      pairs[kind(code)] += others * (others + 1);
      weighed[kind(code)] += others * (others + 1) * Math.log(Math.max(others, 1));
    }
    for (int kind = 0; kind < 2; kind++) {
      double chance = kind == 0 ? chanceOfRare : chanceOfSame;
      usual[kind] = pairs[kind] == 0 ? 0 : weighed[kind] / pairs[kind];
      strength[kind] = pairs[kind] == 0 ? 0 : Math.min(1, chance * all / pairs[kind]);
    }
  }

  static Commonness of(Values values, Learned<?> learned, int at) {
    return new Commonness(
        values,
        learned.different().of(at, Level.RARE.place()),
        learned.different().of(at, Level.SAME.place()));
  }

  private int kind(int code) {
    return values.isRare(code) ? 0 : 1;
  }

  /** Added to the weight of "the same"; below 0 for a value that many have. */
  double adds(int code) {
    double others = Math.max(values.count(code) - 1.0, 1);
    return strength[kind(code)] * (usual[kind(code)] - Math.log(others));
  }
}
