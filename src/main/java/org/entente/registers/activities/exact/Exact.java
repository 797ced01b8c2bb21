package org.entente.registers.activities.exact;

import org.entente.ground.releasability.Labelled;
import org.entente.registers.activities.Activity;

/**
 * An activity as exactly as it was told, under a label that fewer may read than the coarser record
 * of the same id.
 */
public record Exact(Activity whole, int label) implements Labelled {

  /** The type in history. */
  public static final String TYPE = "activity-exact";
}
