package org.entente.ground.releasability.label;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One category of a label, in the shape of STANAG 4774 (ADatP-4774): a tag with values, and whether
 * a reader must hold all of them, one of them, or is only told. An empty permissive or restrictive
 * set constructs, and releases to nobody.
 */
public record Category(Kind kind, String tag, SortedSet<String> values) {

  /** Entente's own permissive tag: the parties, groups and agreements to which it is released. */
  public static final String RELEASABLE_TO = "releasable-to";

  /** Entente's own permissive tag: for what the record may be used. */
  public static final String PURPOSE = "purpose";

  /** How the values bind a reader. */
  public enum Kind {
    RESTRICTIVE,
    PERMISSIVE,
    INFORMATIVE
  }

  public Category {
    values = Collections.unmodifiableSortedSet(new TreeSet<>(values));
  }
}
