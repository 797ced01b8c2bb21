package org.entente.reference.places.gazetteerfile;

/** What came of one line or feature of a file: a place, or a fault to show to a person. */
public sealed interface Reading {

  /** A place. */
  record Taken(PlaceLine line) implements Reading {}

  /**
   * A line that is not taken, in the file, at a line or feature, with the value that was found. The
   * kind is the message ({@code places.fault.…}), which says what was expected and what to do.
   */
  record Faulty(String file, String at, Fault fault, String value) implements Reading {}

  /** What can be wrong with one line. */
  enum Fault {
    CODE_MISSING,
    LEVEL_MISSING,
    LEVEL_UNKNOWN,
    SHAPE_BROKEN,
    DATES_REVERSED,
    PARENT_UNKNOWN
  }
}
