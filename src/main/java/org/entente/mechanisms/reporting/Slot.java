package org.entente.mechanisms.reporting;

import java.time.LocalDate;
import java.util.List;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Labelled;

/**
 * One expected report: of which line, by whom (several where any of them may give it), about which
 * days, due when, and how it stands.
 */
public record Slot(
    Expectation expectation, List<PartyId> bearers, Span span, LocalDate due, Standing standing)
    implements Labelled {

  public Slot {
    bearers = List.copyOf(bearers);
  }

  @Override
  public int label() {
    return expectation.label();
  }
}
