package org.entente.mechanisms.intake.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.mechanisms.intake.ReportedRow;
import org.entente.mechanisms.intake.RowIssue;
import org.entente.mechanisms.intake.RowRegister;
import org.entente.mechanisms.intake.fields.Field;
import org.entente.mechanisms.intake.gathering.Distinct;
import org.entente.mechanisms.intake.publication.Recognised.Organisation;
import org.entente.mechanisms.intake.publication.Recognised.Sector;
import org.entente.mechanisms.intake.repairs.Mending;
import org.entente.mechanisms.intake.understanding.ReadLine.ReadRow;
import org.entente.mechanisms.intake.understanding.SettledValues;
import org.entente.mechanisms.intake.values.Remembered;
import org.entente.mechanisms.intake.values.RowHash;
import org.entente.reference.places.Gazetteer;
import org.entente.reference.places.Resolution;
import org.entente.reference.places.WrittenPlace;
import org.entente.reference.terminology.CodeLists;
import org.entente.reference.terminology.Match;

/**
 * Recognises place, organisation and sector of one distinct row after the other. The same row is
 * always recognised alike: an organisation met for the first time is the same one from then on.
 */
final class Recognising {

  private final Organisations organisations;
  private final Headers headers;
  private final RowHash hash;
  private final SettledValues settled;
  private final RowRegister register;
  private final RowRegister.Source source;
  private final RowIssues issues;
  private final Mending mending;
  private final Remembered<WrittenPlace, Resolution> places;
  private final Remembered<String, Optional<String>> sectors =
      new Remembered<>(written -> CodeLists.sectors().find(written).map(Match::code));

  Recognising(
      Gazetteer gazetteer,
      Organisations organisations,
      Headers headers,
      SettledValues settled,
      RowRegister register,
      RowRegister.Source source,
      Mending mending) {
    this.places = new Remembered<>(gazetteer::resolve);
    this.organisations = organisations;
    this.headers = headers;
    this.hash = new RowHash(headers.names());
    this.settled = settled;
    this.register = register;
    this.source = source;
    this.mending = mending;
    this.issues = new RowIssues(headers, settled, source.period().isPresent());
  }

  /** Recognises the row as a person had it mended, or says that it is left out. */
  Recognised recognise(Distinct given) {
    return mending
        .mend(given.row(), this::complaints)
        .map(row -> understood(new Distinct(row, given.copies())))
        .orElseGet(() -> kept(given, issues.leftOut(given.row())));
  }

  /** All that is wrong with a row by itself; asking changes nothing. */
  private List<RowIssue> complaints(ReadRow row) {
    return error(row)
        .map(List::of)
        .orElseGet(() -> issues.warnings(row, places.apply(WrittenWhere.of(row)), sector(row)));
  }

  private Optional<RowIssue> error(ReadRow row) {
    return issues.error(row, organisations.written(row), register.objection(row, settled, source));
  }

  private Recognised understood(Distinct distinct) {
    var row = distinct.row();
    var error = error(row);
    if (error.isPresent()) {
      return kept(distinct, error.get());
    }
    var written = WrittenWhere.of(row);
    var place = places.apply(written);
    var sector = sector(row);
    var organisation = organisations.written(row);
    var found = organisations.find(organisation, source.row(row.row()));
    var all = new ArrayList<>(issues.warnings(row, place, sector));
    issues.review(row, found).ifPresent(all::add);
    return new Recognised(
        distinct,
        place,
        sector,
        new Organisation(organisation, Optional.of(found)),
        all,
        Optional.of(reported(distinct, written, place, sector, found)));
  }

  /** A row that is kept out, or left out. */
  private Recognised kept(Distinct distinct, RowIssue why) {
    var row = distinct.row();
    return new Recognised(
        distinct,
        places.apply(WrittenWhere.of(row)),
        sector(row),
        new Organisation(organisations.written(row), Optional.empty()),
        List.of(why),
        Optional.empty());
  }

  private ReportedRow reported(
      Distinct distinct,
      WrittenPlace written,
      Resolution place,
      Sector sector,
      Organisations.Found organisation) {
    var row = distinct.row();
    return new ReportedRow(
        row,
        distinct.copies(),
        hash.of(row.cells()),
        headers.cells(row.cells()),
        new ReportedRow.Recognition(
            organisation.party(), WrittenWhere.text(row), place, written.point(), sector.code()),
        settled);
  }

  /** The sector that the row names, else its sub-sector. */
  private Sector sector(ReadRow row) {
    var sector = row.value(Field.SECTOR);
    var part = row.value(Field.SUBSECTOR);
    return new Sector(
        sector.isEmpty() ? part : sector, sectors.apply(sector).or(() -> sectors.apply(part)));
  }
}
