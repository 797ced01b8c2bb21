package org.entente.reference.partners.resembling;

import java.util.List;
import org.entente.reference.partners.Party;

/**
 * Two parties that may be one, or of which one may be a part or branch of the other, with what
 * speaks for it and against it.
 */
public record Resemblance(Party one, Party other, boolean part, List<Evidence> evidence) {

  public Resemblance {
    evidence = List.copyOf(evidence);
  }

  /** How likely it is (0 to 1), by all the evidence. */
  public double chance() {
    double odds = Math.exp(evidence.stream().mapToDouble(Evidence::weight).sum());
    return odds / (1 + odds);
  }
}
