package org.entente.ground.shell;

/** A place to go: its words in the reader's language, its address, and whether we are there. */
public record Link(String label, String href, boolean current) {

  public Link(String label, String href) {
    this(label, href, false);
  }
}
