package org.entente.registers.activities.linking;

import org.entente.mechanisms.review.queue.Proposing;
import org.entente.registers.activities.ActivitiesChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Has pairs proposed whenever activities changed: nobody needs to remember to ask. */
@Component
class AskedAfterReports {

  /** Who asks, when no person does. */
  private static final String NODE = "entente";

  private final Proposing proposing;

  AskedAfterReports(Proposing proposing) {
    this.proposing = proposing;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(ActivitiesChanged changed) {
    proposing.ask(changed.mission(), NODE);
  }
}
