package org.entente.mechanisms.intake.questions;

import java.util.List;
import org.entente.mechanisms.intake.instructions.Instructions.ValueMeaning.Kind;

/**
 * A written value that no register knows for sure: in which column, the single name in it that
 * would be an alias of what is meant (blank when there is none), in how many rows, what it may
 * mean, best first, and whether the first of these was taken until somebody says otherwise.
 */
public record UnknownValue(
    Kind kind,
    String column,
    String written,
    String name,
    int rows,
    List<Candidate> candidates,
    boolean taken) {

  public UnknownValue {
    candidates = List.copyOf(candidates);
  }

  /** A code of the register that the kind names, and how near it comes (0 to 1). */
  public record Candidate(String code, double likeness) {}

  UnknownValue alsoIn(int more) {
    return new UnknownValue(kind, column, written, name, rows + more, candidates, taken);
  }
}
