package org.entente.mechanisms.intake.publication;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.mechanisms.intake.ReportedRow;
import org.entente.mechanisms.intake.RowIssue;
import org.entente.mechanisms.intake.RowRegister;
import org.entente.mechanisms.intake.fields.Field;
import org.entente.mechanisms.intake.instructions.DecidedValues;
import org.entente.mechanisms.intake.instructions.Instructions.ValueMeaning.Kind;
import org.entente.mechanisms.intake.publication.Gathering.Distinct;
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
  private int rejected;

  Recognising(
      Gazetteer gazetteer,
      Organisations organisations,
      DecidedValues decided,
      Headers headers,
      SettledValues settled,
      RowRegister register,
      RowRegister.Source source,
      Counts counts) {
    this.gazetteer = gazetteer;
    this.organisations = organisations;
    this.decided = decided;
    this.headers = headers;
    this.settled = settled;
    this.register = register;
    this.source = source;
    this.counts = counts;
  }

  /** The rows that can be taken, recognised. */
  List<ReportedRow> recognise(Gathering gathering) {
    counts.noPlace(gathering.skipped());
    gathering.notes().forEach(note -> counts.issue(note, 1));
    var good = new ArrayList<ReportedRow>();
    for (var distinct : gathering.distinct()) {
      recognise(distinct).ifPresentOrElse(good::add, () -> rejected++);
    }
    return good;
  }

  int rejected() {
    return rejected;
  }

  private Optional<ReportedRow> recognise(Distinct distinct) {
    var row = distinct.row();
    var place = place(row);
    counts.place(place, distinct.copies());
    var sector = sector(row);
    counts.sector(sectorWritten(row), sector);
    if (Organisations.written(row).isBlank()) {
      counts.noOrganisation(distinct.copies());
      issue(RowIssue.Code.ORGANISATION_MISSING, distinct, headers.of(who(row)), "");
      return Optional.empty();
    }
    var objection = register.objection(row, settled, source);
    if (objection.isPresent()) {
      issue(objection.get(), distinct, headers.of(Field.END), row.value(Field.END));
      return Optional.empty();
    }
    var organisation = organisations.find(row, source.row(row.row()));
    counts.organisation(Organisations.written(row), organisation.kind());
    warn(distinct, place, sector, organisation);
    return Optional.of(
        new ReportedRow(
            row,
            distinct.copies(),
            distinct.hash(),
            headers.cells(row.cells()),
            new ReportedRow.Recognition(
                organisation.party(),
                WrittenWhere.text(row),
                place,
                WrittenWhere.of(row).point(),
                sector,
                status(row)),
            settled));
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

  /** The sector that the row names, else its sub-sector. */
  private Optional<String> sector(ReadRow row) {
    return decided
        .code(Kind.SECTOR, sectorWritten(row))
        .or(() -> CodeLists.sectors().find(row.value(Field.SECTOR)).map(Match::code))
        .or(() -> CodeLists.sectors().find(row.value(Field.SUBSECTOR)).map(Match::code));
  }

  private void warn(
      Distinct distinct,
      Resolution place,
      Optional<String> sector,
      Organisations.Found organisation) {
    var row = distinct.row();
    int rows = distinct.copies();
    counts
        .unknown()
        .place(
            headers.of(where(row)),
            WrittenWhere.areas(row),
            WrittenWhere.narrowest(row),
            place,
            rows);
    if (place instanceof Resolution.ByLikeness) {
      issue(
          RowIssue.Code.PLACE_BY_LIKENESS,
          distinct,
          headers.of(where(row)),
          WrittenWhere.areas(row));
    }
    if (place.resolved().isEmpty()) {
      issue(
          RowIssue.Code.PLACE_NOT_RECOGNISED,
          distinct,
          headers.of(where(row)),
          WrittenWhere.areas(row));
    }
    if (sector.isEmpty()) {
      counts.unknown().sector(headers.of(Field.SECTOR), sectorWritten(row), rows);
      issue(
          RowIssue.Code.SECTOR_NOT_RECOGNISED,
          distinct,
          headers.of(Field.SECTOR),
          sectorWritten(row));
    }
    if (organisation.kind() == Organisations.Kind.REVIEW) {
      counts
          .unknown()
          .organisation(headers.of(who(row)), row.value(who(row)), organisation.candidates(), rows);
      issue(
          RowIssue.Code.ORGANISATION_AMBIGUOUS,
          distinct,
          headers.of(who(row)),
          row.value(who(row)));
    }
    if (source.period().isEmpty() && !dated(row)) {
      issue(RowIssue.Code.PERIOD_UNKNOWN, distinct, "", "");
    }
    row.values().forEach((field, value) -> warnUnread(distinct, field, value));
  }

  /** Whether any cell says when; a month without its year does not. */
  private boolean dated(ReadRow row) {
    return Stream.of(Field.START, Field.END, Field.REPORTED)
        .flatMap(field -> settled.date(row, field).stream())
        .anyMatch(when -> !(when instanceof When.MonthOfSomeYear));
  }

  private void warnUnread(Distinct distinct, Field field, String value) {
    if (field.isDate() && settled.date(distinct.row(), field).isEmpty()) {
      issue(RowIssue.Code.DATE_NOT_READ, distinct, headers.of(field), value);
    }
    if (field.isCount() && settled.count(distinct.row(), field).isEmpty()) {
      issue(RowIssue.Code.NUMBER_NOT_READ, distinct, headers.of(field), value);
    }
    if (field == Field.STATUS && status(distinct.row()).isEmpty()) {
      counts.unknown().status(headers.of(field), value, distinct.copies());
      issue(RowIssue.Code.STATUS_NOT_RECOGNISED, distinct, headers.of(field), value);
    }
  }

  private void issue(RowIssue.Code code, Distinct distinct, String column, String value) {
    counts.issue(RowIssue.of(code, distinct.row().row(), column, value), distinct.copies());
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
