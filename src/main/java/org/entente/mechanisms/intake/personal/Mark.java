package org.entente.mechanisms.intake.personal;

/** A stretch of a text, from one letter up to another, that says something of a person. */
public record Mark(Kind kind, int from, int until) {

  /** A mark by which a person can be reached, or is named. */
  public enum Kind {
    EMAIL,
    PHONE,
    NAME
  }

  boolean overlaps(Mark other) {
    return from < other.until && other.from < until;
  }
}
