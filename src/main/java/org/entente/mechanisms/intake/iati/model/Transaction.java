package org.entente.mechanisms.intake.iati.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Money that moved or was committed to. The type is a code of the list (1 incoming funds, 2
 * outgoing commitment, 3 disbursement, 4 expenditure, …); a transaction is a fact, never added to a
 * plan.
 */
public record Transaction(
    Kind kind,
    Optional<LocalDate> date,
    Amount value,
    Text description,
    Optional<Organisation> provider,
    Optional<Organisation> receiver,
    Split split,
    Terms terms) {

  /** Its type, its number in the publisher's books, and whether it is humanitarian. */
  public record Kind(String type, Optional<String> ref, Optional<Boolean> humanitarian) {}

  /** Where and for what, when that is told for the transaction and not for the activity. */
  public record Split(List<Coded> sectors, List<Coded> countries, List<Coded> regions) {
    public Split {
      sectors = List.copyOf(sectors);
      countries = List.copyOf(countries);
      regions = List.copyOf(regions);
    }
  }

  /** How the money is given, by the codes of the lists; else as the activity's defaults say. */
  public record Terms(
      Optional<String> channel,
      Optional<String> flow,
      Optional<String> finance,
      List<Coded> aid,
      Optional<String> tied) {
    public Terms {
      aid = List.copyOf(aid);
    }
  }
}
