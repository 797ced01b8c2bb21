package org.entente.mechanisms.intake.reconciliation;

/** The three facets of a {@link Key}, each of which may be spread over several columns. */
public enum Facet {
  ORGANISATION,
  PLACE,
  SECTOR
}
