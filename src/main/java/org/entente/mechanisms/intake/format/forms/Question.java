package org.entente.mechanisms.intake.format.forms;

import java.util.Map;

/**
 * A question of a form: its path ({@code group/name}), what is asked, what kind of answer it takes,
 * and for a choice the labels by code.
 */
record Question(String path, String label, Kind kind, Map<String, String> choices) {

  Question {
    choices = Map.copyOf(choices);
  }

  /** How the answer is written. */
  enum Kind {
    /** As a person reads it. */
    PLAIN,
    /** One code. */
    ONE_OF,
    /** Codes parted by blanks. */
    SOME_OF,
    /** "latitude longitude altitude accuracy". */
    POINT,
    /** When the form was opened or closed, which tells nothing of the work. */
    CLOCK
  }

  String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
