package org.entente.registers.activities.presence;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Gathers the spots at which something was written, each with the months that it concerns. */
public final class Touched {

  private final Map<Spot, Optional<Months>> spots = new HashMap<>();

  public void add(Spot spot, Optional<Months> months) {
    spots.merge(spot, months, Touched::both);
  }

  public void add(Touched others) {
    others.spots.forEach(this::add);
  }

  private static Optional<Months> both(Optional<Months> one, Optional<Months> other) {
    return one.map(first -> other.map(first::and).orElse(first)).or(() -> other);
  }

  public Map<Spot, Optional<Months>> spots() {
    return Map.copyOf(spots);
  }
}
