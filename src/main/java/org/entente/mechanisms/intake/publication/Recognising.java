package org.entente.mechanisms.intake.publication;

import java.util.List;
import java.util.Optional;
import org.entente.mechanisms.intake.ReportedRow;
import org.entente.mechanisms.intake.RowRegister;
import org.entente.mechanisms.intake.fields.Field;
import org.entente.mechanisms.intake.gathering.Distinct;
import org.entente.mechanisms.intake.publication.Recognised.Organisation;
import org.entente.mechanisms.intake.publication.Recognised.Sector;
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
  private final Remembered<WrittenPlace, Resolution> places;
  private final Remembered<String, Optional<String>> sectors =
      new Remembered<>(written -> CodeLists.sectors().find(written).map(Match::code));

  Recognising(
      Gazetteer gazetteer,
      Organisations organisations,
      Headers headers,
      SettledValues settled,
      RowRegister register,
      RowRegister.Source source) {
    this.places = new Remembered<>(gazetteer::resolve);
    this.organisations = organisations;
    this.headers = headers;
    this.hash = new RowHash(headers.names());
    this.settled = settled;
    this.register = register;
    this.source = source;
    this.issues = new RowIssues(headers, settled, source.period().isPresent());
  }

  Recognised recognise(Distinct distinct) {
    var row = distinct.row();
    var written = WrittenWhere.of(row);
    var place = places.apply(written);
    var sector = sector(row);
    var organisation = organisations.written(row);
    var error = issues.error(row, organisation, register.objection(row, settled, source));
    if (error.isPresent()) {
      return new Recognised(
          distinct,
          place,
          sector,
          new Organisation(organisation, Optional.empty()),
          List.of(error.get()),
          Optional.empty());
    }
    var found = organisations.find(organisation, source.row(row.row()));
    return new Recognised(
        distinct,
        place,
        sector,
        new Organisation(organisation, Optional.of(found)),
        issues.warnings(row, place, sector, found),
        Optional.of(reported(distinct, written, place, sector, found)));
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
