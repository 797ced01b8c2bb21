package org.entente.mechanisms.intake.publication;

import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.ObjIntConsumer;
import org.entente.ground.identity.Ids;
import org.entente.ground.jobs.Progress;
import org.entente.mechanisms.intake.ReportedRow;
import org.entente.mechanisms.intake.RowIssue;
import org.entente.mechanisms.intake.gathering.Gathering;
import org.entente.mechanisms.intake.preview.RowOutcome;
import org.entente.mechanisms.intake.preview.WalkListener;
import org.entente.mechanisms.intake.reconciliation.Known;
import org.entente.mechanisms.intake.reconciliation.Pairing;
import org.entente.mechanisms.intake.reconciliation.Priors;
import org.entente.mechanisms.intake.reconciliation.Reconciliation;
import org.entente.mechanisms.intake.reconciliation.Row;

/**
 * Leads the distinct rows of a report to their outlet. The first report of a source goes there row
 * by row. A later one is walked twice: first to find the rows that say what is known already, and
 * to pair the others with what is missing; then to bring these others, each with its record.
 */
final class Walk {

  private static final int BETWEEN_SIGNS = 500;

  private final Gathering gathering;
  private final Recognising recognising;
  private final Headers headers;
  private final Outlet outlet;
  private final Ids ids;
  private final Progress progress;
  private final WalkListener listener;
  private final Tally tally = new Tally();

  Walk(
      Gathering gathering,
      Recognising recognising,
      Headers headers,
      Outlet outlet,
      Ids ids,
      Progress progress,
      WalkListener listener) {
    this.gathering = gathering;
    this.recognising = recognising;
    this.headers = headers;
    this.outlet = outlet;
    this.ids = ids;
    this.progress = progress;
    this.listener = listener;
  }

  /** Walks to the end and says what became of the rows. */
  Tally walk(Known known, Priors priors) {
    tally.skipped(gathering.skipped(), gathering.notes());
    gathering.notes().forEach(this::tellSkipped);
    if (known.none()) {
      each(_ -> true, (row, _) -> good(row).ifPresent(this::takeNew));
    } else {
      walkTwice(known, priors);
    }
    outlet.finish();
    progress.reached(gathering.distinct(), gathering.distinct());
    return tally;
  }

  private void walkTwice(Known known, Priors priors) {
    var reconciliation = new Reconciliation(known, headers.names(), headers.facets());
    var open = new BitSet();
    each(
        _ -> true,
        (row, number) ->
            good(row).ifPresent(good -> open.set(number, !keep(good, reconciliation))));
    var pairing = reconciliation.conclude(priors);
    tally.vanished(pairing.vanished().size());
    listener.paired(new TreeMap<>(pairing.changed()).values(), pairing.vanished());
    if (!open.isEmpty()) {
      each(open::get, (row, _) -> take(row.row().orElseThrow(), pairing));
    }
  }

  /** Shows the distinct rows whose number (from 0) is wanted. */
  private void each(IntPredicate wanted, ObjIntConsumer<Recognised> reader) {
    try (var rows = gathering.walk()) {
      for (int number = 0; rows.hasNext(); number++) {
        var row = rows.next();
        if (wanted.test(number)) {
          reader.accept(recognising.recognise(row), number);
        }
        if (number % BETWEEN_SIGNS == 0) {
          progress.reached(number, gathering.distinct());
        }
      }
    }
  }

  /** Counts and tells what is wrong with a row; what it brings when nothing keeps it out. */
  private Optional<ReportedRow> good(Recognised row) {
    row.issues().forEach(listener::noted);
    if (row.row().isEmpty()) {
      var outcome = row.leftOut() ? RowOutcome.SKIPPED : RowOutcome.REJECTED;
      var distinct = row.distinct();
      var cells = headers.cells(distinct.row().cells());
      listener.heldBack(distinct.row().row(), outcome, distinct.copies(), cells);
    }
    return tally.add(row);
  }

  private void tellSkipped(RowIssue note) {
    listener.noted(note);
    listener.heldBack(note.row(), RowOutcome.SKIPPED, note.rows(), Map.of());
  }

  /** Whether the row says what is known already; then it is kept. */
  private boolean keep(ReportedRow row, Reconciliation reconciliation) {
    var equal = reconciliation.meet(new Row(row.number(), row.hash(), row.key(), row.cells()));
    equal.ifPresent(
        record -> {
          tally.unchanged();
          listener.matched(row, record, RowOutcome.UNCHANGED);
          outlet.keep(row, record);
        });
    return equal.isPresent();
  }

  private void take(ReportedRow row, Pairing pairing) {
    var changed = pairing.changed(row.number());
    if (changed.isPresent()) {
      tally.changed();
      listener.matched(row, changed.get(), RowOutcome.CHANGED);
      outlet.take(row, changed.get());
    } else {
      takeNew(row);
    }
  }

  private void takeNew(ReportedRow row) {
    var record = ids.next();
    tally.created();
    listener.matched(row, record, RowOutcome.CREATED);
    outlet.take(row, record);
  }
}
