package org.entente.mechanisms.intake.iati.standard;

import org.entente.mechanisms.intake.iati.tree.Node;

/**
 * Something in a document that the standard does not allow: how bad, of which kind, the id of the
 * standard's rule where there is one, the line (from 1), where by names from the record down, and
 * what is written there.
 */
public record Finding(
    Severity severity, Kind kind, String rule, int line, String path, String written) {

  /** An error makes the document invalid; a warning asks to look; a note only tells. */
  public enum Severity {
    ERROR,
    WARNING,
    NOTE
  }

  /** What is wrong; the words and what to do are in the messages, by the kind's name. */
  public enum Kind {
    NOT_THE_STANDARD,
    ELEMENT_MISSING,
    ELEMENT_UNEXPECTED,
    ATTRIBUTE_MISSING,
    ATTRIBUTE_UNEXPECTED,
    VALUE_MALFORMED,
    TEXT_UNEXPECTED,
    OTHERWISE_INVALID,
    OUT_OF_ORDER,
    CODE_UNKNOWN,
    CODE_WITHDRAWN,
    RULE_BROKEN
  }

  private static final int WRITTEN_SHOWN = 200;

  public Finding {
    written =
        written.length() <= WRITTEN_SHOWN ? written : written.substring(0, WRITTEN_SHOWN) + "…";
  }

  static Finding at(Node node, Severity severity, Kind kind, String rule) {
    return new Finding(severity, kind, rule, node.line(), node.path(), node.text().strip());
  }
}
