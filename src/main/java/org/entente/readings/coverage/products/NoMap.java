package org.entente.readings.coverage.products;

import org.entente.ground.problem.Kind;
import org.entente.ground.problem.Problem;

/** The gazetteer has no shapes of the areas of this level, so that no map can be drawn. */
record NoMap(String level) implements Problem {

  @Override
  public Kind kind() {
    return Kind.ABSENT;
  }
}
