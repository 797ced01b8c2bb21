package org.entente.reference.partners.labelling;

import java.util.List;

/**
 * Who would read something, people counted by organisation: those that the asker may know by name,
 * and how many organisations and people there are beside.
 */
public record Readership(List<Line> known, int otherOrganisations, int otherPeople) {

  /** An organisation, and how many of its people. */
  public record Line(String organisation, int people) {}

  public Readership {
    known = List.copyOf(known);
  }
}
