package org.entente.mechanisms.intake.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;
import org.entente.ground.history.Act;
import org.entente.ground.identity.Ids;
import org.entente.ground.jobs.Progress;
import org.entente.ground.releasability.Audience;
import org.entente.ground.releasability.Labels;
import org.entente.mechanisms.intake.Import;
import org.entente.mechanisms.intake.Receipt;
import org.entente.mechanisms.intake.RowRegister;
import org.entente.mechanisms.intake.documents.Documents;
import org.entente.mechanisms.intake.format.Limits;
import org.entente.mechanisms.intake.format.Report;
import org.entente.mechanisms.intake.format.ReportFile;
import org.entente.mechanisms.intake.format.ReportFormats;
import org.entente.mechanisms.intake.gathering.Gathering;
import org.entente.mechanisms.intake.gathering.LookedInto;
import org.entente.mechanisms.intake.preview.WalkListener;
import org.entente.mechanisms.intake.profiles.Decisions;
import org.entente.mechanisms.intake.recognition.Headers;
import org.entente.mechanisms.intake.recognition.KnownValues;
import org.entente.mechanisms.intake.recognition.Organisations;
import org.entente.mechanisms.intake.recognition.Recognising;
import org.entente.mechanisms.intake.reconciliation.Known;
import org.entente.mechanisms.intake.repairs.Mending;
import org.entente.mechanisms.intake.understanding.Understanding;
import org.entente.mechanisms.intake.understanding.Understood;
import org.entente.mechanisms.intake.workbooks.Continuation;
import org.entente.mechanisms.intake.workbooks.Edits;
import org.entente.mechanisms.intake.workbooks.RoundTrip;
import org.entente.reference.partners.Partners;
import org.entente.reference.places.Places;
import org.springframework.stereotype.Component;

/**
 * Leads a report from its bytes to records: understand, gather, recognise, reconcile, take. It runs
 * within the caller's transaction. The file is decoded once, besides the rows that are looked at to
 * understand it; memory holds a print of each distinct row, some thousand rows on their way, and
 * those rows of a re-issue that equal no earlier one.
 */
@Component
public class Publication {

  private final ReportFormats formats = ReportFormats.installed(Limits.STANDARD);
  private final Places places;
  private final Partners partners;
  private final RowRegister register;
  private final ReportedStore reported;
  private final Documents documents;
  private final Decisions decisions;
  private final Labels labels;
  private final Ids ids;
  private final InstantSource clock;

  Publication(
      Places places,
      Partners partners,
      RowRegister register,
      ReportedStore reported,
      Documents documents,
      Decisions decisions,
      Labels labels,
      Ids ids,
      InstantSource clock) {
    this.places = places;
    this.partners = partners;
    this.register = register;
    this.reported = reported;
    this.documents = documents;
    this.decisions = decisions;
    this.labels = labels;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * What the walk found: the receipt, the fingerprint of the layout, and the import whose rejected
   * rows these are.
   */
  public record Outcome(Receipt receipt, String fingerprint, Optional<Import.Id> continues) {}

  /** A file to walk: the import, its bytes, the act of it, and its owner as who reads. */
  public record Order(Import given, Path file, Act act, Audience owner) {

    private RowRegister.Source source(Understood understood) {
      return new RowRegister.Source(
          given.given().partner(),
          given.label(),
          given.given().period(),
          given.given().fileName(),
          understood.layout().sheet().name());
    }
  }

  /** Finds out what publishing would do; the caller rolls back. */
  public Outcome preview(Order order, WalkListener listener, Progress progress) {
    return walk(order, _ -> new Looking(ids), listener, progress);
  }

  /** Publishes. */
  public Outcome publish(Order order, WalkListener listener, Progress progress) {
    return walk(order, source -> publishing(order, source), listener, progress);
  }

  private Publishing publishing(Order order, RowRegister.Source source) {
    var taker = register.taker(source, order.act(), order.owner());
    return new Publishing(
        order.given(),
        order.act(),
        partners,
        ids,
        new Publishing.Registers(taker, reported, documents));
  }

  private Outcome walk(
      Order order,
      Function<RowRegister.Source, Outlet> leadingTo,
      WalkListener listener,
      Progress progress) {
    var effort = new EffortMeter(clock);
    try (var opened = open(order)) {
      var continuation = Continuation.of(opened);
      var continues =
          continuation.of().flatMap(id -> reported.findRoot(order.given(), id, order.owner()));
      var plain = continues.isPresent() ? continuation.report() : opened;
      var edited = RoundTrip.of(plain);
      var report = edited.map(RoundTrip::report).orElse(plain);
      var fresh =
          new Reporter(partners, labels).register(order.given(), order.act(), order.owner());
      var resolver = partners.resolver(order.owner());
      var gazetteer = places.gazetteer(order.owner());
      var decidedOn = order.given().instructions();
      var instructions = edited.map(it -> it.instructions(decidedOn)).orElse(decidedOn);
      var understood = Understanding.of(report, new KnownValues(gazetteer, resolver), instructions);
      var source = order.source(understood);
      var headers = Headers.of(understood.layout());
      var decided = decisions.of(order.given(), order.owner());
      var mending = new Mending(instructions, headers::field, order.given().given().partnerName());
      try (var gathering =
              Gathering.of(new ReadAhead(report), understood.layout(), instructions, progress);
          var outlet = leadingTo.apply(source)) {
        var organisations = new Organisations(resolver, decided, outlet::register, fresh);
        var setting = new Recognising.Setting(headers, gathering.settled(), decided, mending);
        var recognising = new Recognising(gazetteer, organisations, register, source, setting);
        var walk = new Walk(gathering, recognising, headers, outlet, listener, ids, progress);
        var priors = register.priors(source.owner(), order.owner());
        var tally =
            edited
                .map(it -> walk.walk(Edits.of(it, register, priors, order.owner())))
                .orElseGet(() -> walk.walk(known(order, understood, continues), priors));
        outlet.documents(report);
        tally.remark(report.remarks(today(order)));
        var walked = new Walked(report, understood, gathering, tally);
        return new Outcome(
            walked.receipt(effort.spent()), understood.layout().fingerprint(), continues);
      }
    }
  }

  private static LocalDate today(Order order) {
    return LocalDate.ofInstant(order.act().at(), ZoneOffset.UTC);
  }

  private Report open(Order order) {
    try {
      var file = new ReportFile(order.file(), order.given().given().fileName());
      return LookedInto.of(formats.open(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * What this source reported earlier, and of that what it reported last. Rows that continue a
   * report are added to it: none of last time is missing from them.
   */
  private Known known(Order order, Understood understood, Optional<Import.Id> continues) {
    var known = new Known();
    var owner = order.given().given().partner();
    register.eachRow(owner, order.owner(), known::add);
    if (!known.none() && continues.isEmpty()) {
      reported.eachLastReported(
          order.given(), understood.layout().fingerprint(), order.owner(), known::addLastTime);
    }
    return known;
  }
}
