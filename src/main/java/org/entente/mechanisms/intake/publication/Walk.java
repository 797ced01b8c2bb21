package org.entente.mechanisms.intake.publication;

import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.function.ObjIntConsumer;
import org.entente.ground.identity.Ids;
import org.entente.ground.jobs.Progress;
import org.entente.mechanisms.intake.ReportedRow;
import org.entente.mechanisms.intake.RowIssue;
import org.entente.mechanisms.intake.ahead.Ahead;
import org.entente.mechanisms.intake.gathering.Distinct;
import org.entente.mechanisms.intake.gathering.Gathering;
import org.entente.mechanisms.intake.preview.RowOutcome;
import org.entente.mechanisms.intake.preview.WalkListener;
import org.entente.mechanisms.intake.preview.WalkListener.Edited;
import org.entente.mechanisms.intake.preview.WalkListener.Matched;
import org.entente.mechanisms.intake.recognition.Headers;
import org.entente.mechanisms.intake.recognition.Recognised;
import org.entente.mechanisms.intake.recognition.Recognising;
import org.entente.mechanisms.intake.reconciliation.Known;
import org.entente.mechanisms.intake.reconciliation.Pairing;
import org.entente.mechanisms.intake.reconciliation.Priors;
import org.entente.mechanisms.intake.reconciliation.Reconciliation;
import org.entente.mechanisms.intake.reconciliation.Row;
import org.entente.mechanisms.intake.workbooks.Edit;
import org.entente.mechanisms.intake.workbooks.Edits;

/**
 * Leads the distinct rows of a report to their outlet. The first report of a source goes there row
 * by row. A later one is walked twice: first to find the rows that say what is known already, and
 * to pair the others with what is missing; then to bring these others, each with its record.
 */
final class Walk {

  private final Gathering gathering;
  private final Recognising recognising;
  private final Headers headers;
  private final Outlet outlet;
  private final WalkListener listener;
  private final Ids ids;
  private final Progress progress;
  private final Tally tally;

  Walk(
      Gathering gathering,
      Recognising recognising,
      Headers headers,
      Outlet outlet,
      WalkListener listener,
      Ids ids,
      Progress progress) {
    this.gathering = gathering;
    this.recognising = recognising;
    this.headers = headers;
    this.outlet = new Telling(outlet, listener);
    this.listener = listener;
    this.ids = ids;
    this.progress = progress;
    this.tally = new Tally(headers);
  }

  /** Walks a workbook that was made to be edited: its rows are known by their keys. */
  Tally walk(Edits edits) {
    begin();
    each(_ -> true, (row, _) -> follow(edits.judge(row)));
    vanish(edits.missing());
    return end();
  }

  private void follow(Edit edit) {
    meet(edit.row());
    switch (edit) {
      case Edit.Held _ -> {}
      case Edit.Added(_, var row) -> takeNew(row);
      case Edit.Untouched(_, var row, var record) -> keep(row, record);
      case Edit.Changed(_, var row, var record, var before, var after) -> {
        tally.changed();
        var edited = Optional.of(new Edited(before, after));
        outlet.take(new Matched(row, record, RowOutcome.CHANGED, edited));
      }
    }
  }

  private void begin() {
    tally.skipped(gathering.skipped(), gathering.notes());
    gathering.skippedRows().forEach(this::tellSkipped);
  }

  private void vanish(List<UUID> records) {
    tally.vanished(records.size());
    listener.vanished(records);
  }

  private Tally end() {
    outlet.finish();
    progress.reached(gathering.distinct(), gathering.distinct());
    return tally;
  }

  /** Walks to the end and says what became of the rows. */
  Tally walk(Known known, Priors priors) {
    begin();
    if (known.none()) {
      each(_ -> true, (row, _) -> meet(row).ifPresent(this::takeNew));
    } else {
      walkTwice(known, priors);
    }
    return end();
  }

