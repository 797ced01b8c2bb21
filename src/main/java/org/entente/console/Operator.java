package org.entente.console;

/** Who acts on the command line: whoever holds the node's folder. */
final class Operator {

  /** How it stands in history. */
  static final String NAME = "operator";

  private Operator() {}
}
