package org.entente.registers.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Labelled;

/** A report of access as it stands: with its owner, its label and since when it is known. */
public record AccessEntry(AccessReport report, PartyId owner, int label, Instant knownAt)
    implements Labelled {

  /** The same as standing until a day, where that is earlier than what it says itself. */
  AccessEntry standingUntil(LocalDate last) {
    var when = report.when();
    var until = when.until().filter(said -> said.isBefore(last)).orElse(last);
    return new AccessEntry(
        new AccessReport(
            report.id(),
            report.where(),
            new AccessReport.When(when.from(), Optional.of(until)),
            report.level(),
            report.category(),
            report.hit(),
            report.reported()),
        owner,
        label,
        knownAt);
  }
}
