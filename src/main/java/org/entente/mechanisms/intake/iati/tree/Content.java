package org.entente.mechanisms.intake.iati.tree;

/** What stands in an element: other elements and text. */
public sealed interface Content permits Element, Content.Text {

  /** A run of text, unescaped. */
  record Text(String text) implements Content {}
}
