package org.entente.mechanisms.intake.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.entente.ground.history.Act;
import org.entente.ground.identity.Ids;
import org.entente.ground.jobs.Progress;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Labels;
import org.entente.mechanisms.intake.Import;
import org.entente.mechanisms.intake.Receipt;
import org.entente.mechanisms.intake.ReportedRow;
import org.entente.mechanisms.intake.RowRegister;
import org.entente.mechanisms.intake.format.Limits;
import org.entente.mechanisms.intake.format.Report;
import org.entente.mechanisms.intake.format.ReportFile;
import org.entente.mechanisms.intake.format.ReportFormats;
import org.entente.mechanisms.intake.preview.RowOutcome;
import org.entente.mechanisms.intake.preview.WalkListener;
import org.entente.mechanisms.intake.preview.WalkListener.Matched;
import org.entente.mechanisms.intake.profiles.Decisions;
import org.entente.mechanisms.intake.reconciliation.Pairing;
import org.entente.mechanisms.intake.reconciliation.Reconciliation;
import org.entente.mechanisms.intake.reconciliation.Row;
import org.entente.mechanisms.intake.repairs.Mending;
import org.entente.mechanisms.intake.understanding.SettledValues;
import org.entente.mechanisms.intake.understanding.Understanding;
import org.entente.mechanisms.intake.understanding.Understood;
import org.entente.reference.partners.Partners;
import org.entente.reference.places.Places;
import org.springframework.stereotype.Component;

/**
 * Walks a report forward once: understand, gather, recognise, reconcile, take. It runs within the
 * caller's transaction; a preview is the same walk, rolled back.
 */
@Component
public class Publication {

  private final ReportFormats formats = ReportFormats.installed(Limits.STANDARD);
  private final Places places;
  private final Partners partners;
  private final RowRegister register;
  private final ReportedStore reported;
  private final Decisions decisions;
  private final Labels labels;
  private final Ids ids;
  private final InstantSource clock;

  Publication(
      Places places,
      Partners partners,
      RowRegister register,
      ReportedStore reported,
      Decisions decisions,
      Labels labels,
      Ids ids,
      InstantSource clock) {
    this.places = places;
    this.partners = partners;
    this.register = register;
    this.reported = reported;
    this.decisions = decisions;
    this.labels = labels;
    this.ids = ids;
    this.clock = clock;
  }

  /** What the walk found: the receipt, and the fingerprint of the layout. */
  public record Outcome(Receipt receipt, String fingerprint) {}

  /** Walks the file; the audience is that of its owner. The listener hears what becomes of rows. */
  public Outcome walk(
      Import given, Path file, Act act, Audience owner, Progress progress, WalkListener listener) {
    var effort = new EffortMeter(clock);
    try (var report = open(file, given)) {
      new Reporter(partners, labels).register(given, act, owner);
      var resolver = partners.resolver(owner);
      var gazetteer = places.gazetteer(owner);
      var understood =
          Understanding.of(report, new KnownValues(gazetteer, resolver), given.instructions());
      var headers = Headers.of(understood.layout());
      var settled = SettledValues.of(report, understood.layout(), given.instructions().writings());
      var gathering = Gathering.of(report, understood.layout(), headers, progress);
      var source = source(given, understood);
      var counts = new Counts();
      var decided = decisions.of(given, owner);
      var organisations =
          new Organisations(
              resolver,
              decided,
              met ->
                  partners
                      .register(List.of(met), given.given().partner(), given.label(), act)
                      .getFirst());
      var recognising =
          new Recognising(
              gazetteer,
              organisations,
              decided,
              headers,
              settled,
              register,
              source,
              counts,
              new Mending(given.instructions(), headers::field, given.given().partnerName()),
              listener);
      var rows = recognising.recognise(gathering);
      var pairing = pair(given, understood, headers, rows, owner);
      var matched = matched(rows, pairing);
      listener.matched(matched);
      listener.vanished(pairing.vanished());
      take(given, matched, source, act, owner, progress);
      var walked = new Walked(report, understood, settled, headers, gathering, counts);
      return new Outcome(
          walked.receipt(rows.size(), pairing, recognising, effort.spent()),
          understood.layout().fingerprint());
    }
  }

  private Report open(Path file, Import given) {
    try {
      return formats.open(new ReportFile(file, given.given().fileName()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static RowRegister.Source source(Import given, Understood understood) {
    return new RowRegister.Source(
        given.given().partner(),
        given.label(),
        given.given().period(),
        given.given().fileName(),
        understood.layout().sheet().name());
  }

  private Pairing pair(
      Import given,
      Understood understood,
      Headers headers,
      List<ReportedRow> rows,
      Audience owner) {
    var lastTime = reported.listLastReported(given, understood.layout().fingerprint(), owner);
    return new Reconciliation(headers.facets(), lastTime)
        .pair(
            rows.stream()
                .map(row -> new Row(row.number(), row.hash(), row.key(), row.cells()))
                .toList(),
            register.listPriors(given.given().partner(), owner));
  }

  private List<Matched> matched(List<ReportedRow> rows, Pairing pairing) {
    return rows.stream()
        .map(
            row ->
                pairing
                    .unchanged(row.number())
                    .map(record -> new Matched(row, record, RowOutcome.UNCHANGED))
                    .or(
                        () ->
                            pairing
                                .changed(row.number())
                                .map(record -> new Matched(row, record, RowOutcome.CHANGED)))
                    .orElseGet(() -> new Matched(row, ids.next(), RowOutcome.CREATED)))
        .toList();
  }

  private void take(
      Import given,
      List<Matched> rows,
      RowRegister.Source source,
      Act act,
      Audience owner,
      Progress progress) {
    var takings =
        rows.stream()
            .filter(each -> each.outcome() != RowOutcome.UNCHANGED)
            .map(each -> new RowRegister.Taking(each.record(), each.row()))
            .toList();
    var records =
        rows.stream()
            .map(each -> new ReportedStore.Line(each.row().number(), each.record()))
            .toList();
    progress.reached(0, rows.size());
    register.take(takings, source, act, owner);
    reported.add(given, records);
    progress.reached(rows.size(), rows.size());
  }
}
