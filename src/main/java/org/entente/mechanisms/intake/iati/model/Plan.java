package org.entente.mechanisms.intake.iati.model;

import java.time.LocalDate;
import java.util.Optional;

/** Money that is meant to come: a budget is a plan, a planned disbursement a schedule. */
public sealed interface Plan {

  Stretch stretch();

  Amount value();

  /** The days it is for, both included; those that were not written as days are absent. */
  record Stretch(Optional<LocalDate> start, Optional<LocalDate> end) {}

  /** A budget: original or revised, indicative or committed, by the codes of the lists. */
  record Budget(Optional<String> type, Optional<String> status, Stretch stretch, Amount value)
      implements Plan {}

  /** A disbursement to come, from whom and to whom. */
  record PlannedDisbursement(
      Optional<String> type,
      Stretch stretch,
      Amount value,
      Optional<Organisation> provider,
      Optional<Organisation> receiver)
      implements Plan {}
}