  private void walkTwice(Known known, Priors priors) {
    var reconciliation = new Reconciliation(known, headers.names(), headers.facets());
    var open = new BitSet();
    each(
        _ -> true,
        (row, number) ->
            meet(row).ifPresent(good -> open.set(number, !keep(good, reconciliation))));
    var pairing = reconciliation.conclude(priors);
    vanish(pairing.vanished());
    if (!open.isEmpty()) {
      each(open::get, (row, _) -> take(row.toTake().orElseThrow(), pairing));
    }
  }

  /** Counts a row that is met, and tells what is wrong with it; what it brings if it is taken. */
  private Optional<ReportedRow> meet(Recognised row) {
    row.issues().forEach(listener::noted);
    switch (row) {
      case Recognised.Taken _ -> {}
      case Recognised.Rejected(var distinct, _, _) -> tellHeldBack(distinct, RowOutcome.REJECTED);
      case Recognised.LeftOut(var distinct, _) -> tellHeldBack(distinct, RowOutcome.SKIPPED);
    }
    tally.add(row);
    return row.toTake();
  }

  private void tellHeldBack(Distinct distinct, RowOutcome outcome) {
    var row = distinct.row();
    listener.heldBack(row.row(), outcome, headers.cells(row.cells()));
  }

  private void tellSkipped(RowIssue note) {
    listener.noted(note);
    listener.heldBack(note.row(), RowOutcome.SKIPPED, Map.of());
  }

  /** Shows the distinct rows whose number (from 0) is wanted, recognised ahead. */
  private void each(IntPredicate wanted, ObjIntConsumer<Recognised> reader) {
    try (var rows = gathering.walk(wanted);
        var ahead = new Ahead<>(new Recognition(rows))) {
      for (var piece = ahead.next(); !piece.isEmpty(); piece = ahead.next()) {
        piece.forEach(row -> reader.accept(row, row.distinct().number()));
        progress.reached(piece.getLast().distinct().number(), gathering.distinct());
      }
    }
  }

  /** Recognises one row after the other. */
  private final class Recognition implements Iterator<Recognised> {

    private final Iterator<Distinct> rows;

    Recognition(Iterator<Distinct> rows) {
      this.rows = rows;
    }

    @Override
    public boolean hasNext() {
      return rows.hasNext();
    }

    @Override
    public Recognised next() {
      return recognising.recognise(rows.next());
    }
  }

  /** Whether the row says what is known already; then it is kept. */
  private boolean keep(ReportedRow row, Reconciliation reconciliation) {
    var equal =
        reconciliation.meet(
            new Row(row.number(), row.hash(), row.meaning(), row.key(), row.cells()));
    equal.ifPresent(again -> again(row, again));
    return equal.isPresent();
  }

  /** A row that comes again as it was; what people decided since may change what it means. */
  private void again(ReportedRow row, Known.Again again) {
    if (again.meansTheSame()) {
      keep(row, again.record());
    } else {
      note(RowIssue.of(RowIssue.Code.MEANS_SOMETHING_ELSE, row.number(), "", ""));
      tally.changed();
      outlet.take(new Matched(row, again.record(), RowOutcome.CHANGED));
    }
  }

  private void note(RowIssue issue) {
    listener.noted(issue);
    tally.note(issue);
  }

  private void keep(ReportedRow row, UUID record) {
    tally.unchanged();
    outlet.take(new Matched(row, record, RowOutcome.UNCHANGED));
  }

  private void take(ReportedRow row, Pairing pairing) {
    var changed = pairing.changed(row.number());
    if (changed.isPresent()) {
      tally.changed();
      outlet.take(new Matched(row, changed.get(), RowOutcome.CHANGED));
    } else {
      takeNew(row);
    }
  }

  private void takeNew(ReportedRow row) {
    tally.created();
    outlet.take(new Matched(row, ids.next(), RowOutcome.CREATED));
  }
}
