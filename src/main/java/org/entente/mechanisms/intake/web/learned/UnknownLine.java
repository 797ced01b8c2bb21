package org.entente.mechanisms.intake.web.learned;

import java.util.List;
import java.util.Optional;

/** A written place as a line of the queue: in how many rows, whose, and what it may mean. */
public record UnknownLine(String written, int rows, List<String> sources, List<Choice> choices) {

  /** A place by its code: in words, how like (0 to 1), and how far from the nearest row. */
  public record Choice(String code, String words, double likeness, Optional<Double> km) {

    /** The kilometres as a whole number, for nobody measures to the metre here. */
    public Optional<Long> wholeKm() {
      return km.map(Math::round);
    }
  }
}
