package org.entente.mechanisms.intake.iati.tree;

/**
 * The name of an element or attribute: its namespace (empty for none), its local part, and the
 * prefix it was written with, which does not count when names are compared.
 */
public record Name(String space, String local, String prefix) {

  private static final String XML = "http://www.w3.org/XML/1998/namespace";

  /** {@code xml:lang}: the language of a text and of all below it. */
  public static final Name LANGUAGE = new Name(XML, "lang", "xml");

  /** A name without a namespace, as all names of the standard itself are. */
  public static Name of(String local) {
    return new Name("", local, "");
  }

  /** Whether it is the standard's own name {@code local}, not that of an extension. */
  public boolean is(String local) {
    return space.isEmpty() && this.local.equals(local);
  }

  /** Whether it belongs to an extension: to any namespace but that of XML itself. */
  public boolean foreign() {
    return !space.isEmpty() && !space.equals(XML);
  }

  /** The name as it is written in a document. */
  public String written() {
    return prefix.isEmpty() ? local : prefix + ":" + local;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Name that && local.equals(that.local) && space.equals(that.space);
  }

  @Override
  public int hashCode() {
    return 31 * space.hashCode() + local.hashCode();
  }
}
