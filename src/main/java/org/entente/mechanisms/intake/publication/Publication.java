package org.entente.mechanisms.intake.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import org.entente.ground.database.SharedTransaction;
import org.entente.ground.history.Act;
import org.entente.ground.identity.Ids;
import org.entente.ground.identity.PartyId;
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
import org.entente.mechanisms.intake.format.views.LookedInto;
import org.entente.mechanisms.intake.gathering.Gathering;
import org.entente.mechanisms.intake.instructions.DecidedValues;
import org.entente.mechanisms.intake.instructions.Instructions;
import org.entente.mechanisms.intake.preview.WalkListener;
import org.entente.mechanisms.intake.profiles.Decisions;
import org.entente.mechanisms.intake.recognition.Headers;
import org.entente.mechanisms.intake.recognition.KnownValues;
import org.entente.mechanisms.intake.recognition.Organisations;
import org.entente.mechanisms.intake.recognition.Recognising;
import org.entente.mechanisms.intake.reconciliation.Known;
import org.entente.mechanisms.intake.repairs.Mending;
import org.entente.mechanisms.intake.understanding.Layout;
import org.entente.mechanisms.intake.understanding.Understanding;
import org.entente.mechanisms.intake.understanding.Understood;
import org.entente.mechanisms.intake.workbooks.Continuation;
import org.entente.mechanisms.intake.workbooks.Edits;
import org.entente.mechanisms.intake.workbooks.ListFiles;
import org.entente.mechanisms.intake.workbooks.ReturnedList;
import org.entente.mechanisms.intake.workbooks.ReturnedWorkbook;
import org.entente.mechanisms.intake.workbooks.RoundTrip;
import org.entente.reference.partners.OrganisationResolver;
import org.entente.reference.partners.Partners;
import org.entente.reference.partners.Party;
import org.entente.reference.places.Gazetteer;
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
  private final ListFiles listFiles;
  private final ReportedStore reported;
  private final Documents documents;
  private final Decisions decisions;
  private final Labels labels;
  private final Ids ids;
  private final InstantSource clock;
  private final DataSource source;

  Publication(
      Places places,
      Partners partners,
      RowRegister register,
      ListFiles listFiles,
      ReportedStore reported,
      Documents documents,
      Decisions decisions,
      Labels labels,
      Ids ids,
      InstantSource clock,
      DataSource source) {
    this.places = places;
    this.partners = partners;
    this.register = register;
    this.listFiles = listFiles;
    this.reported = reported;
    this.documents = documents;
    this.decisions = decisions;
    this.labels = labels;
    this.ids = ids;
    this.clock = clock;
    this.source = source;
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
          given.recordsLabel(),
          given.given().period(),
          given.given().fileName(),
          understood.layout().sheet().name(),
          given.given().terms().blur().map(blur -> blur(blur.othersSee(), understood.layout())));
    }

    private RowRegister.Blurred blur(int othersSee, Layout layout) {
      return new RowRegister.Blurred(
          given.label(), othersSee, Headers.of(layout).namesNotFinerThan(othersSee));
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

  private Publishing publishing(Order order, RowRegister.Source given) {
    var taker = register.taker(given, order.act(), order.owner());
    return new Publishing(
        order.given(),
        order.act(),
        partners,
        ids,
        new Publishing.Registers(taker, reported, documents),
        SharedTransaction.current(source));
  }

  private Outcome walk(
      Order order,
      Function<RowRegister.Source, Outlet> leadingTo,
      WalkListener listener,
      Progress progress) {
    var effort = new EffortMeter(clock);
    try (var opened = open(order)) {
      var brought = brought(order, opened);
      var registers = registers(order);
      var read = read(order, brought, registers);
      var report = brought.report();
      try (var gathering = Gathering.of(report, read.layout(), read.instructions(), progress);
          var outlet = leadingTo.apply(order.source(read.understood()))) {
        var recognising = recognising(order, registers, read, gathering, outlet);
        var walk =
            new Walk(gathering, recognising, read.headers(), outlet, listener, ids, progress);
        var tally = tally(order, brought, read, walk);
        outlet.documents(report);
        tally.remark(report.remarks(today(order)));
        var receipt =
            new Walked(report, read.understood(), gathering, tally).receipt(effort.spent());
        return new Outcome(receipt, read.layout().fingerprint(), brought.continues());
      }
    }
  }

  /**
   * A report as it is to be read: what it continues, and whether its own activities were edited.
   */
  private record Brought(Report report, Optional<Import.Id> continues, Optional<RoundTrip> edited) {

    Instructions instructions(Order order) {
      var decided = order.given().instructions();
      return edited.map(it -> it.instructions(decided)).orElse(decided);
    }
  }

  private Brought brought(Order order, Report opened) {
    var continuation = Continuation.of(opened);
    var continues =
        continuation.of().flatMap(id -> reported.findRoot(order.given(), id, order.owner()));
    var report = continues.isPresent() ? continuation.report() : opened;
    var edited =
        ReturnedWorkbook.of(report)
            .or(() -> ReturnedList.of(report, listFiles, register, order.owner()));
    return new Brought(edited.map(RoundTrip::report).orElse(report), continues, edited);
  }

  /** What is known beforehand, as the owner knows it; fresh is a reporter that was unknown yet. */
  private record Registers(
      Optional<Party> fresh,
      OrganisationResolver organisations,
      Set<PartyId> own,
      Gazetteer places,
      DecidedValues decided) {}

  private Registers registers(Order order) {
    var owner = order.owner();
    var fresh = new Reporter(partners, labels).register(order.given(), order.act(), owner);
    return new Registers(
        fresh,
        partners.resolver(owner),
        partners.listOwnedBy(order.given().given().partner(), owner),
        order
            .given()
            .given()
            .period()
            .map(days -> places.gazetteer(days.until(), owner))
            .orElseGet(() -> places.gazetteer(owner)),
        decisions.of(order.given(), owner));
  }

  /** What was understood of a report, by these instructions. */
  private record Read(Instructions instructions, Understood understood, Headers headers) {

    Layout layout() {
      return understood.layout();
    }
  }

  private static Read read(Order order, Brought brought, Registers registers) {
    var instructions = brought.instructions(order);
    var known = new KnownValues(registers.places(), registers.organisations());
    var understood = Understanding.of(brought.report(), known, instructions);
    return new Read(instructions, understood, Headers.of(understood.layout()));
  }

  private Recognising recognising(
      Order order, Registers registers, Read read, Gathering gathering, Outlet outlet) {
    var headers = read.headers();
    var partner = order.given().given().partnerName();
    var decided = registers.decided();
    var organisations =
        new Organisations(
            registers.organisations(),
            decided,
            outlet::register,
            registers.fresh(),
            registers.own());
    var mending = new Mending(read.instructions(), headers::field, partner);
    var setting = new Recognising.Setting(headers, gathering.settled(), decided, mending);
    var source = order.source(read.understood());
    return new Recognising(registers.places(), organisations, register, source, setting);
  }

  private Tally tally(Order order, Brought brought, Read read, Walk walk) {
    var priors = register.priors(order.given().given().partner(), order.owner());
    return brought
        .edited()
        .map(it -> walk.walk(Edits.of(it, register, priors, order.owner())))
        .orElseGet(() -> walk.walk(known(order, read.understood(), brought.continues()), priors));
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
