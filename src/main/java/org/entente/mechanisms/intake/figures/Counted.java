package org.entente.mechanisms.intake.figures;

import java.util.Optional;

/**
 * What a figure of a table counts: which people, by how they are affected and, where the header
 * says so, by the group and the sector of the code lists; as households or as persons.
 */
public record Counted(
    People people, Optional<String> group, Optional<String> sector, boolean households) {

  /** How people are affected, as tags of HXL and words of headers say it. */
  public enum People {
    AFFECTED,
    IN_NEED,
    TARGETED,
    DISPLACED,
    RETURNED
  }
}
