package org.entente.mechanisms.intake.publication;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.ground.identity.PartyId;
import org.entente.mechanisms.intake.ReportedRow;
import org.entente.mechanisms.intake.RowIssue;
import org.entente.mechanisms.intake.RowRegister;
import org.entente.mechanisms.intake.fields.Field;
import org.entente.mechanisms.intake.instructions.DecidedValues;
import org.entente.mechanisms.intake.instructions.Instructions.ValueMeaning.Kind;
import org.entente.mechanisms.intake.preview.RowOutcome;
import org.entente.mechanisms.intake.preview.WalkListener;
import org.entente.mechanisms.intake.publication.Gathering.Distinct;
import org.entente.mechanisms.intake.repairs.Mending;
import org.entente.mechanisms.intake.understanding.ReadLine.ReadRow;
import org.entente.mechanisms.intake.understanding.SettledValues;
import org.entente.mechanisms.intake.values.When;
import org.entente.reference.places.Gazetteer;
import org.entente.reference.places.Pcode;
import org.entente.reference.places.Resolution;
import org.entente.reference.places.Resolution.Why;
import org.entente.reference.places.WrittenPlace;
import org.entente.reference.terminology.CodeLists;
import org.entente.reference.terminology.Match;

/** Recognises place, organisation and sector of each distinct row, and keeps bad rows out. */
final class Recognising {

  private final Gazetteer gazetteer;
  private final Organisations organisations;
  private final DecidedValues decided;
  private final Headers headers;
  private final SettledValues settled;
  private final RowRegister register;
  private final RowRegister.Source source;
  private final Counts counts;
  private final Map<WrittenPlace, Resolution> placesSeen = new HashMap<>();
  private final Mending mending;
  private final WalkListener listener;
  private int rejected;
  private int leftOut;

  Recognising(
      Gazetteer gazetteer,
      Organisations organisations,
      DecidedValues decided,
      Headers headers,
      SettledValues settled,
      RowRegister register,
      RowRegister.Source source,
      Counts counts,
      Mending mending,
      WalkListener listener) {
    this.gazetteer = gazetteer;
    this.organisations = organisations;
    this.decided = decided;
    this.headers = headers;
    this.settled = settled;
    this.register = register;
    this.source = source;
    this.counts = counts;
    this.mending = mending;
    this.listener = listener;
  }

  /** The rows that can be taken, recognised. */
  List<ReportedRow> recognise(Gathering gathering) {
    counts.noPlace(gathering.skipped());
    gathering.notes().forEach(this::skipped);
    var good = new ArrayList<ReportedRow>();
    for (var distinct : gathering.distinct()) {
      recognise(distinct).ifPresent(good::add);
    }
    return good;
  }

  private void skipped(RowIssue note) {
    counts.issue(note, 1);
    listener.noted(note);
    listener.heldBack(note.row(), RowOutcome.SKIPPED, Map.of());
  }

  int rejected() {
    return rejected;
  }

  /** How many rows a person left out. */
  int leftOut() {
    return leftOut;
  }

  private Optional<ReportedRow> recognise(Distinct given) {
    var mended = mending.mend(given.row(), this::complaints);
    if (mended.isEmpty()) {
      leaveOut(given);
      return Optional.empty();
    }
    var distinct = given.mended(mended.get());
    var row = distinct.row();
    var place = place(row);
    var sector = sector(row);
    counts.place(place, distinct.copies());
    counts.sector(sectorWritten(row), sector);
    if (Organisations.written(row).isBlank()) {
      counts.noOrganisation(distinct.copies());
    }
    var complaints = complaints(row);
    var errors = complaints.stream().filter(RowIssue::keepsOut).toList();
    if (!errors.isEmpty()) {
      reject(distinct, errors);
      return Optional.empty();
    }
    var organisation = organisations.find(row, source.row(row.row()));
    counts.organisation(Organisations.written(row), organisation.kind());
    complaints.forEach(issue -> note(issue, distinct));
    keepUnknown(distinct, place, organisation);
    if (organisation.kind() == Organisations.Kind.REVIEW) {
      note(issue(RowIssue.Code.ORGANISATION_AMBIGUOUS, row, who(row)), distinct);
    }
    return Optional.of(reported(distinct, organisation.party(), place, sector));
  }

  /** What no register knows for sure, for a person to say what it means. */
  private void keepUnknown(Distinct distinct, Resolution place, Organisations.Found organisation) {
    var row = distinct.row();
    var unknown = counts.unknown();
    int rows = distinct.copies();
    var areas = WrittenWhere.areas(row);
    var column = headers.of(WrittenWhere.narrowestField(row));
    unknown.place(column, areas, WrittenWhere.narrowest(row), place, rows);
    if (sector(row).isEmpty()) {
      unknown.sector(headers.of(Field.SECTOR), sectorWritten(row), rows);
    }
    if (status(row).isEmpty()) {
      unknown.status(headers.of(Field.STATUS), row.value(Field.STATUS), rows);
    }
    if (organisation.kind() == Organisations.Kind.REVIEW) {
      var written = row.value(who(row));
      unknown.organisation(headers.of(who(row)), written, organisation.candidates(), rows);
    }
  }

  private ReportedRow reported(
      Distinct distinct, PartyId organisation, Resolution place, Optional<String> sector) {
    var row = distinct.row();
    return new ReportedRow(
        row,
        distinct.copies(),
        distinct.hash(),
        headers.cells(row.cells()),
        new ReportedRow.Recognition(
            organisation,
            WrittenWhere.text(row),
            place,
            WrittenWhere.of(row).point(),
            sector,
            status(row)),
        settled);
  }

