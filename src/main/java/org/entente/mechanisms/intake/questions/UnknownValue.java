package org.entente.mechanisms.intake.questions;

import java.util.List;
import java.util.Optional;
import org.entente.mechanisms.intake.instructions.Instructions.ValueMeaning.Kind;
import org.entente.reference.places.geometry.Point;

/**
 * A written value that no register knows for sure: in which column, the single name in it that
 * would be an alias of what is meant (blank when there is none), in how many rows, what it may
 * mean, best first, whether the first of these was taken until somebody says otherwise, and where a
 * row of it lies that gives a point.
 */
public record UnknownValue(
    Kind kind,
    String column,
    String written,
    String name,
    int rows,
    List<Candidate> candidates,
    boolean taken,
    Optional<Point> at) {

  public UnknownValue {
    candidates = List.copyOf(candidates);
  }

  /** A code of the register that the kind names, and how near it comes (0 to 1). */
  public record Candidate(String code, double likeness) {}

  /** One that nobody has taken for anything, and that lies nowhere. */
  public UnknownValue(
      Kind kind, String column, String written, String name, int rows, List<Candidate> candidates) {
    this(kind, column, written, name, rows, candidates, false, Optional.empty());
  }

  /** The same, of which another row gives a point if none did before. */
  UnknownValue lyingAt(Optional<Point> point) {
    return new UnknownValue(
        kind, column, written, name, rows, candidates, taken, at.or(() -> point));
  }

  UnknownValue alsoIn(int more) {
    return new UnknownValue(kind, column, written, name, rows + more, candidates, taken, at);
  }
}
