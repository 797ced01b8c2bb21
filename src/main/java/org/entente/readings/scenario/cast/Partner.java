package org.entente.readings.scenario.cast;

import java.util.List;

/**
 * An organisation at work in the mission: its share of all work, the codes of the sectors it works
 * in, the acronym of the agency that it works for (blank for none) and of the partner in whose
 * report its work stands.
 */
public record Partner(
    Organisation organisation, int share, List<String> sectors, String agency, String reportsWith) {

  public Partner {
    sectors = List.copyOf(sectors);
  }

  public String shortName() {
    return organisation.shortName();
  }
}
