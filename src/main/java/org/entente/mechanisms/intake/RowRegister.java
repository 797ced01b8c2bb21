package org.entente.mechanisms.intake;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.entente.ground.history.Act;
import org.entente.ground.identity.PartyId;
import org.entente.ground.releasability.Audience;
import org.entente.mechanisms.intake.reconciliation.EarlierRow;
import org.entente.mechanisms.intake.reconciliation.Priors;
import org.entente.mechanisms.intake.understanding.ReadLine.ReadRow;
import org.entente.mechanisms.intake.understanding.SettledValues;

/** A register that takes the rows of reports; intake calls it, it never calls intake back. */
public interface RowRegister {

  /** Shows the rows in short of all that this owner reported and that still stands, by record. */
  void eachRow(PartyId owner, Audience audience, Consumer<EarlierRow> reader);

  /** The same rows cell by cell, for knowing them again when they come back edited. */
  Priors priors(PartyId owner, Audience audience);

  /** What stands of the given records, as far as this reader may know them. */
  List<Standing> listStanding(Collection<UUID> records, Audience audience);

  /** What keeps a row out of the register, whatever else is good in it; empty when nothing. */
  Optional<RowIssue.Code> objection(ReadRow row, SettledValues settled, Source source);

  /** Begins to take the rows of one report, as part of the caller's transaction. */
  Taker taker(Source source, Act act, Audience audience);

  /** Takes the rows of one report, some thousand at a time. */
  interface Taker {

    /**
     * Makes records of rows, fresh ones and changed ones, without touching the database; what it
     * returns writes them and is to be run in the thread of the transaction.
     */
    Runnable make(List<Taking> fresh, List<Taking> changed);

    /** After the last of them: tells those who may care. */
    void finish();
  }

  /**
   * A record as it stands: its label, the number of its newest revision, and the cells that it was
   * last reported with.
   */
  record Standing(UUID record, int label, int revision, Map<String, String> cells) {}

  /** A row to be taken, and the record it becomes or changes. */
  record Taking(UUID record, ReportedRow row) {}

  /**
   * Which label exact places go under, which level others see instead, and the columns of which it
   * is known that they tell nothing finer.
   */
  record Blurred(int exactLabel, int othersSee, Set<String> columns) {
    public Blurred {
      columns = Set.copyOf(columns);
    }

    /** Whether it is known of a column that it tells nothing finer. */
    public boolean shows(String column) {
      return columns.contains(column);
    }
  }

  /**
   * Where rows come from: whose report, under which label, for which period, which sheet, and
   * whether exact places are for fewer readers.
   */
  record Source(
      PartyId owner,
      int label,
      Optional<Period> period,
      String fileName,
      String sheet,
      Optional<Blurred> blurred) {

    /** The place of a row in words that a person can follow. */
    public String row(int number) {
      return sheet.isEmpty() ? fileName + ", " + number : fileName + ", " + sheet + ", " + number;
    }
  }
}
