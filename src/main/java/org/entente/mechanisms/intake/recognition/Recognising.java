package org.entente.mechanisms.intake.recognition;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.mechanisms.intake.ReportedRow;
import org.entente.mechanisms.intake.RowIssue;
import org.entente.mechanisms.intake.RowRegister;
import org.entente.mechanisms.intake.fields.Field;
import org.entente.mechanisms.intake.gathering.Distinct;
import org.entente.mechanisms.intake.instructions.DecidedValues;
import org.entente.mechanisms.intake.instructions.Instructions.ValueMeaning.Kind;
import org.entente.mechanisms.intake.recognition.Reading.Sector;
import org.entente.mechanisms.intake.repairs.Mending;
import org.entente.mechanisms.intake.understanding.ReadLine.ReadRow;
import org.entente.mechanisms.intake.understanding.SettledValues;
import org.entente.mechanisms.intake.values.Remembered;
import org.entente.mechanisms.intake.values.RowHash;
import org.entente.reference.places.Gazetteer;
import org.entente.reference.places.Pcode;
import org.entente.reference.places.Resolution;
import org.entente.reference.places.Resolution.Why;
import org.entente.reference.places.WrittenPlace;
import org.entente.reference.terminology.CodeLists;
import org.entente.reference.terminology.Match;

/**
 * Recognises place, organisation, sector and status of one distinct row after the other, mended as
 * people asked. The same row is always recognised alike: an organisation met for the first time is
 * the same one from then on.
 */
public final class Recognising {

  /** What a walk knows of its report before its rows are recognised. */
  public record Setting(
      Headers headers, SettledValues settled, DecidedValues decided, Mending mending) {}

  private final Gazetteer gazetteer;
  private final Organisations organisations;
  private final RowRegister register;
  private final RowRegister.Source source;
  private final Setting setting;
  private final RowHash hash;
  private final RowMeaning meaning;
  private final RowIssues issues;
  private final Remembered<WrittenPlace, Resolution> places;
  private final Remembered<String, Optional<String>> sectors =
      new Remembered<>(written -> CodeLists.sectors().find(written).map(Match::code));
  private final Remembered<String, Optional<String>> statuses =
      new Remembered<>(written -> CodeLists.activityStatuses().find(written).map(Match::code));

  public Recognising(
      Gazetteer gazetteer,
      Organisations organisations,
      RowRegister register,
      RowRegister.Source source,
      Setting setting) {
    this.gazetteer = gazetteer;
    this.organisations = organisations;
    this.register = register;
    this.source = source;
    this.setting = setting;
    this.hash = new RowHash(setting.headers().names());
    this.meaning = new RowMeaning(setting.settled());
    this.issues = new RowIssues(setting.headers(), setting.settled(), source.period().isPresent());
    this.places = new Remembered<>(gazetteer::resolve);
  }

  /** What a distinct row says, and whether it can be taken. */
  public Recognised recognise(Distinct given) {
    var mended = setting.mending().mend(given.row(), row -> complaints(read(row)));
    if (mended.isEmpty()) {
      return new Recognised.LeftOut(given, RowIssue.Code.LEFT_OUT);
    }
    var distinct = given.with(mended.get());
    var reading = read(distinct.row());
    var complaints = complaints(reading);
    if (complaints.stream().anyMatch(RowIssue::keepsOut)) {
      var errors = complaints.stream().filter(RowIssue::keepsOut).toList();
      return new Recognised.Rejected(distinct, reading, errors);
    }
    var organisation = organisations.find(reading.organisation(), source.row(distinct.row().row()));
    return new Recognised.Taken(
        distinct,
        reading,
        organisation,
        withOrganisation(complaints, reading, organisation.kind()),
        reported(distinct, reading, organisation));
  }

  private List<RowIssue> withOrganisation(
      List<RowIssue> complaints, Reading reading, Organisations.Kind kind) {
    return switch (kind) {
      case KNOWN, NEW -> complaints;
      case LIKE_KNOWN -> with(complaints, issues.byLikeness(reading));
      case REVIEW -> with(complaints, issues.ambiguous(reading));
    };
  }

  private static List<RowIssue> with(List<RowIssue> issues, RowIssue more) {
    var all = new ArrayList<>(issues);
    all.add(more);
    return all;
  }

  private List<RowIssue> complaints(Reading reading) {
    return issues.of(reading, register.objection(reading.row(), setting.settled(), source));
  }

  private Reading read(ReadRow row) {
    var where = WrittenWhere.of(row);
    var decided = EnumSet.noneOf(Kind.class);
    return new Reading(
        row,
        where,
        place(row, where, decided),
        sector(row, decided),
        status(row, decided),
        organisations.written(row),
        decided);
  }

  private ReportedRow reported(
      Distinct distinct, Reading reading, Organisations.Found organisation) {
    var row = distinct.row();
    return new ReportedRow(
        row,
        distinct.copies(),
        hash.of(row.cells()),
        Optional.of(meaning.of(reading, organisation)),
        setting.headers().cells(row.cells()),
        new ReportedRow.Recognition(
            organisation.party(),
            organisation.how(),
            WrittenWhere.text(row),
            reading.place(),
            reading.howPlaced(),
            reading.where().point(),
            reading.sector().code(),
            reading.status()),
        setting.settled());
  }

  /** The place that was decided on, else the one that the gazetteer finds. */
  private Resolution place(ReadRow row, WrittenPlace where, Set<Kind> decided) {
    if (setting.decided().none()) {
      return places.apply(where);
    }
    return code(Kind.PLACE, WrittenWhere.areas(row))
        .flatMap(Pcode::read)
        .flatMap(gazetteer::find)
        .<Resolution>map(
            found -> {
              decided.add(Kind.PLACE);
              return new Resolution.ByAlias(found, 1, List.of(Why.OTHER_NAME));
            })
        .orElseGet(() -> places.apply(where));
  }

  private Optional<String> status(ReadRow row, Set<Kind> decided) {
    var written = row.value(Field.STATUS);
    return noted(Kind.STATUS, code(Kind.STATUS, written), decided)
        .or(() -> statuses.apply(written));
  }

  /** The sector that was decided on, else the one that the row names, else its sub-sector. */
  private Sector sector(ReadRow row, Set<Kind> decided) {
    var sector = row.value(Field.SECTOR);
    var part = row.value(Field.SUBSECTOR);
    var written = sector.isEmpty() ? part : sector;
    return new Sector(
        written,
        noted(Kind.SECTOR, code(Kind.SECTOR, written), decided)
            .or(() -> sectors.apply(sector))
            .or(() -> sectors.apply(part)));
  }

  private Optional<String> code(Kind kind, String written) {
    return setting.decided().code(kind, written);
  }

  private static Optional<String> noted(Kind kind, Optional<String> code, Set<Kind> decided) {
    code.ifPresent(_ -> decided.add(kind));
    return code;
  }
}
