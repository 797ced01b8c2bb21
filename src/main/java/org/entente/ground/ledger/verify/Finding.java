package org.entente.ground.ledger.verify;

import java.util.Optional;

/**
 * Something that does not hold: where in the log, as narrowly as can be told, and what.
 *
 * @param where empty when it is about a checkpoint's signature and not about any entry
 */
public record Finding(Optional<Span> where, String what) {

  /** Indices from the first to the last, both included. */
  public record Span(long first, long last) {

    boolean isOne() {
      return first == last;
    }

    boolean holds(Span other) {
      return first <= other.first && other.last <= last;
    }

    @Override
    public String toString() {
      return isOne() ? "entry " + first : "one of the entries " + first + " to " + last;
    }
  }

  static Finding at(long index, String what) {
    return between(index, index, what);
  }

  static Finding between(long first, long last, String what) {
    return new Finding(Optional.of(new Span(first, last)), what);
  }

  static Finding ofCheckpoint(String what) {
    return new Finding(Optional.empty(), what);
  }

  @Override
  public String toString() {
    return where.map(span -> span + ": ").orElse("") + what;
  }
}