  private void reject(Distinct distinct, List<RowIssue> errors) {
    rejected++;
    errors.forEach(issue -> note(issue, distinct));
    listener.heldBack(
        distinct.row().row(), RowOutcome.REJECTED, headers.cells(distinct.row().cells()));
  }

  private void leaveOut(Distinct distinct) {
    leftOut++;
    var row = distinct.row();
    counts.noPlace(distinct.copies());
    note(RowIssue.of(RowIssue.Code.LEFT_OUT, row.row(), "", ""), distinct);
    listener.heldBack(row.row(), RowOutcome.SKIPPED, headers.cells(row.cells()));
  }

  private Resolution place(ReadRow row) {
    return decided
        .code(Kind.PLACE, WrittenWhere.areas(row))
        .flatMap(Pcode::read)
        .flatMap(gazetteer::find)
        .<Resolution>map(found -> new Resolution.ByAlias(found, 1, List.of(Why.OTHER_NAME)))
        .orElseGet(() -> placesSeen.computeIfAbsent(WrittenWhere.of(row), gazetteer::resolve));
  }

  private Optional<String> status(ReadRow row) {
    var written = row.value(Field.STATUS);
    return decided
        .code(Kind.STATUS, written)
        .or(() -> CodeLists.activityStatuses().find(written).map(Match::code));
  }

  private static String sectorWritten(ReadRow row) {
    return row.value(Field.SECTOR).isEmpty() ? row.value(Field.SUBSECTOR) : row.value(Field.SECTOR);
  }

  /** The sector that was decided on, else the one that the row names, else its sub-sector. */
  private Optional<String> sector(ReadRow row) {
    return decided
        .code(Kind.SECTOR, sectorWritten(row))
        .or(() -> CodeLists.sectors().find(row.value(Field.SECTOR)).map(Match::code))
        .or(() -> CodeLists.sectors().find(row.value(Field.SUBSECTOR)).map(Match::code));
  }

  /** All that is wrong with a row by itself, the worst first; asking changes nothing. */
  private List<RowIssue> complaints(ReadRow row) {
    var found = new ArrayList<RowIssue>();
    if (Organisations.written(row).isBlank()) {
      found.add(
          RowIssue.of(RowIssue.Code.ORGANISATION_MISSING, row.row(), headers.of(who(row)), ""));
      return found;
    }
    register
        .objection(row, settled, source)
        .ifPresent(code -> found.add(issue(code, row, Field.END)));
    var place = place(row);
    if (place instanceof Resolution.ByLikeness) {
      found.add(placed(RowIssue.Code.PLACE_BY_LIKENESS, row));
    }
    if (place.resolved().isEmpty()) {
      found.add(placed(RowIssue.Code.PLACE_NOT_RECOGNISED, row));
    }
    if (sector(row).isEmpty()) {
      var written = sectorWritten(row);
      found.add(
          RowIssue.of(
              RowIssue.Code.SECTOR_NOT_RECOGNISED, row.row(), headers.of(Field.SECTOR), written));
    }
    if (source.period().isEmpty() && !dated(row)) {
      found.add(RowIssue.of(RowIssue.Code.PERIOD_UNKNOWN, row.row(), "", ""));
    }
    row.values().keySet().stream().sorted().forEach(field -> unread(field, row, found));
    return found;
  }

  /** Whether any cell says when; a month without its year does not. */
  private boolean dated(ReadRow row) {
    return Stream.of(Field.START, Field.END, Field.REPORTED)
        .flatMap(field -> settled.date(row, field).stream())
        .anyMatch(when -> !(when instanceof When.MonthOfSomeYear));
  }

  private void unread(Field field, ReadRow row, List<RowIssue> found) {
    if (field.isDate() && settled.date(row, field).isEmpty()) {
      found.add(issue(RowIssue.Code.DATE_NOT_READ, row, field));
    }
    if (field.isCount() && settled.count(row, field).isEmpty()) {
      found.add(issue(RowIssue.Code.NUMBER_NOT_READ, row, field));
    }
    if (field == Field.STATUS && status(row).isEmpty()) {
      found.add(issue(RowIssue.Code.STATUS_NOT_RECOGNISED, row, field));
    }
  }

  private RowIssue issue(RowIssue.Code code, ReadRow row, Field field) {
    return RowIssue.of(code, row.row(), headers.of(field), row.value(field));
  }

  private RowIssue placed(RowIssue.Code code, ReadRow row) {
    return RowIssue.of(code, row.row(), headers.of(where(row)), WrittenWhere.areas(row));
  }

  private void note(RowIssue issue, Distinct distinct) {
    counts.issue(issue, distinct.copies());
    listener.noted(issue);
  }

  private static Field who(ReadRow row) {
    return row.value(Field.ORG_NAME).isEmpty() && !row.value(Field.ORG_ACRONYM).isEmpty()
        ? Field.ORG_ACRONYM
        : Field.ORG_NAME;
  }

  /** The deepest column that says where. */
  private static Field where(ReadRow row) {
    return row.values().keySet().stream()
        .filter(Field::saysWhere)
        .max((left, right) -> left.compareTo(right))
        .orElse(Field.PLACE_NAME);
  }
}
