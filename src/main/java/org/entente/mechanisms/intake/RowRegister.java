package org.entente.mechanisms.intake;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.entente.ground.history.Act;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Audience;
import org.entente.mechanisms.intake.reconciliation.Prior;
import org.entente.mechanisms.intake.understanding.ReadLine.ReadRow;
import org.entente.mechanisms.intake.understanding.SettledValues;

/** A register that takes the rows of reports; intake calls it, it never calls intake back. */
public interface RowRegister {

  /** All that this owner reported and that still stands, for knowing it again. */
  List<Prior> listPriors(PartyId owner, Audience audience);

  /** What stands of the given records, as far as this reader may know them. */
  List<Standing> listStanding(Collection<UUID> records, Audience audience);

  /** What keeps a row out of the register, whatever else is good in it; empty when nothing. */
  Optional<RowIssue.Code> objection(ReadRow row, SettledValues settled, Source source);

  /** Takes rows as records, new or changed, as part of the caller's transaction. */
  void take(List<Taking> takings, Source source, Act act, Audience audience);

  /**
   * A record as it stands: its label, the number of its newest revision, and the cells that it was
   * last reported with.
   */
  record Standing(UUID record, int label, int revision, Map<String, String> cells) {}

  /** A row to be taken, and the record it becomes or changes. */
  record Taking(UUID record, ReportedRow row) {}

  /** Where rows come from: whose report, under which label, for which period, which sheet. */
  record Source(PartyId owner, int label, Optional<Period> period, String fileName, String sheet) {

    /** The place of a row in words that a person can follow. */
    public String row(int number) {
      return sheet.isEmpty() ? fileName + ", " + number : fileName + ", " + sheet + ", " + number;
    }
  }
}
